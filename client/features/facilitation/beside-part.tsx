import { Pin } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { standingMessages } from "../../state/flag-messages.ts";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { Button } from "../../ui/button.tsx";
import { useKeyHint } from "../../ui/commands.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import styles from "./compare.module.css";
import { compareMessages as messages } from "./compare-messages.ts";
import { type ComparePins, MOST_COMPARED } from "./compare-pins.ts";
import room from "./facilitation.module.css";
import { neighboursOf } from "./neighbours.ts";

/** Pinned people that are shown here; the comparison shows them all. */
const SHOWN = 3;
const STEPS = { 1: messages.above, 0: messages.same, [-1]: messages.below } as const;

type BesidePartProps = { id: string; name: string; pins: ComparePins; onCompare: () => void };

/** Whom to hold beside the person in focus: who is pinned, then neighbours at the level, one above, same, one below. */
export function BesidePart({ id, name, pins, onCompare }: BesidePartProps) {
  const t = useIntl().formatMessage;
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const keyHint = useKeyHint("facilitation.compare");
  const order = useReaderOrder();
  const neighbours = useMemo(
    () => (subjects && ratings ? neighboursOf({ subjects, ratings }, id, undefined, order) : []),
    [subjects, ratings, id, order],
  );
  const pinned = pins.ids.filter((pin) => pin !== id && subjects?.has(pin));
  const others = neighbours.filter((neighbour) => !pinned.includes(neighbour.id));
  if (pinned.length + neighbours.length === 0) return null;
  return (
    <section aria-labelledby="beside-title">
      <div className={styles.besideHead}>
        <h2 id="beside-title" className={room.label}>
          <FormattedMessage {...messages.beside} values={{ name }} />
        </h2>
        {pinned.length > 0 && (
          <Button size="s" variant="quiet" keyHint={keyHint} onClick={onCompare}>
            <FormattedMessage {...messages.compare} values={{ count: pinned.length + 1 }} />
          </Button>
        )}
      </div>
      <ul className={styles.beside}>
        {pinned.slice(0, SHOWN).map((pin) => (
          <Peer key={pin} id={pin} pins={pins} />
        ))}
        {others.map((neighbour) => (
          <Peer key={neighbour.id} id={neighbour.id} step={t(STEPS[neighbour.step])} pins={pins} />
        ))}
      </ul>
      {pinned.length > SHOWN && (
        <p className={styles.more}>
          <FormattedMessage {...messages.morePinned} values={{ count: pinned.length - SHOWN }} />
        </p>
      )}
    </section>
  );
}

function Peer({ id, step, pins }: { id: string; step?: string; pins: ComparePins }) {
  const t = useIntl().formatMessage;
  const subject = useRecord((view) => view.subjects.get(id));
  const rating = useRecord((view) => view.ratings.get(id));
  const scale = useRecord((view) => view.meta.scale, []);
  if (!subject) return null;
  const pinned = pins.ids.includes(id);
  const full = !pinned && !pins.free;
  const { name, level, team, standing } = subject;
  const facts = [step ?? level, team, standing !== "undiscussed" && t(standingMessages[standing])]
    .filter(Boolean)
    .join(" · ");
  return (
    <li className={styles.peer}>
      <ScaleBadge
        size="s"
        position={rating ?? null}
        points={scale.length}
        value={rating === undefined ? "–" : valueAt(scale, rating)}
      />
      <span className={styles.peerName} title={name}>
        {name}
      </span>
      <span className={styles.peerFacts} title={facts}>
        {facts}
      </span>
      <IconButton
        size="s"
        className={styles.peerPin}
        label={t(pinned ? messages.unpin : messages.pin, { name })}
        icon={<Pin />}
        pressed={pinned}
        disabledReason={full ? t(messages.full, { most: MOST_COMPARED }) : undefined}
        onClick={() => pins.toggle(id)}
      />
    </li>
  );
}
