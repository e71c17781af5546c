import { useDraggable } from "@dnd-kit/core";
import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, memo, useLayoutEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useShortcutsOn } from "../../ui/shortcuts.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { positionOfDigit } from "./board-moves.ts";
import { claimFocus } from "./board-store.ts";
import styles from "./card.module.css";
import { CardFace, useCardName } from "./card-face.tsx";
import { CardMenu } from "./card-menu.tsx";
import { useCard, useMover } from "./card-state.ts";
import { messages } from "./messages.ts";

type PersonCardProps = {
  id: string;
  /** The card of its column that Tab reaches. */
  reachable: boolean;
  /** Arrow keys, Home and End. */
  onMove: (id: string, event: KeyboardEvent) => void;
};

/**
 * One person on the board: a thin shell that can be lifted, around content that redraws only for its own news.
 * Its one button opens the person; keys on it move the focus, lift, propose and open the menu.
 */
export const PersonCard = memo(function PersonCard({ id, reachable, onMove }: PersonCardProps) {
  const intl = useIntl();
  const { store, actions, mayPropose, me } = useBoard();
  const card = useCard(id);
  const mover = useMover(id);
  const values = useRecord((view) => view.meta.scale, []);
  const button = useRef<HTMLButtonElement | null>(null);
  const claimed = useBoardUi((ui) => ui.claim === id);
  const singleKeys = useShortcutsOn();
  const menuOpen = useBoardUi((ui) => ui.menu === id);
  const lifted = useBoardUi((ui) => (ui.lift?.id === id ? ui.lift.by : null));
  const draggable = useDraggable({ id, disabled: !mayPropose || card?.rating === undefined });

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

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (lifted === "keyboard") {
      const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
      if (step !== 0) actions.step(step);
      else if (event.key === " " || event.key === "Enter") actions.drop();
      else if (event.key === "Escape" || event.key === "Tab") actions.putBack();
      if (event.key !== "Tab") event.preventDefault();
      return;
    }
    const digit = mayPropose && singleKeys && /^\d$/.test(event.key) ? Number(event.key) : null;
    const to =
      digit === null
        ? null
        : positionOfDigit(
            digit,
            values.map((point) => point.value),
          );
    if (to !== null) actions.ask(id, to);
    else if (event.key === " " && mayPropose) actions.lift(id, "keyboard");
    else if (singleKeys && (event.key === "m" || event.key === "M"))
      store.setState({ menu: id, current: id });
    else {
      onMove(id, event);
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      ref={draggable.setNodeRef}
      data-card={id}
      data-held={mover !== null || undefined}
      className={classNames(
        styles.card,
        lifted === "pointer" && styles.lifted,
        lifted === "keyboard" && styles.liftedByKey,
        mover !== null && styles.held,
      )}
    >
      <button
        type="button"
        {...draggable.listeners}
        ref={(node) => {
          button.current = node;
          draggable.setActivatorNodeRef(node);
        }}
        className={classNames(
          styles.face,
          mine && styles.mine,
          card.proposed && styles.pending,
          card.inFocus && styles.inFocus,
        )}
        tabIndex={reachable ? 0 : -1}
        aria-label={
          mover === null ? name : `${name}, ${intl.formatMessage(messages.moving, { name: mover })}`
        }
        onKeyDown={onKeyDown}
        // A button is pressed by the release of Space as well; here Space lifts.
        onKeyUp={(event) => event.key === " " && event.preventDefault()}
        onFocus={() => store.setState({ current: id })}
        onClick={() => store.setState({ panel: id, current: id })}
      >
        <CardFace id={id} />
      </button>
      {mover !== null && (
        <span className={styles.mover} aria-hidden="true">
          <FormattedMessage {...messages.moving} values={{ name: mover }} />
        </span>
      )}
      {menuOpen ? (
        <CardMenu id={id} card={card} className={styles.more ?? ""} />
      ) : (
        <button
          type="button"
          className={styles.more}
          tabIndex={-1}
          aria-haspopup="menu"
          aria-expanded="false"
          aria-label={intl.formatMessage(messages.cardMenu, { name: card.subject.name })}
          onClick={() => store.setState({ menu: id, current: id })}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      )}
    </div>
  );
});
