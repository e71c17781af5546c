import type { ParticipantView } from "@evenhand/shared/readmodels/record";
import type { Scale } from "@evenhand/shared/session/scale";
import { FormattedDate, FormattedList, FormattedMessage, useIntl } from "react-intl";
import { dissentWords } from "../../state/dissent-words.ts";
import { decisionWords } from "./decision-words.ts";
import { messages } from "./messages.ts";
import styles from "./print.module.css";
import type { PrintedEntry } from "./print-data.ts";

/** Every decision in the order in which it was recorded, those taken back among them. */
export function DecisionLog({
  log,
  scale,
  participants,
  reasons,
}: {
  log: readonly PrintedEntry[];
  scale: Scale;
  participants: ReadonlyMap<string, ParticipantView>;
  /** Whether internal reasons are told. What the employee may read and who objected always are. */
  reasons: boolean;
}) {
  const intl = useIntl();
  if (log.length === 0) {
    return (
      <p>
        <FormattedMessage {...messages.emptyLog} />
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.moment}>
            <FormattedMessage {...messages.when} />
          </th>
          <th scope="col" className={styles.who}>
            <FormattedMessage {...messages.person} />
          </th>
          <th scope="col" className={styles.outcome}>
            <FormattedMessage {...messages.outcome} />
          </th>
          <th scope="col">
            <FormattedMessage {...messages.recordedBy} />
          </th>
          <th scope="col" className={styles.words}>
            <FormattedMessage {...messages.why} />
          </th>
        </tr>
      </thead>
      <tbody>
        {log.map((entry) =>
          entry.kind === "rest" ? (
            <tr key={entry.id}>
              <td className={styles.moment}>
                <Moment at={entry.at} />
              </td>
              <td colSpan={4}>
                <FormattedMessage
                  {...messages.rest}
                  values={{
                    count: entry.names.length,
                    names: <FormattedList key="names" value={entry.names} />,
                  }}
                />
              </td>
            </tr>
          ) : (
            <tr key={entry.decision.id} data-back={entry.decision.status !== "standing" || undefined}>
              <td className={styles.moment}>
                <Moment at={entry.decision.at} />
              </td>
              <th scope="row">{entry.name}</th>
              <td>{decisionWords(intl, entry.decision, scale)}</td>
              <td>
                {entry.by}
                <span className={styles.under}>
                  <FormattedMessage {...messages.attended} values={{ count: entry.decision.attended }} />
                </span>
              </td>
              <td className={styles.words}>
                {reasons && entry.decision.internalReason !== "" && (
                  <p>
                    <FormattedMessage
                      {...messages.internal}
                      values={{ reason: entry.decision.internalReason }}
                    />
                  </p>
                )}
                {entry.decision.releasableReason !== "" && (
                  <p>
                    <FormattedMessage
                      {...messages.releasable}
                      values={{ reason: entry.decision.releasableReason }}
                    />
                  </p>
                )}
                {entry.decision.dissent.map(({ by, reason }) => (
                  <p key={by}>{dissentWords(intl, participants.get(by)?.name ?? "", reason)}</p>
                ))}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Moment({ at }: { at: number }) {
  return <FormattedDate value={at} dateStyle="medium" timeStyle="short" />;
}
