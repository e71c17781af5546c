import { FormattedMessage } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Arrow } from "../../ui/arrow.tsx";
import { useBoardUi } from "./board-context.tsx";
import type { Lift } from "./board-store.ts";
import styles from "./hand.module.css";
import { messages } from "./messages.ts";
import { useNarrow } from "./use-narrow.ts";

/**
 * What is in the hand, where it would go, and how it is put down or back. It lies over the foot of the board, so that
 * nothing under the hand moves. A mouse over wide columns needs no such line; whoever hears is told already.
 */
export function LiftLine() {
  const lift = useBoardUi((ui) => ui.lift);
  const narrow = useNarrow();
  return lift && (narrow || lift.by === "keyboard") && <Line {...lift} />;
}

function Line({ id, from, over, by }: Lift) {
  const name = useRecord((view) => view.subjects.get(id)?.name, "");
  const scale = useRecord((view) => view.meta.scale, []);
  return (
    <p className={styles.line} aria-hidden="true">
      <b>{name}</b>
      <span className={styles.way}>
        {over === null || over === from ? (
          valueAt(scale, from)
        ) : (
          <>
            <s>{valueAt(scale, from)}</s> <Arrow /> {valueAt(scale, over)}
          </>
        )}
      </span>
      <span className={styles.how}>
        <FormattedMessage {...(by === "keyboard" ? messages.liftKeys : messages.liftTouch)} />
      </span>
    </p>
  );
}
