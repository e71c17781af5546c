import type { DecisionView } from "@evenhand/shared/readmodels/record";
import type { ReactNode } from "react";
import { FormattedMessage, FormattedTime, type MessageDescriptor, useIntl } from "react-intl";
import { numberWord, valueAt } from "../../state/flag-words.ts";
import { shortNames } from "../../state/person-names.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import styles from "./activity.module.css";
import type { FeedEntry } from "./feed.ts";
import { messages } from "./messages.ts";

const STATUS = {
  undone: messages.undone,
  reopened: messages.reopened,
} as const;

/** One line: about whom, from where to where, by whom, when. */
export function EntryRow({ entry }: { entry: FeedEntry }) {
  const subjects = useRecord((view) => view.subjects);
  const nameOf = (id: string): string => subjects?.get(id)?.name ?? "–";
  switch (entry.kind) {
    case "rest":
      return (
        <Row at={entry.at} name={null}>
          <FormattedMessage {...messages.rest} values={{ people: entry.subjectIds.length }} />
        </Row>
      );
    case "proposed":
      return (
        <Row at={entry.at} name={nameOf(entry.subjectId)} past={entry.fell}>
          <Move from={entry.from} to={entry.to} open={!entry.fell} />{" "}
          <By id={entry.by} message={entry.fell ? messages.proposedFell : messages.proposed} />
        </Row>
      );
    case "decided": {
      const { decision } = entry;
      const back = decision.status === "standing" ? null : STATUS[decision.status];
      return (
        <Row at={entry.at} name={nameOf(decision.subjectId)} past={back !== null}>
          <Decided decision={decision} consents={entry.consents} />
          {back && (
            <>
              {" · "}
              <FormattedMessage {...back} />
            </>
          )}
        </Row>
      );
    }
    default: {
      const never: never = entry;
      return never;
    }
  }
}

function Row({
  at,
  name,
  past = false,
  children,
}: {
  at: number;
  name: string | null;
  /** It no longer holds. */
  past?: boolean;
  children: ReactNode;
}) {
  return (
    <li className={styles.row} data-past={past || undefined}>
      {name !== null && <span className={styles.name}>{name}</span>}
      <span className={styles.time}>
        <FormattedTime value={at} timeStyle="short" />
      </span>
      <span className={styles.words}>{children}</span>
    </li>
  );
}

function Decided({ decision, consents }: { decision: DecisionView; consents: number }) {
  const scale = useRecord((view) => view.meta.scale, []);
  const { kind, from, to, by } = decision;
  switch (kind) {
    case "changed":
      return (
        <>
          {from !== null && to !== null && <Move from={from} to={to} />}{" "}
          <By id={by} message={consents > 0 ? messages.changed : messages.changedPlain} consents={consents} />
        </>
      );
    case "kept":
      return to === null ? (
        <By id={by} message={messages.keptNone} />
      ) : (
        <By id={by} message={messages.kept} value={valueAt(scale, to)} />
      );
    case "no-consensus":
      return to === null ? (
        <By id={by} message={messages.noneBare} />
      ) : (
        <By id={by} message={messages.none} value={valueAt(scale, to)} />
      );
    case "pending-owner":
      return (
        <>
          {from !== null && to !== null && <Move from={from} to={to} open />}{" "}
          <By id={by} message={messages.pending} />
        </>
      );
    case "not-discussed":
      return <FormattedMessage {...messages.notDiscussed} />;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function Move({ from, to, open = false }: { from: number; to: number; open?: boolean }) {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const values = { from: valueAt(scale, from), to: valueAt(scale, to) };
  return (
    <span className={styles.move}>
      <Change size="s" {...values} open={open} label={intl.formatMessage(messages.change, values)} />
    </span>
  );
}

function By({
  id,
  message,
  value,
  consents,
}: {
  id: string;
  message: MessageDescriptor;
  value?: string | number;
  consents?: number;
}) {
  const intl = useIntl();
  const name = useRecord((view) => shortNames(view.participants).get(id));
  const words = consents === undefined ? undefined : numberWord(intl, consents);
  return <FormattedMessage {...message} values={{ by: name ?? "HR", value, consents, words }} />;
}
