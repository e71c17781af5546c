import { type ReactNode, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { lockHolds, recordExcess } from "../../state/lock-holds.ts";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { type OpenMatter, openMatters, owedTasks } from "../../state/settling-tasks.ts";
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
import { type Owing, owingOf, settlingLead } from "./settling-words.ts";

const TASKS = {
  confirm: messages.owesConfirm,
  accept: messages.owesAccept,
  explain: messages.owesExplain,
} as const;
const MATTERS = {
  proposal: messages.owesProposal,
  poll: messages.owesPoll,
  reopened: messages.owesReopened,
  deferred: messages.owesDeferred,
  rating: messages.owesRating,
  case: messages.owesCase,
} as const;

/**
 * The room is closed: what holds up the lock and who still has to answer it, then the two ways on.
 * @param below what stands under it, such as what the room changed
 */
export function SettlingOverview({ onLock, below }: { onLock: () => void; below: ReactNode }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const view = useRecord((record) => record);
  const { run, busy, failure } = useCommand();
  const now = useRoomNow(true, 30_000);
  const order = useReaderOrder();
  const matters = useMemo(() => (view ? openMatters(view, order) : []), [view, order]);
  const owing = useMemo(() => (view ? owingOf(owedTasks(view), view.meta.settling, now) : []), [view, now]);
  const lockKey = useKeyHint("session.lock");
  const resume = (): void => void run({ type: "session.resume" });
  useCommands([
    { id: "session.lock", group: "whole", keys: ["l"], label: t(messages.lock), run: onLock },
    { id: "session.resume", group: "whole", label: t(messages.resume), run: resume },
  ]);
  if (!view) return null;
  const holds = lockHolds(view, now, order);
  const excess = recordExcess(view);
  const until = Math.max(0, ...owing.map((one) => one.until ?? 0));
  const nameOf = (id: string): string => view.subjects.get(id)?.name ?? "";
  const waited = owing.filter((one) => one.waited.length > 0);
  const over = owing.flatMap(({ who, over: tasks }) => tasks.map((task) => ({ who, ...task })));
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
          <Button variant={holds.length > 0 ? "plain" : "primary"} keyHint={lockKey} onClick={onLock}>
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
            <OwingRow key={one.who} owing={one} name={whoIs(one.who)} nameOf={nameOf} />
          ))}
        </ul>
      )}
      {matters.length + excess.length > 0 && (
        <Section title={<FormattedMessage {...messages.owesOpen} />}>
          <ul className={styles.owed}>
            {excess.map(({ position, ...counts }) => (
              <li key={position} className={styles.matterRow}>
                {t(messages.settlingGuideline, { ...counts, value: valueAt(view.meta.scale, position) })}
              </li>
            ))}
            {matters.map((matter) => (
              <Matter
                key={`${matter.kind}:${matter.subjectId}`}
                matter={matter}
                name={nameOf(matter.subjectId)}
              />
            ))}
          </ul>
        </Section>
      )}
      {over.length > 0 && (
        <Section small title={<FormattedMessage {...messages.owesOver} />} lead={t(messages.settlingEnded)}>
          <ul className={classNames(styles.tasks, styles.over)}>
            {over.map(({ who, kind, subjectId }) => (
              <li key={`${who}:${kind}:${subjectId}`}>
                {whoIs(who)}: {t(TASKS[kind], { name: nameOf(subjectId) })}
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
}: {
  owing: Owing;
  name: string;
  nameOf: (id: string) => string;
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
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.owes}>
        <b>{intl.formatMessage(messages.owesCount, { count: waited.length })}</b>
        {until === undefined
          ? intl.formatMessage(messages.owesUntilGiven)
          : intl.formatMessage(messages.owesUntil, {
              when: intl.formatDate(until, { dateStyle: "medium", timeStyle: "short" }),
            })}
      </p>
    </li>
  );
}

function Matter({ matter, name }: { matter: OpenMatter; name: string }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { run, busy, failure } = useCommand();
  const { kind, subjectId, id = "" } = matter;
  return (
    <li className={styles.matterRow}>
      <div>
        {t(MATTERS[kind], { name })}
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {t(messages.failed, { why: failure })}
          </p>
        )}
      </div>
      <span className={styles.ways}>
        {kind === "proposal" && (
          <Button size="s" busy={busy} onClick={() => void run({ type: "rating.setAside", proposalId: id })}>
            <FormattedMessage {...messages.setAsideIt} />
          </Button>
        )}
        {kind === "poll" && (
          <Button size="s" busy={busy} onClick={() => void run({ type: "poll.cancel", pollId: id })}>
            <FormattedMessage {...messages.cancelPollIt} />
          </Button>
        )}
        {(kind === "reopened" || kind === "deferred") && (
          <Button size="s" busy={busy} onClick={() => void run({ type: "consensus.keep", subjectId })}>
            <FormattedMessage {...messages.keepIt} />
          </Button>
        )}
        {(kind === "reopened" || kind === "deferred" || kind === "case") && (
          <Button size="s" busy={busy} onClick={() => void run({ type: "consensus.none", subjectId })}>
            <FormattedMessage {...messages.noneIt} />
          </Button>
        )}
      </span>
    </li>
  );
}
