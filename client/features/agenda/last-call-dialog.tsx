import { useEffect, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { flagWords, valueAt } from "../../state/flag-words.ts";
import { lastCall } from "../../state/last-call.ts";
import { refusalWords } from "../../state/refusal-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { announce } from "../../ui/announce.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./agenda.module.css";
import own from "./last-call.module.css";
import { ListEnd } from "./list-end.tsx";
import { messages } from "./messages.ts";

/**
 * Whom nobody has discussed, by level: anybody may still raise one; then the rest is accepted as drafted. While it is
 * open every other screen in the room says so.
 */
export function LastCallDialog({
  onTake,
  onDone,
  onClose,
}: {
  onTake: (id: string) => void;
  /** Nobody is left: on to what the room changed. */
  onDone: () => void;
  onClose: () => void;
}) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { run, busy, failure } = useCommand();
  useCalling();
  // It may open by itself under a hand that presses Enter: that key must neither raise the first name nor accept all.
  const safe = useRef<HTMLButtonElement>(null);
  // Who is flagged is read first: what accepts them all stands out once the list has been seen to its end.
  const [seen, setSeen] = useState(false);
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const agenda = useRecord((view) => view.agenda);
  const proposals = useRecord((view) => view.proposals);
  const polls = useRecord((view) => view.polls);
  const scale = useRecord((view) => view.meta.scale, []);
  const order = useReaderOrder();
  const call = useMemo(
    () =>
      subjects && ratings && agenda && proposals && polls
        ? lastCall({ subjects, ratings, agenda, proposals, polls }, order)
        : { flagged: [], levels: [], rest: 0, kept: [], decided: 0, accepted: 0 },
    [subjects, ratings, agenda, proposals, polls, order],
  );
  const open = new Set(
    [...(proposals?.values() ?? []), ...(polls?.values() ?? [])].flatMap(({ subjectId, status }) =>
      status === "open" ? [subjectId] : [],
    ),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="m"
      initialFocus={safe}
      title={t(messages.lastTitle)}
      description={t(messages.lastLead, { count: call.rest, decided: call.decided, accepted: call.accepted })}
      closeLabel={t(messages.close)}
      actions={
        <>
          <Button ref={safe} onClick={onClose}>
            {t(messages.close)}
          </Button>
          {call.rest === 0 ? (
            <Button variant="primary" onClick={onDone}>
              {t(messages.lastDone)}
            </Button>
          ) : (
            <Button
              variant={seen ? "primary" : "plain"}
              busy={busy}
              onClick={() => void run({ type: "agenda.acceptRest" }).then((done) => done && onDone())}
            >
              {t(messages.lastAccept, { count: call.rest })}
            </Button>
          )}
        </>
      }
    >
      {failure !== null && (
        <Banner tone="danger" role="alert">
          {failure}
        </Banner>
      )}
      {call.rest > 0 && (
        <p className={own.kept}>
          {t(messages.lastHow)}
          {call.kept.length > 0 && ` ${t(messages.lastKeptBelow, { count: call.kept.length })}`}
        </p>
      )}
      <ScrollRegion className={own.lastList} label={t(messages.lastTitle)}>
        {call.flagged.length > 0 && (
          <section className={own.lastLevel}>
            <h3 className={styles.label}>{t(messages.lastFlagged, { count: call.flagged.length })}</h3>
            <ul className={own.lastFlagged}>{call.flagged.map(person)}</ul>
          </section>
        )}
        {call.levels.map(({ level, ids }) => (
          <section key={level} className={own.lastLevel}>
            <h3 className={styles.label}>
              {t(messages.lastLevel, { level: level || t(messages.noLevel), count: ids.length })}
            </h3>
            <ul className={own.lastPeople}>{ids.map(person)}</ul>
          </section>
        ))}
        {call.kept.length > 0 && (
          <section className={own.lastLevel}>
            <h3 className={styles.label}>{t(messages.lastKept, { count: call.kept.length })}</h3>
            <ul className={own.lastFlagged}>{call.kept.map(person)}</ul>
          </section>
        )}
        <ListEnd onSeen={() => setSeen(true)} />
      </ScrollRegion>
    </Dialog>
  );

  /** A name that takes the person up; with why, where a rule has flagged them. */
  function person(id: string) {
    const rating = ratings?.get(id);
    const { name = "", level = "" } = subjects?.get(id) ?? {};
    const item = agenda?.get(id);
    const flags = item?.kind === "subject" ? item.flags.map((flag) => flagWords(intl, flag, scale)) : [];
    if (open.has(id)) flags.unshift(t(messages.lastOpen));
    return (
      <li key={id}>
        <button type="button" className={own.lastPerson} onClick={() => onTake(id)}>
          <ScaleBadge
            size="s"
            position={rating ?? null}
            points={scale.length}
            value={rating === undefined ? "–" : valueAt(scale, rating)}
          />
          <span className={own.lastName}>
            <span className={own.lastWho}>{name}</span>
            {flags.length > 0 && (
              <span className={styles.why}>{[level, ...flags].filter(Boolean).join(", ")}</span>
            )}
          </span>
          {flags.length > 0 && <span className={own.lastTake}>{t(messages.lastTake)}</span>}
        </button>
      </li>
    );
  }
}

/** Tells the room of the last call for as long as this is on the screen; who calls is told where nobody hears it. */
function useCalling(): void {
  const room = useRoom();
  const intl = useIntl();
  useEffect(() => {
    let open = true;
    void room.signal({ type: "lastCall.open" }).then((ack) => {
      if (ack.ok || !open) return;
      const title = intl.formatMessage(messages.lastUnheard);
      const why = refusalWords(intl, ack.error.code);
      toast({ id: "signal", title, description: why });
      announce(`${title} ${why}`);
    });
    return () => {
      open = false;
      void room.signal({ type: "lastCall.close" });
    };
  }, [room, intl]);
}
