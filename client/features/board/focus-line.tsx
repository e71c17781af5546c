import { ArrowRight } from "lucide-react";
import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import { useBoard } from "./board-context.tsx";
import { claimFocus } from "./board-store.ts";
import cards from "./card.module.css";
import { useCard } from "./card-state.ts";
import styles from "./list.module.css";
import { messages } from "./messages.ts";
import { viewMessages } from "./view-messages.ts";

/** Over the list: whom the room is on, wherever their row lies, and the way to it. */
export function FocusLine({ ids }: { ids: readonly string[] }) {
  const focus = useRecord((view) => view.meta.focus, null);
  return focus !== null && ids.includes(focus) && <Line id={focus} />;
}

function Line({ id }: { id: string }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { store } = useBoard();
  const scale = useRecord((view) => view.meta.scale, []);
  const card = useCard(id);
  if (!card) return null;
  const { move, subject } = card;
  const [from, to] = move ? [valueAt(scale, move.from), valueAt(scale, move.to)] : [0, 0];
  return (
    <p className={styles.focusLine}>
      <span className={cards.focus}>{t(messages.inFocus)}</span>
      <b>{subject.name}</b>
      {move && (
        <Change
          size="s"
          from={from}
          to={to}
          open={move.open}
          label={t(move.open ? messages.proposedTo : messages.changedFrom, { from, to })}
        />
      )}
      <Button size="s" variant="quiet" icon={<ArrowRight />} onClick={() => claimFocus(store, id)}>
        {t(viewMessages.toRow)}
      </Button>
    </p>
  );
}
