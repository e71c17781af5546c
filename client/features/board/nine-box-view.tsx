import type { PotentialAnswer } from "@evenhand/shared/protocol/answers";
import type { NineBox } from "@evenhand/shared/session/settings";
import { EyeOff } from "lucide-react";
import { useId, useLayoutEffect, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { BoardView } from "../../state/board-columns.ts";
import { valueAt } from "../../state/flag-words.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";
import { Fetched } from "../../ui/fetched.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { reachable } from "./board-moves.ts";
import { showOrder } from "./board-store.ts";
import { CardList } from "./card-list.tsx";
import styles from "./nine-box.module.css";
import { cutsOf, nineBoxView, THIRDS, type Third } from "./nine-box.ts";
import { nineBoxMessages } from "./nine-box-messages.ts";
import { useCardMoves } from "./use-card-moves.ts";

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
  const rows = useMemo(() => [...view.boxes].reverse(), [view]);
  useLayoutEffect(() => showOrder(store, rows.flat()), [store, rows]);
  const placed = rows.flat(2).length;
  return (
    <>
      <div className={styles.grid}>
        {rows.map((boxes, index) => {
          const row = THIRDS[2 - index] ?? 0;
          return (
            <div key={row} className={styles.row}>
              <RowName row={row} nineBox={nineBox} />
              {boxes.map((ids, at) => (
                <Box key={THIRDS[at]} row={row} third={THIRDS[at] ?? 0} ids={ids} placed={placed} />
              ))}
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
      <Rest view={view} potential={potential} />
    </>
  );
}

function RowName({ row, nineBox }: { row: Third; nineBox: NineBox | undefined }) {
  const rowWords = useRowWords(nineBox);
  return (
    <span className={styles.rowName} aria-hidden="true">
      <small>
        <FormattedMessage {...nineBoxMessages.potential} />
      </small>
      {rowWords(row)}
    </span>
  );
}

function PartName({ third }: { third: Third }) {
  const { name, points } = usePart(third);
  return (
    <span className={styles.partName}>
      {name} <small>{points}</small>
    </span>
  );
}

function Box({
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
  const intl = useIntl();
  const headingId = useId();
  const current = useBoardUi((ui) => ui.current);
  const nineBox = useRecord((view) => view.meta.settings.nineBox);
  const onMove = useCardMoves();
  const rowWords = useRowWords(nineBox);
  const { name, points } = usePart(third);
  const label = nineBox?.boxes[row * 3 + third] ?? "";
  const share = placed === 0 ? 0 : ids.length / placed;
  return (
    <section
      className={styles.box}
      aria-label={intl.formatMessage(nineBoxMessages.box, {
        name: label,
        potential: rowWords(row),
        performance: `${name} ${points}`,
        count: ids.length,
      })}
    >
      <h2 className={styles.heading} id={headingId}>
        <b>{ids.length}</b>
        <span className={styles.part} aria-hidden="true">
          {name} {points}
        </span>
        <span className={styles.boxName}>{label}</span>
        <small>{intl.formatNumber(share, { style: "percent", maximumFractionDigits: 0 })}</small>
      </h2>
      {ids.length > 0 && (
        <CardList
          ids={ids}
          labelledBy={headingId}
          reachable={reachable(ids, current)}
          onMove={onMove}
          still
        />
      )}
    </section>
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

/** How a row is called: by HR, else low, medium, high. */
function useRowWords(nineBox: NineBox | undefined): (row: Third) => string {
  const intl = useIntl();
  return (row) => nineBox?.potential[row]?.[0] || intl.formatMessage(nineBoxMessages.rowName, { row });
}

/** How a part of the scale is called, and which points it holds. */
function usePart(third: Third): { name: string; points: string } {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const nineBox = useRecord((view) => view.meta.settings.nineBox);
  const [low, middle] = cutsOf(scale.length, nineBox);
  const [from, to] = third === 0 ? [1, low] : third === 1 ? [low + 1, middle] : [middle + 1, scale.length];
  return {
    name: nineBox?.performance[third] || intl.formatMessage(nineBoxMessages.partName, { third }),
    points: from === to ? String(valueAt(scale, from)) : `${valueAt(scale, from)}–${valueAt(scale, to)}`,
  };
}
