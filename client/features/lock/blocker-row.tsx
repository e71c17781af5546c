import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { FormattedMessage, type MessageDescriptor, useIntl } from "react-intl";
import type { WireBlocker } from "../../state/lock-holds.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { useCommand } from "../../state/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { blockerKey, isWaiting } from "./blocker-list.ts";
import { blockerWords } from "./blocker-words.ts";
import { ExplainWay } from "./explain-way.tsx";
import styles from "./lock.module.css";
import { messages } from "./messages.ts";

type BlockerRowProps = {
  /** What holds up the lock about one person, or the one thing that is about nobody. */
  blockers: readonly WireBlocker[];
  isDone?: (blocker: WireBlocker) => boolean;
  /** Takes the person up, where the room is open. */
  onGo?: (subjectId: string) => void;
};

const STILL = (): boolean => false;
const UNDECIDED: ReadonlySet<WireBlocker["code"]> = new Set([
  "undefended-outlier",
  "reopened-undecided",
  "deferred",
]);

/** What stands in the way about one person, with what can be done about it here, or where it is resolved. */
export function BlockerRow({ blockers, isDone = STILL, onGo }: BlockerRowProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const view = useRecord((record) => record);
  const { phase } = useViewpoint();
  const { run, busy, failure } = useCommand();
  const row = useRef<HTMLLIElement>(null);
  const done = blockers.every(isDone);
  useEffect(() => {
    // The button that did it is gone: whoever goes on by keyboard goes on from here.
    const on = document.activeElement;
    if (done && (on === document.body || on?.contains(row.current))) row.current?.focus();
  }, [done]);
  if (!view) return null;
  const subjectId = blockers[0]?.subjectId;
  const name = view.subjects.get(subjectId ?? "")?.name ?? "";
  return (
    <li ref={row} tabIndex={-1} className={styles.blocker}>
      <div className={styles.words}>
        {name !== "" && <b>{name}</b>}
        {blockers.map((blocker) => (
          <Fragment key={blockerKey(blocker)}>
            <p data-done={isDone(blocker) || undefined}>
              {blockerWords(intl, blocker, view)}
              {isDone(blocker) && <VisuallyHidden>: {t(messages.rowDone)}</VisuallyHidden>}
            </p>
            {isWaiting(blocker) && !isDone(blocker) && (
              <p className={styles.quiet}>
                {blocker.until === undefined
                  ? t(messages.untilAdjourned, { hours: view.meta.settings.settleHours })
                  : t(messages.until, {
                      when: intl.formatDate(blocker.until, { dateStyle: "medium", timeStyle: "short" }),
                    })}
              </p>
            )}
          </Fragment>
        ))}
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
      </div>
      {!done && <span className={styles.ways}>{ways(blockers.filter((blocker) => !isDone(blocker)))}</span>}
    </li>
  );

  function ways(open: readonly WireBlocker[]): ReactNode {
    const of = (...codes: readonly WireBlocker["code"][]) => open.find(({ code }) => codes.includes(code));
    const lowering = of("releasable-reason-missing");
    const explain = lowering?.decisionId && <ExplainWay decisionId={lowering.decisionId} name={name} />;
    if (phase === "live") {
      return (
        <>
          {explain}
          {subjectId !== undefined && onGo && open.some((one) => one !== lowering) && (
            <Button size="s" onClick={() => onGo(subjectId)}>
              <FormattedMessage {...messages.goThere} />
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          )}
        </>
      );
    }
    const way = (words: MessageDescriptor, command: Parameters<typeof run>[0]): ReactNode => (
      <Button size="s" busy={busy} onClick={() => void run(command)}>
        <FormattedMessage {...words} />
        {name !== "" && <VisuallyHidden>: {name}</VisuallyHidden>}
      </Button>
    );
    const proposal = of("open-proposal")?.proposalId;
    const poll = of("open-poll")?.pollId;
    // Nothing can be kept, nor disagreed about, before there is a rating, and that takes an open room.
    const unrated = of("no-rating") !== undefined;
    const undecided = !unrated && subjectId !== undefined && open.some(({ code }) => UNDECIDED.has(code));
    return (
      <>
        {explain}
        {proposal && way(messages.setAside, { type: "rating.setAside", proposalId: proposal })}
        {poll && way(messages.cancelPoll, { type: "poll.cancel", pollId: poll })}
        {/* What stands far off is kept only once somebody has spoken for it, which takes an open room as well. */}
        {undecided && !of("undefended-outlier") && way(messages.keep, { type: "consensus.keep", subjectId })}
        {undecided && way(messages.noConsensus, { type: "consensus.none", subjectId })}
        {(unrated || of("guideline-exceeded")) && way(messages.resume, { type: "session.resume" })}
      </>
    );
  }
}
