import { DISCUSSED } from "@evenhand/shared/readmodels/agenda-rows";
import type { AgendaSubjectView, RecordMeta, RecordView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import { type DistributionView, distributionView } from "./distribution-view.ts";
import { openProposals } from "./indexes.ts";
import { type PendingCommand, pendingOf } from "./pending.ts";

/** One column of the board. `ids` are what the filter lets through, in their order; the counts are everybody. */
export interface BoardColumn {
  readonly position: Position;
  readonly ids: readonly string[];
}

export interface BoardView {
  /** Lowest rating first. */
  readonly columns: readonly BoardColumn[];
  /** People without a rating who need one. */
  readonly unrated: readonly string[];
  readonly notRated: readonly string[];
  readonly distribution: DistributionView;
  /** People of the session, and how many of them the filter lets through. */
  readonly people: number;
  readonly shown: number;
  /** People whom the room has talked about, to whatever end. */
  readonly discussed: number;
}

/** What is proposed for a subject, confirmed or still on its way. */
export interface Proposed {
  readonly to: Position;
  /** null while the server has not said what it is called. */
  readonly id: string | null;
}

/** Of the meta only what places a card: the rest of it changes with every command. */
type BoardInput = Pick<RecordView, "subjects" | "ratings" | "agenda" | "proposals"> & {
  readonly meta: Pick<RecordMeta, "scale" | "guideline" | "focus">;
};

/** The open proposals of the record, with those that this hand has just made laid over them. */
export function proposedMoves(
  record: Pick<RecordView, "proposals">,
  pending: readonly PendingCommand[],
): ReadonlyMap<string, Proposed> {
  const moves = new Map<string, Proposed>();
  for (const [subjectId, { id, to }] of openProposals(record.proposals)) moves.set(subjectId, { id, to });
  for (const command of pendingOf(pending, "rating.propose")) {
    if (!moves.has(command.subjectId)) moves.set(command.subjectId, { id: null, to: command.to });
  }
  const withdrawn = new Set(pendingOf(pending, "rating.withdraw").map((command) => command.proposalId));
  for (const [subjectId, { id }] of moves) if (id !== null && withdrawn.has(id)) moves.delete(subjectId);
  return moves;
}

/**
 * The board as confirmed and pending together. A card stands at its rating until a decision moves it: a drag in
 * the room is a proposal, and the card says so where it stands.
 * In a column: who is in focus or proposed comes first, then who is flagged as an outlier, then by name.
 *
 * @param byName compares two ids by the names behind them
 * @param allows the search and the filters, by id
 */
export function boardView(
  record: BoardInput,
  pending: readonly PendingCommand[],
  byName: (a: string, b: string) => number,
  allows: (id: string) => boolean = () => true,
): BoardView {
  const points = record.meta.scale.length;
  const moves = proposedMoves(record, pending);
  const columns = Array.from({ length: points }, (): string[] => []);
  const unrated: string[] = [];
  const notRated: string[] = [];
  let shown = 0;
  let discussed = 0;
  for (const [id, subject] of record.subjects) {
    if (DISCUSSED.has(subject.standing)) discussed += 1;
    if (!allows(id)) continue;
    shown += 1;
    const position = record.ratings.get(id);
    if (subject.notRated) notRated.push(id);
    else if (position === undefined) unrated.push(id);
    else columns[position - 1]?.push(id);
  }

  const rank = (id: string): number => {
    if (id === record.meta.focus) return 0;
    if (moves.has(id)) return 1;
    return isOpenOutlier(record.agenda.get(id)) ? 2 : 3;
  };
  const ranks = new Map<string, number>();
  for (const id of record.subjects.keys()) ranks.set(id, rank(id));
  const order = (a: string, b: string): number =>
    (ranks.get(a) ?? 3) - (ranks.get(b) ?? 3) || byName(a, b) || (a < b ? -1 : 1);
  for (const ids of [...columns, unrated, notRated]) ids.sort(order);

  return {
    columns: columns.map((ids, index) => ({ position: index + 1, ids })),
    unrated,
    notRated,
    distribution: distributionView(ratedPositions(record), points, record.meta.guideline),
    people: record.subjects.size,
    shown,
    discussed,
  };
}

function* ratedPositions(record: BoardInput): Iterable<Position | null> {
  for (const [id, subject] of record.subjects)
    yield subject.notRated ? null : (record.ratings.get(id) ?? null);
}

/** A distance that still asks for a case. */
function isOpenOutlier(
  item: RecordView["agenda"] extends ReadonlyMap<string, infer Item> ? Item | undefined : never,
) {
  if (item?.kind !== "subject") return false;
  const subject: AgendaSubjectView = item;
  return subject.flags.some((flag) => flag.rule === "outlier" && !flag.settled);
}
