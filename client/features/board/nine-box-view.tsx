import type { PotentialAnswer } from "@evenhand/shared/protocol/answers";
import { EyeOff } from "lucide-react";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { BoardView } from "../../state/board-columns.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";
import { Fetched } from "../../ui/fetched.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { showOrder } from "./board-store.ts";
import styles from "./nine-box.module.css";
import { nineBoxView, seenOf, THIRDS } from "./nine-box.ts";
import { OpenBox } from "./nine-box-alone.tsx";
import { Box, PartName, RowName } from "./nine-box-frame.tsx";
import { Lines, useLines } from "./nine-box-lines.tsx";
import { nineBoxMessages } from "./nine-box-messages.ts";

/**
 * Performance × potential, in the red frame of what is for one's own eyes. Potential comes over HTTP when this view
 * is opened, and goes with it: no document holds it. Cards do not lie where a hand has put them, so none is lifted
 * here; keys and menu propose ratings as everywhere.
 */
export function NineBoxView({ board }: { board: BoardView }) {
  const { sessionId } = useRoom();
  const resource = useResource<PotentialAnswer>(`/api/sessions/${encodeURIComponent(sessionId)}/potential`);
  const fetched = useFetched(resource);
  return (
    <div className={styles.frame}>
      <p className={styles.guard}>
        <EyeOff aria-hidden="true" />
        <FormattedMessage {...nineBoxMessages.guard} />
      </p>
      <Fetched {...fetched}>{({ potential }) => <Boxes board={board} potential={potential} />}</Fetched>
    </div>
  );
}

function Boxes({ board, potential }: { board: BoardView; potential: PotentialAnswer["potential"] }) {
  const { store } = useBoard();
  const ratings = useRecord((view) => view.ratings);
  const scale = useRecord((view) => view.meta.scale, []);
  const nineBox = useRecord((view) => view.meta.settings.nineBox);
  const { columns } = board;
  const view = useMemo(
    () =>
      nineBoxView(
        columns.flatMap((column) => column.ids),
        ratings ?? new Map(),
        potential,
        scale.length,
        nineBox,
      ),
    [columns, ratings, potential, scale.length, nineBox],
  );
  const focus = useRecord((record) => record.meta.focus, null);
  const claim = useBoardUi((ui) => ui.claim);
  const alone = useBoardUi((ui) => ui.box);
  const area = useRef<HTMLDivElement>(null);
  const { columns: wide, rows: high } = useLines(area);
  const placed = view.boxes.flat(2).length;
  const opened = alone === null ? undefined : view.boxes.flat()[alone];
  const rows = useMemo(
    () =>
      view.boxes
        .map((boxes) => boxes.map((ids) => ({ ids, seen: seenOf(ids, wide * high, focus ?? null) })))
        .reverse(),
    [view, wide, high, focus],
  );
  useLayoutEffect(
    () => showOrder(store, opened ? [opened] : rows.flat().map(({ seen }) => seen)),
    [store, rows, opened],
  );
  // Who shall take the focus and is not seen brings the box along.
  useEffect(() => {
    if (claim === null) return;
    const home = view.boxes.flat().findIndex((ids) => ids.includes(claim));
    const seen = opened ? opened.includes(claim) : rows.flat().some((box) => box.seen.includes(claim));
    if (home < 0) store.setState({ claim: null });
    else if (!seen) store.setState({ box: home });
  }, [claim, view, rows, opened, store]);

  // After a box that was looked at alone the focus is at its beginning, wherever in it or beside it it was.
  const firstOf = useRef<(box: number) => string | null>(() => null);
  useLayoutEffect(() => {
    firstOf.current = (box) => rows[2 - Math.floor(box / 3)]?.[box % 3]?.seen[0] ?? null;
  });
  useLayoutEffect(() => {
    if (alone === null) return;
    return () => {
      // Not where the view as a whole is left.
      if (store.getState().box !== null) return;
      const first = firstOf.current(alone);
      store.setState({ current: first, claim: first });
    };
  }, [alone, store]);

  if (opened && alone !== null) {
    const third = THIRDS[alone % 3] ?? 0;
    return (
      <div className={styles.area} ref={area}>
        <OpenBox row={THIRDS[(alone - third) / 3] ?? 0} third={third} ids={opened} placed={placed} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.area} ref={area}>
        <div className={styles.grid} style={{ "--lines": high }}>
          {rows.map((boxes, index) => {
            const row = THIRDS[2 - index] ?? 0;
            return (
              <div key={row} className={styles.row}>
                <RowName row={row} nineBox={nineBox} />
                {boxes.map(({ ids, seen }, at) => {
                  const third = THIRDS[at] ?? 0;
                  return (
                    <Box key={third} row={row} third={third} count={ids.length} placed={placed}>
                      <Lines ids={ids} seen={seen} box={row * 3 + third} />
                    </Box>
                  );
                })}
              </div>
            );
          })}
          <div className={styles.foot} aria-hidden="true">
            <span />
            {THIRDS.map((third) => (
              <PartName key={third} third={third} />
            ))}
          </div>
        </div>
      </div>
      <Rest view={view} potential={potential} />
    </>
  );
}

/** Who is on the board and in no box, and why: nobody is missing unseen. */
function Rest({
  view,
  potential,
}: {
  view: ReturnType<typeof nineBoxView>;
  potential: PotentialAnswer["potential"];
}) {
  const intl = useIntl();
  const words = [...new Set(view.unplaced.map((id) => potential[id] ?? ""))];
  if (view.unknown.length + words.length === 0) return null;
  return (
    <p className={styles.rest}>
      {view.unknown.length > 0 && (
        <FormattedMessage {...nineBoxMessages.unknown} values={{ count: view.unknown.length }} />
      )}{" "}
      {words.length > 0 && (
        <FormattedMessage
          {...nineBoxMessages.unplaced}
          values={{ count: view.unplaced.length, words: intl.formatList(words) }}
        />
      )}
    </p>
  );
}
