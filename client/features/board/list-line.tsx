import { type KeyboardEvent, memo, type ReactNode, useLayoutEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { standingMessages } from "../../state/flag-messages.ts";
import { flagWords, valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useShortcutsOn } from "../../ui/shortcuts.ts";
import { batchMessages } from "./batch-messages.ts";
import { SORT_KEYS, type SortKey } from "./board-address.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { rangeTo, toggled } from "./board-selection.ts";
import { useCardName } from "./card-face.tsx";
import { cardKey, pressCard } from "./card-keys.ts";
import { type CardState, useCard, useMover } from "./card-state.ts";
import styles from "./list.module.css";
import { openFlag } from "./list-rows.ts";
import { messages } from "./messages.ts";
import { MoreButton } from "./more-button.tsx";
import { viewMessages } from "./view-messages.ts";
import { WIDE } from "./wide-columns.ts";

type ListLineProps = {
  id: string;
  /** In the whole table, the head being 1. */
  index: number;
  reachable: boolean;
  onMove: (id: string, event: KeyboardEvent) => void;
};

/** One person as a line of the list. Its name is the button; the keys of a card work on it. */
export const ListLine = memo(function ListLine({ id, index, reachable, onMove }: ListLineProps) {
  const intl = useIntl();
  const { store, actions, mayPropose, me } = useBoard();
  const card = useCard(id);
  const scale = useRecord((view) => view.meta.scale, []);
  const selected = useBoardUi(({ selection }) => selection.ids.has(id));
  const opened = useBoardUi((ui) => ui.panel === id);
  const claimed = useBoardUi((ui) => ui.claim === id);
  const singleKeys = useShortcutsOn();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!claimed) return;
    button.current?.focus({ preventScroll: true });
    store.setState({ claim: null });
  }, [claimed, store]);
  const mine = card !== null && card.subject.owner === me && me !== null;
  const label = useCardName(card, mine);
  if (!card) return null;
  const { name } = card.subject;
  return (
    <tr
      data-card={id}
      data-selected={selected || undefined}
      data-focus={card.inFocus || undefined}
      data-opened={opened || undefined}
      data-mine={mine || undefined}
      aria-rowindex={index}
    >
      {mayPropose && (
        <td className={styles.check}>
          <label>
            <input
              type="checkbox"
              checked={selected}
              aria-label={intl.formatMessage(batchMessages.selectName, { name })}
              onChange={() => store.setState(({ selection }) => ({ selection: toggled(selection, id) }))}
              onClick={(event) => {
                const { selection, order } = store.getState();
                if (!event.shiftKey) return;
                event.preventDefault();
                store.setState({ selection: rangeTo(selection, order, id) });
              }}
            />
          </label>
        </td>
      )}
      <th scope="row" data-column="name">
        <button
          ref={button}
          type="button"
          className={styles.name}
          title={name}
          tabIndex={reachable ? 0 : -1}
          aria-current={opened || undefined}
          aria-label={selected ? `${label}, ${intl.formatMessage(batchMessages.selected)}` : label}
          onKeyDown={(event) => {
            const hand = { store, actions, mayPropose, scale, singleKeys, liftable: false };
            if (cardKey(hand, id, event)) event.preventDefault();
            else onMove(id, event);
          }}
          onFocus={() => store.setState({ current: id })}
          onClick={(event) => pressCard(store, mayPropose, id, event)}
        >
          {name}
        </button>
      </th>
      {SORT_KEYS.filter((key) => key !== "name").map((key) => (
        <td key={key} data-column={key} data-wide={WIDE.has(key) || undefined} title={longWords(key, card)}>
          <Cell column={key} id={id} card={card} />
        </td>
      ))}
      <td className={styles.menu}>
        <MoreButton id={id} card={card} className={styles.more} />
      </td>
    </tr>
  );
});

/** What may be longer than its column, whole for the pointer. */
const longWords = (column: SortKey, { subject }: CardState): string | undefined =>
  column === "team" ? subject.team : column === "manager" ? subject.ownerName : undefined;

function Cell({ column, id, card }: { column: SortKey; id: string; card: CardState }): ReactNode {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const item = useRecord((view) => view.agenda.get(id));
  const mover = useMover(id);
  const { subject, rating, move } = card;
  switch (column) {
    case "rating":
      if (subject.notRated) return intl.formatMessage(viewMessages.notRated);
      if (rating === undefined) return "–";
      return (
        <span className={styles.rating} data-open={move?.open || undefined}>
          {move?.open ? (
            <>
              <s>{valueAt(scale, move.from)}</s> → {valueAt(scale, move.to)} ?
            </>
          ) : (
            valueAt(scale, rating)
          )}
        </span>
      );
    case "draft":
      if (subject.draft === null) return "–";
      return subject.draft === rating ? (
        valueAt(scale, subject.draft)
      ) : (
        <s>{valueAt(scale, subject.draft)}</s>
      );
    case "flag": {
      if (mover !== null) {
        return <span className={styles.flag}>{intl.formatMessage(messages.moving, { name: mover })}</span>;
      }
      const flag = openFlag(item?.kind === "subject" ? item : undefined);
      return flag && <span className={styles.flag}>{flagWords(intl, flag, scale)}</span>;
    }
    case "standing":
      return card.inFocus
        ? intl.formatMessage(messages.inFocus)
        : card.standing && intl.formatMessage(standingMessages[card.standing]);
    case "manager":
      return subject.ownerName;
    case "level":
    case "team":
    case "name":
      return subject[column];
    default: {
      const never: never = column;
      return never;
    }
  }
}
