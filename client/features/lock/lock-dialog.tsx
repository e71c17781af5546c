import { useMemo, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { refusalWords } from "../../state/refusal-words.ts";
import { useRecord, useSend } from "../../state/room-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { blockerKey, blockersOf, type WireBlocker } from "./blocker-list.ts";
import { BlockerRow } from "./blocker-row.tsx";
import styles from "./lock.module.css";
import { lockSummary } from "./lock-summary.ts";
import { messages } from "./messages.ts";

type LockDialogProps = {
  onClose: () => void;
  /** Takes a person up, where the room is open. */
  onGo: (subjectId: string) => void;
  onAdjourn: () => void;
};

/** What the lock will seal; where it is refused, everything that stands in the way, each with its way out. */
export function LockDialog({ onClose, onGo, onAdjourn }: LockDialogProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [blockers, setBlockers] = useState<readonly WireBlocker[]>([]);
  const safe = useRef<HTMLButtonElement>(null);

  async function lock(): Promise<void> {
    setBusy(true);
    const ack = await send({ type: "session.lock" });
    setBusy(false);
    if (ack.ok) return onClose();
    setResolved(new Set());
    setBlockers(ack.error.code === "lock-blocked" ? blockersOf(ack.error.details) : []);
    setFailure(ack.error.code === "lock-blocked" ? null : refusalWords(intl, ack.error.code));
  }
  const [resolved, setResolved] = useState<ReadonlySet<string>>(new Set());
  const tried = blockers.length > 0;
  const left = blockers.filter((blocker) => !resolved.has(blockerKey(blocker))).length;
  return (
    <Dialog
      open
      onClose={onClose}
      size="m"
      title={<FormattedMessage {...messages.title} />}
      description={<FormattedMessage {...messages.lead} />}
      closeLabel={t(messages.close)}
      initialFocus={safe}
      actions={
        <>
          <Button ref={safe} onClick={onClose}>
            <FormattedMessage {...messages.cancel} />
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void lock()}>
            <FormattedMessage {...(left > 0 ? messages.again : messages.submit)} />
          </Button>
        </>
      }
    >
      {!tried && <Summary />}
      {failure !== null && (
        <Banner tone="danger" role="alert">
          {t(messages.failed, { why: failure })}
        </Banner>
      )}
      {tried && (
        <section className={styles.blockers} aria-labelledby="blockers-title">
          <div role="alert">
            <h3 id="blockers-title" className={styles.blocked}>
              <FormattedMessage {...messages.blocked} values={{ count: left }} />
            </h3>
          </div>
          <ul className={styles.list}>
            {blockers.map((blocker) => (
              <BlockerRow
                key={blockerKey(blocker)}
                done={resolved.has(blockerKey(blocker))}
                onDone={() => setResolved((keys) => new Set(keys).add(blockerKey(blocker)))}
                blocker={blocker}
                onGo={onGo}
                onAdjourn={onAdjourn}
              />
            ))}
          </ul>
        </section>
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
    [summary.missing, messages.missing],
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
