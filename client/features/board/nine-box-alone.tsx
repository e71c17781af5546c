import { ArrowLeft } from "lucide-react";
import { useId } from "react";
import { FormattedMessage } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { reachable } from "./board-moves.ts";
import { CardList } from "./card-list.tsx";
import styles from "./nine-box.module.css";
import type { Third } from "./nine-box.ts";
import { Box, PartName, RowName } from "./nine-box-frame.tsx";
import { nineBoxMessages } from "./nine-box-messages.ts";
import { useCardMoves } from "./use-card-moves.ts";

/** One box in the place of all: everybody in it, with what their cards say. */
export function OpenBox({
  row,
  third,
  ids,
  placed,
}: {
  row: Third;
  third: Third;
  ids: readonly string[];
  placed: number;
}) {
  const { store } = useBoard();
  const headingId = useId();
  const current = useBoardUi((ui) => ui.current);
  const nineBox = useRecord((view) => view.meta.settings.nineBox);
  const onMove = useCardMoves();
  return (
    <div className={styles.alone}>
      <div className={styles.aloneHead}>
        <span id={headingId}>
          <RowName row={row} nineBox={nineBox} />
        </span>
        <PartName third={third} />
        <Button
          size="s"
          icon={<ArrowLeft />}
          keyHint={keyWords("Escape")}
          onClick={() => store.setState({ box: null })}
        >
          <FormattedMessage {...nineBoxMessages.all} />
        </Button>
      </div>
      <Box row={row} third={third} count={ids.length} placed={placed}>
        <CardList
          ids={ids}
          labelledBy={headingId}
          reachable={reachable(ids, current)}
          onMove={onMove}
          still
        />
      </Box>
    </div>
  );
}
