import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { byPerson, type Hold, lockHolds } from "../../state/lock-holds.ts";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { owedTasks } from "../../state/settling-tasks.ts";
import { useCommand } from "../../state/use-command.ts";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { useRoomNow } from "../../state/use-room-now.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import { Page, Section } from "../../ui/layout.tsx";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";
import { inNoName, type Owing, owingOf, settlingLead } from "./settling-words.ts";

const TASKS = {
  confirm: messages.owesConfirm,
  accept: messages.owesAccept,
  explain: messages.owesExplain,
} as const;
/** What may still be answered once settling has ended; a reason for the employee is owed until it is there. */
const MAY = { confirm: messages.mayConfirm, accept: messages.mayAccept } as const;

type SettlingOverviewProps = {
  onLock: () => void;
  row: (holds: readonly Hold[]) => ReactNode;
  explain: (hold: Hold, first: boolean) => ReactNode;
  below: ReactNode;
};

/**
 * The room is closed: what holds up the lock and who still has to answer it, then the two ways on.
 * @param row what the room left open about one person, with the way out
 * @param explain the way for a facilitator to write a reason that its owner owes; the first of them is what to do next
 * @param below what stands under it, such as what the room changed
 */
export function SettlingOverview({ onLock, row, explain, below }: SettlingOverviewProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const view = useRecord((record) => record);
  const { run, busy, failure } = useCommand();
  const now = useRoomNow(true, 30_000);
  const order = useReaderOrder();
  const owing = useMemo(() => (view ? owingOf(owedTasks(view), view.meta.settling, now) : []), [view, now]);
  const lockKey = useKeyHint("session.lock");
  const resume = (): void => void run({ type: "session.resume" });
  useCommands([
    { id: "session.lock", group: "whole", keys: ["l"], label: t(messages.lock), run: onLock },
    { id: "session.resume", group: "whole", label: t(messages.resume), run: resume },
  ]);
  const holds = useMemo(() => (view ? lockHolds(view, now, order) : []), [view, now, order]);
  useHandKept(holds.length);
  if (!view) return null;
  const left = inNoName(holds, view.subjects);
  const until = Math.max(0, ...owing.map((one) => one.until ?? 0));
  const nameOf = (id: string): string => view.subjects.get(id)?.name ?? "";
  const waited = owing.filter((one) => one.waited.length > 0);
  const over = owing.flatMap(({ who, over: tasks }) =>
    tasks.flatMap(({ kind, subjectId }) => (kind === "explain" ? [] : [{ who, kind, subjectId }])),
  );
  const firstToWrite = waited.flatMap((one) => one.waited).find(({ kind }) => kind === "explain")?.subjectId;
  const writes = (subjectId: string): ReactNode =>
    holds
      .filter((hold) => hold.code === "releasable-reason-missing" && hold.subjectId === subjectId)
      .map((hold) => explain(hold, subjectId === firstToWrite));
  const whoIs = (id: string): string => view.participants.get(id)?.name ?? "";
  return (
    <Page
      width="m"
      title={t(messages.settlingTitle, { count: holds.length })}
      lead={t(settlingLead(holds, owing), {
        when: intl.formatDate(until, { dateStyle: "medium", timeStyle: "short" }),
      })}
      actions={
        <>
          <Button busy={busy} onClick={resume}>
            <FormattedMessage {...messages.resume} />
          </Button>
          <Button variant={holds.length > 0 ? "quiet" : "primary"} keyHint={lockKey} onClick={onLock}>
            <FormattedMessage {...messages.lock} />
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Banner tone="danger" role="alert">
          {t(messages.failed, { why: failure })}
        </Banner>
      )}
      {waited.length > 0 && (
        <ul className={styles.owed}>
          {waited.map((one) => (
            <OwingRow key={one.who} owing={one} name={whoIs(one.who)} nameOf={nameOf} explain={writes} />
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <Section title={<FormattedMessage {...messages.owesOpen} />}>
          <ul className={styles.owed}>{byPerson(left).map(row)}</ul>
        </Section>
      )}
      {over.length > 0 && (
        <Section
          small
          title={<FormattedMessage {...messages.owesOver} />}
          lead={t(messages.settlingEnded, { given: view.meta.settings.settleHours > 0 })}
        >
          <ul className={classNames(styles.tasks, styles.over)}>
            {over.map(({ who, kind, subjectId }) => (
              <li key={`${who}:${kind}:${subjectId}`}>
                {t(MAY[kind], { who: whoIs(who), name: nameOf(subjectId) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {below}
    </Page>
  );
}

function OwingRow({
  owing: { who, waited, until },
  name,
  nameOf,
  explain,
}: {
  owing: Owing;
  name: string;
  nameOf: (id: string) => string;
  explain: (subjectId: string) => ReactNode;
}) {
  const intl = useIntl();
  const present = useControl((state) => state.present.has(who));
  return (
    <li className={styles.owing}>
      <span className={styles.presence} data-present={present || undefined}>
        <Avatar name={name} decorative />
      </span>
      <div>
        <b>{name}</b>
        <ul className={styles.tasks}>
          {waited.map(({ kind, subjectId }) => (
            <li key={`${kind}:${subjectId}`}>
              {intl.formatMessage(TASKS[kind], { name: nameOf(subjectId) })}
              {kind === "explain" && explain(subjectId)}
            </li>
          ))}
        </ul>
      </div>
      {until !== undefined && (
        <p className={styles.owes}>
          <b>{intl.formatMessage(messages.owesCount, { count: waited.length })}</b>
          {intl.formatMessage(messages.owesUntil, {
            when: intl.formatDate(until, { dateStyle: "medium", timeStyle: "short" }),
          })}
        </p>
      )}
    </li>
  );
}

/** A row that is done goes, and the button with it: whoever works by keyboard goes on from the page, not from its top. */
function useHandKept(rows: number): void {
  const before = useRef(rows);
  useEffect(() => {
    if (rows < before.current && document.activeElement === document.body)
      document.getElementById("content")?.focus();
    before.current = rows;
  }, [rows]);
}
