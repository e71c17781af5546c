import { useMemo, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { byPerson } from "../../state/lock-holds.ts";
import { refusalWords } from "../../state/refusal-words.ts";
import { useRecord, useSend } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { blockerKey, blockersOf, isWaiting } from "./blocker-list.ts";
import { BlockerRow } from "./blocker-row.tsx";
import styles from "./lock.module.css";
import { lockSummary } from "./lock-summary.ts";
import { messages } from "./messages.ts";
import { useHolds } from "./use-holds.ts";

type LockDialogProps = {
  onClose: () => void;
  /** Takes a person up, where the room is open. */
  onGo: (subjectId: string) => void;
  onAdjourn: () => void;
};

/** What holds up the lock, each with its way out; where nothing does, what the lock will seal. */
export function LockDialog({ onClose, onGo, onAdjourn }: LockDialogProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const { phase } = useViewpoint();
  const { rows, isDone, left, certain, refuse } = useHolds();

  async function lock(): Promise<void> {
    setBusy(true);
    const ack = await send({ type: "session.lock" });
    setBusy(false);
    if (ack.ok) return onClose();
    const blocked = ack.error.code === "lock-blocked";
    const list = blocked ? blockersOf(ack.error.details) : [];
    refuse(list);
    setFailure(blocked ? t(messages.blocked, { count: list.length }) : refusalWords(intl, ack.error.code));
  }
  const held = left > 0;
  const adjourns =
    phase === "live" && rows.some((row) => isWaiting(row) && row.until === undefined && !isDone(row));
  return (
    <Dialog
      open
      onClose={onClose}
      size="m"
      title={<FormattedMessage {...(held ? messages.blocked : messages.title)} values={{ count: left }} />}
      description={<FormattedMessage {...(held ? messages.leadHeld : messages.lead)} />}
      closeLabel={t(messages.close)}
      initialFocus={safe}
      actions={
        <>
          <Button ref={safe} onClick={onClose}>
            <FormattedMessage {...(held ? messages.close : messages.cancel)} />
          </Button>
          {adjourns && (
            <Button onClick={onAdjourn}>
              <FormattedMessage {...messages.adjourn} />
            </Button>
          )}
          <Button
            variant={held ? "plain" : "danger"}
            busy={busy}
            disabledReason={certain ? t(messages.held, { count: left }) : null}
            onClick={() => void lock()}
          >
            <FormattedMessage {...messages.submit} />
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Banner tone="danger" role="alert">
          {t(messages.failed, { why: failure })}
        </Banner>
      )}
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={t(messages.list)}>
          {byPerson(rows).map((blockers) => (
            <BlockerRow key={blockers.map(blockerKey)[0]} blockers={blockers} isDone={isDone} onGo={onGo} />
          ))}
        </ul>
      )}
      {!held && <Summary />}
      {rows.length > 0 && (
        <VisuallyHidden>
          <span role="status">{t(messages.blocked, { count: left })}</span>
        </VisuallyHidden>
      )}
    </Dialog>
  );
}

function Summary() {
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const summary = useMemo(
    () => (subjects && ratings ? lockSummary({ subjects, ratings }) : null),
    [subjects, ratings],
  );
  if (!summary) return null;
  const rows = [
    [summary.changed, messages.changed],
    [summary.kept, messages.kept],
    [summary.none, messages.none],
    [summary.pending, messages.pending],
    [summary.rest, messages.rest],
    [summary.notRated, messages.notRated],
  ] as const;
  return (
    <div className={styles.summary}>
      <dl className={styles.counts}>
        {rows
          .filter(([count]) => count > 0)
          .map(([count, words]) => (
            <div key={words.id}>
              <dt>
                <FormattedMessage {...words} />
              </dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
      {summary.share !== null && (
        <p className={styles.quiet}>
          <FormattedMessage {...messages.share} values={{ share: summary.share, verdict: summary.verdict }} />
        </p>
      )}
    </div>
  );
}
