import type { LockedResult, LockedRow } from "@evenhand/shared/readmodels/locked-result";
import type { Scale } from "@evenhand/shared/session/scale";
import { Printer } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { FormattedDate, FormattedMessage, useIntl } from "react-intl";
import { hasChanged } from "../../state/changed-rating.ts";
import { dissentWords } from "../../state/dissent-words.ts";
import { valueAt } from "../../state/flag-words.ts";
import { nameOrder } from "../../state/name-order.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useSession } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Page } from "../../ui/layout.tsx";
import { Change, ScaleBadge } from "../../ui/scale-badge.tsx";
import { decisionMessages, messages } from "./messages.ts";
import styles from "./results.module.css";

/** After the lock: a manager reads and prints what became of their own people, whom the room changed first. */
export function ResultsScreen() {
  const { id, role, version } = useSession();
  const resource = useResource<LockedResult>(
    role === "manager" ? `/api/sessions/${encodeURIComponent(id)}/results` : null,
  );
  const { reload } = resource;
  const shown = useRef(version);
  useEffect(() => {
    // Reopened and locked anew while this page was open.
    if (shown.current !== version) reload();
    shown.current = version;
  }, [version, reload]);
  const fetched = useFetched(resource);
  if (role !== "manager") {
    return (
      <div className={styles.middle}>
        <EmptyState level={1} title={<FormattedMessage {...messages.otherTitle} />}>
          <FormattedMessage {...messages.otherText} />
        </EmptyState>
      </div>
    );
  }
  return <Fetched {...fetched}>{(result) => <Results result={result} />}</Fetched>;
}

function Results({ result }: { result: LockedResult }) {
  const intl = useIntl();
  const rows = useMemo(() => {
    const compare = nameOrder(intl.locale);
    return [...result.rows].sort(
      (a, b) =>
        Number(hasChanged(b)) - Number(hasChanged(a)) ||
        compare(a.name, b.name) ||
        (a.employeeId < b.employeeId ? -1 : 1),
    );
  }, [result.rows, intl.locale]);
  const moment = <FormattedDate key="locked" value={result.lockedAt} dateStyle="long" timeStyle="short" />;
  return (
    <Page
      title={<FormattedMessage {...messages.title} />}
      lead={<FormattedMessage {...messages.lead} values={{ moment }} />}
      actions={
        <ButtonLink icon={<Printer />} href={`/s/${result.sessionId}/print`}>
          <FormattedMessage {...messages.print} />
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <p className={styles.quiet}>
          <FormattedMessage {...messages.nobody} />
        </p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.employeeId}>
              <Result row={row} scale={result.scale} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.seal}>
        <FormattedMessage {...messages.version} values={{ version: result.version }} />
        {" · "}
        <FormattedMessage
          {...messages.seal}
          values={{ digest: <code key="digest">{result.digest.slice(0, 16)}…</code> }}
        />
      </p>
    </Page>
  );
}

function Result({ row, scale }: { row: LockedRow; scale: Scale }) {
  const intl = useIntl();
  const { final, draft, decision } = row;
  const point = final === null ? undefined : scale[final - 1];
  const changed = hasChanged(row);
  const from = valueAt(scale, draft ?? 0);
  const to = valueAt(scale, final ?? 0);
  return (
    <article className={styles.row}>
      <ScaleBadge
        size="l"
        position={final}
        points={scale.length}
        value={point ? point.value : "–"}
        label={point?.label ?? intl.formatMessage(messages.notRated)}
      />
      <div className={styles.words}>
        <h2 className={styles.name}>{row.name}</h2>
        <p className={styles.facts}>{[row.level, row.team].filter(Boolean).join(" · ")}</p>
        <p className={styles.final}>
          <b>
            {point ? (
              <FormattedMessage {...messages.final} values={{ value: point.value, label: point.label }} />
            ) : (
              <FormattedMessage {...messages.notRated} />
            )}
          </b>
          {changed && (
            <Change size="s" from={from} to={to} label={intl.formatMessage(messages.change, { from, to })} />
          )}
          <span className={styles.quiet}>
            <HowDecided row={row} />
          </span>
        </p>
        {decision !== null && row.attested && (
          <p className={styles.facts}>
            <FormattedMessage {...messages.attested} />
          </p>
        )}
        {row.releasableReason ? (
          <div className={styles.mayRead}>
            <h3 className={styles.label}>
              <FormattedMessage {...messages.mayRead} values={{ name: row.name }} />
            </h3>
            <p>{row.releasableReason}</p>
          </div>
        ) : (
          changed && (
            <p className={styles.facts}>
              <FormattedMessage {...messages.nothingToRead} />
            </p>
          )
        )}
        {(row.internalReason || row.dissent.length > 0) && (
          <div className={styles.internal}>
            <h3 className={styles.label}>
              <FormattedMessage {...messages.internal} />
            </h3>
            {row.internalReason && <p>{row.internalReason}</p>}
            {row.dissent.map(({ by, reason }) => (
              <p key={`${by} ${reason}`}>{dissentWords(intl, by, reason)}</p>
            ))}
          </div>
        )}
      </div>
    </article>
  );
}

function HowDecided({ row: { decision, decidedAt } }: { row: LockedRow }) {
  const intl = useIntl();
  if (decision === null) return null;
  const words = intl.formatMessage(decisionMessages[decision]);
  if (decidedAt === null) return words;
  return (
    <FormattedMessage
      {...messages.decidedAt}
      values={{
        decision: words,
        moment: <FormattedDate key="at" value={decidedAt} day="numeric" month="long" />,
      }}
    />
  );
}
