import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { WireBlocker } from "../../state/lock-holds.ts";
import { problemMessages } from "../../state/problem-messages.ts";
import { useRecord } from "../../state/room-context.tsx";
import { isUnrated } from "../../state/settling-tasks.ts";
import { useViewpoint } from "../../state/standpoint.ts";
import { useCommand } from "../../state/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { blockerWords } from "./blocker-words.ts";
import { ExplainWay } from "./explain-way.tsx";
import styles from "./lock.module.css";
import { messages } from "./messages.ts";

type BlockerRowProps = {
  blocker: WireBlocker;
  /** The row above leads to the same person already. */
  same?: boolean;
  /** It holds nothing up any more. */
  done?: boolean;
  /** Takes the person up, where the room is open. */
  onGo?: (subjectId: string) => void;
  onAdjourn?: () => void;
};

/** What has more to it than going to the person. */
const OWN_WAY: ReadonlySet<WireBlocker["code"]> = new Set([
  "releasable-reason-missing",
  "pending-owner",
  "attestation-unsettled",
]);

/** One thing that stands in the way, with what can be done about it here, or where it is resolved. */
export function BlockerRow({ blocker, same = false, done = false, onGo, onAdjourn }: BlockerRowProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const view = useRecord((record) => record);
  const { phase } = useViewpoint();
  const { run, busy, failure } = useCommand();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The button that did it is gone: whoever goes on by keyboard goes on from here.
    const on = document.activeElement;
    if (done && (on === document.body || on?.contains(row.current))) row.current?.focus();
  }, [done]);
  if (!view) return null;
  const { code, subjectId, proposalId, pollId, decisionId, until } = blocker;
  const name = view.subjects.get(subjectId ?? "")?.name ?? "";
  const live = phase === "live";
  const settle = (command: Parameters<typeof run>[0]): void => void run(command);
  // Nothing can be kept, nor disagreed about, before there is a rating: the row that says so has the way out.
  const unrated =
    subjectId !== undefined && isUnrated(view, subjectId) ? t(problemMessages["no-rating"]) : null;
  const waits = code === "pending-owner" || code === "attestation-unsettled";
  return (
    <li
      ref={row}
      tabIndex={-1}
      className={styles.blocker}
      data-done={done || undefined}
      data-same={same || undefined}
    >
      <div className={styles.words}>
        <p>{blockerWords(intl, blocker, view)}</p>
        {waits && (
          <p className={styles.quiet}>
            {until === undefined
              ? t(messages.untilAdjourned)
              : t(messages.until, {
                  when: intl.formatDate(until, { dateStyle: "medium", timeStyle: "short" }),
                })}
          </p>
        )}
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
      </div>
      {!done && <span className={styles.ways}>{ways()}</span>}
    </li>
  );

  function ways() {
    if (same && live && onGo && !OWN_WAY.has(code)) return null;
    const goTo = subjectId !== undefined && live && onGo && (
      <Button size="s" onClick={() => onGo(subjectId)}>
        <FormattedMessage {...messages.goThere} />
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    );
    switch (code) {
      case "releasable-reason-missing":
        return decisionId ? <ExplainWay decisionId={decisionId} name={name} /> : null;
      case "pending-owner":
      case "attestation-unsettled":
        return live ? (
          <>
            {goTo}
            {until === undefined && (
              <Button size="s" onClick={onAdjourn}>
                <FormattedMessage {...messages.adjourn} />
              </Button>
            )}
          </>
        ) : null;
      case "open-proposal":
        return (
          goTo || (
            <Button
              size="s"
              busy={busy}
              onClick={() => proposalId && settle({ type: "rating.setAside", proposalId })}
            >
              <FormattedMessage {...messages.setAside} />
            </Button>
          )
        );
      case "open-poll":
        return (
          goTo || (
            <Button size="s" busy={busy} onClick={() => pollId && settle({ type: "poll.cancel", pollId })}>
              <FormattedMessage {...messages.cancelPoll} />
            </Button>
          )
        );
      case "undefended-outlier":
      case "reopened-undecided":
      case "deferred":
        if (goTo || subjectId === undefined) return goTo;
        return (
          <>
            {code !== "undefended-outlier" && (
              <Button
                size="s"
                busy={busy}
                disabledReason={unrated}
                onClick={() => settle({ type: "consensus.keep", subjectId })}
              >
                <FormattedMessage {...messages.keep} />
              </Button>
            )}
            <Button
              size="s"
              busy={busy}
              disabledReason={unrated}
              onClick={() => settle({ type: "consensus.none", subjectId })}
            >
              <FormattedMessage {...messages.noConsensus} />
            </Button>
          </>
        );
      case "no-rating":
        return goTo;
      case "guideline-exceeded":
        return null;
      default: {
        const never: never = code;
        return never;
      }
    }
  }
}
