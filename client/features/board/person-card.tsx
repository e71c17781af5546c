import { Check } from "lucide-react";
import { type KeyboardEvent, memo, useLayoutEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useShortcutsOn } from "../../ui/shortcuts.ts";
import { batchMessages } from "./batch-messages.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { HANDLE } from "./board-drag.tsx";
import { claimFocus } from "./board-store.ts";
import styles from "./card.module.css";
import { CardFace, useCardName } from "./card-face.tsx";
import { cardKey, pressCard } from "./card-keys.ts";
import more from "./card-more.module.css";
import { useCard, useMover } from "./card-state.ts";
import marks from "./marks.module.css";
import { messages } from "./messages.ts";
import { MoreButton } from "./more-button.tsx";

type PersonCardProps = {
  id: string;
  /** The card of its column that Tab reaches. */
  reachable: boolean;
  /** Arrow keys, Home and End. */
  onMove: (id: string, event: KeyboardEvent) => void;
  /** It cannot be lifted: where it lies says nothing of a rating. */
  still?: boolean;
};

/** One person on the board. It is lifted by the board's one hand (board-drag.tsx), and redraws only for its own news. */
export const PersonCard = memo(function PersonCard({
  id,
  reachable,
  onMove,
  still = false,
}: PersonCardProps) {
  const lifted = useBoardUi(({ lift }) => (lift?.ids.includes(id) ? lift.by : null));
  return (
    <div
      data-card={id}
      data-lifted={lifted ?? undefined}
      className={classNames(
        styles.card,
        lifted === "pointer" && styles.lifted,
        lifted === "keyboard" && styles.liftedByKey,
      )}
    >
      <CardBody id={id} reachable={reachable} onMove={onMove} liftable={!still} />
    </div>
  );
});

/** Its one button opens the person; keys on it move the focus, lift, propose, select and open the menu. */
const CardBody = memo(function CardBody({
  id,
  reachable,
  onMove,
  liftable,
}: Omit<PersonCardProps, "still"> & { liftable: boolean }) {
  const intl = useIntl();
  const { store, actions, mayPropose, me } = useBoard();
  const card = useCard(id);
  const mover = useMover(id);
  const scale = useRecord((view) => view.meta.scale, []);
  const button = useRef<HTMLButtonElement>(null);
  const claimed = useBoardUi((ui) => ui.claim === id);
  const selected = useBoardUi(({ selection }) => selection.ids.has(id));
  const opened = useBoardUi((ui) => ui.panel === id);
  const singleKeys = useShortcutsOn();

  useLayoutEffect(() => {
    if (!claimed) return;
    button.current?.focus({ preventScroll: true });
    store.setState({ claim: null });
  }, [claimed, store]);
  // A decision moves the card to another column: the focus goes with it.
  useLayoutEffect(() => {
    const node = button.current;
    return () => {
      if (node && document.activeElement === node) claimFocus(store, id);
    };
  }, [id, store]);

  const mine = card !== null && card.subject.owner === me && me !== null;
  const name = useCardName(card, mine);
  if (!card) return null;
  const label = [
    name,
    selected && intl.formatMessage(batchMessages.selected),
    mover !== null && intl.formatMessage(messages.moving, { name: mover }),
  ].filter(Boolean);

  return (
    <>
      <button
        type="button"
        {...{ [HANDLE]: (liftable && mayPropose) || undefined }}
        ref={button}
        data-held={mover !== null || undefined}
        data-selected={selected || undefined}
        className={classNames(
          styles.face,
          mine && styles.mine,
          card.proposed && styles.pending,
          opened && styles.opened,
          card.inFocus && styles.inFocus,
          selected && styles.selected,
          mover !== null && styles.held,
        )}
        tabIndex={reachable ? 0 : -1}
        aria-label={label.join(", ")}
        // Whose panel is open beside the board.
        aria-current={opened || undefined}
        onKeyDown={(event) => {
          const own = cardKey({ store, actions, mayPropose, scale, singleKeys, liftable }, id, event);
          if (own) event.preventDefault();
          else onMove(id, event);
        }}
        // A button is pressed by the release of Space as well; here Space lifts.
        onKeyUp={(event) => event.key === " " && event.preventDefault()}
        onFocus={() => store.setState({ current: id })}
        onClick={(event) => pressCard(store, mayPropose, id, event)}
      >
        <CardFace id={id} rated={!liftable} />
      </button>
      {selected && (
        <span className={marks.tick} aria-hidden="true">
          <Check strokeWidth={3} />
        </span>
      )}
      {mover !== null && (
        <span className={marks.mover} aria-hidden="true">
          <FormattedMessage {...messages.moving} values={{ name: mover }} />
        </span>
      )}
      <MoreButton id={id} card={card} className={more.more} />
    </>
  );
});
