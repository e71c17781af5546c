import { Redo2, Undo2 } from "lucide-react";
import { useIntl } from "react-intl";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { batchMessages } from "./batch-messages.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { lastStep } from "./board-history.ts";
import styles from "./tools.module.css";

/** Undo and redo of one's own acts, for those who do not know the keys. */
export function UndoButtons() {
  const intl = useIntl();
  const { actions, me } = useBoard();
  const history = useBoardUi((ui) => ui.history);
  const pending = usePending((state) => state.pending);
  const undoable = useRecord((view) => lastStep(view, history, me, pending) !== null, false);
  const redoable = history.undone.length > 0;
  if (!undoable && !redoable) return null;
  return (
    <span className={styles.pair}>
      <IconButton
        size="s"
        icon={<Undo2 />}
        label={intl.formatMessage(undoable ? batchMessages.undo : batchMessages.undoNothing)}
        keyHint={keyWords("$mod+KeyZ")}
        aria-disabled={!undoable || undefined}
        onClick={() => undoable && actions.undo()}
      />
      <IconButton
        size="s"
        icon={<Redo2 />}
        label={intl.formatMessage(redoable ? batchMessages.redo : batchMessages.redoNothing)}
        keyHint={keyWords("$mod+Shift+KeyZ")}
        aria-disabled={!redoable || undefined}
        onClick={() => redoable && actions.redo()}
      />
    </span>
  );
}
