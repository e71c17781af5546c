import { type AgendaRow, agendaProgress } from "@evenhand/shared/readmodels/agenda-rows";

/**
 * The order with the item in focus held at the place at which it was taken up: it never moves under the hand.
 *
 * @param place its index when it came into focus; null where it was not on the list
 */
export function withHeld(
  rows: readonly AgendaRow[],
  focus: string | null,
  place: number | null,
): readonly AgendaRow[] {
  const at = rows.findIndex(({ id }) => id === focus);
  const held = rows[at];
  if (!held || place === null || at === place) return rows;
  const others = rows.filter((row) => row !== held);
  return [...others.slice(0, place), held, ...others.slice(place)];
}

/** What has been in focus, oldest first, and how often each was taken up. */
export interface Trail {
  readonly path: readonly string[];
  /** What was left by going back, nearest first: going on leads there again. */
  readonly ahead: readonly string[];
  readonly visits: ReadonlyMap<string, number>;
}
export const NO_TRAIL: Trail = { path: [], ahead: [], visits: new Map() };

/**
 * The trail after something came into focus. Going back takes a step off the path, going on again puts it back, and
 * neither is a new visit; anything else forgets what was ahead.
 *
 * @param back where going back led to (`previousItem`)
 */
export function trailAfter(trail: Trail, focus: string, back: string | null = null): Trail {
  const { path, ahead, visits } = trail;
  const left = path.at(-1);
  if (left === focus) return trail;
  const before = path.at(-2);
  if (left !== undefined && focus === (before ?? back)) {
    const kept = before === undefined ? [focus] : path.slice(0, -1);
    return {
      path: kept,
      ahead: [left, ...ahead],
      visits: new Map(visits).set(focus, visits.get(focus) ?? 1),
    };
  }
  const on = ahead.indexOf(focus);
  if (on >= 0) return { path: [...path, focus], ahead: ahead.slice(on + 1), visits };
  return {
    path: [...path, focus],
    ahead: [],
    visits: new Map(visits).set(focus, (visits.get(focus) ?? 0) + 1),
  };
}

/** What was passed over is offered once more before the last call. */
const ROUNDS = 2;

/**
 * What comes next: after going back, what one came from where it is not decided by now; else the first open item that
 * was not taken up yet, then what was passed over or left for one of its people, then what was deferred.
 *
 * @returns null where only the last call is left
 */
export function nextItem(rows: readonly AgendaRow[], focus: string | null, trail: Trail): AgendaRow | null {
  const onList = (id: string) =>
    rows.find(({ id: at, state }) => at === id && id !== focus && (state === "open" || state === "deferred"));
  const came = trail.ahead.map(onList).find((row) => row !== undefined);
  if (came) return came;
  const open = rows.filter(({ id, state }) => state === "open" && id !== focus);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = open.find(({ id }) => (trail.visits.get(id) ?? 0) === round);
    if (next) return next;
  }
  const deferred = rows.filter(({ id, state }) => state === "deferred" && id !== focus);
  return deferred.find(({ id }) => (trail.visits.get(id) ?? 0) < ROUNDS) ?? null;
}

/** Where to go back to: what was in focus before, else the item above on the list. */
export function previousItem(
  rows: readonly AgendaRow[],
  focus: string | null,
  { path }: Trail,
): string | null {
  const before = path.at(-1) === focus ? path.at(-2) : path.at(-1);
  if (before !== undefined) return before;
  const index = rows.findIndex(({ id }) => id === focus);
  return index > 0 ? (rows[index - 1]?.id ?? null) : null;
}

export const STAGES = ["opening", "outliers", "rest", "closing"] as const;
/** Where a live room is on its way (the facilitator's script): by what comes next on the agenda. */
export type Stage = (typeof STAGES)[number];

export function stageOf(rows: readonly AgendaRow[], focus: string | null): Stage {
  const waiting = rows.filter(({ state, entry }) => state === "open" && entry.kind === "subject");
  const { done, accepted } = agendaProgress(rows);
  if (done + accepted === 0 && focus === null) return "opening";
  const current = rows.find(({ id }) => id === focus);
  const at = current?.state === "open" ? current : waiting[0];
  if (!at) return "closing";
  if (at.entry.kind !== "subject") return "outliers";
  return at.entry.flags[0]?.rule === "outlier" ? "outliers" : "rest";
}
