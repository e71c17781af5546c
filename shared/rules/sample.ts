import type { SubjectId } from "../session/ids.ts";
import type { SessionState } from "../session/state.ts";
import { isMiddle } from "../statistics/changes.ts";
import { countedRating } from "./cohorts.ts";
import { flagsOf } from "./flags.ts";

/** Tommy Ettinger's mulberry32: 32 bits of seed, the same numbers on every machine. */
function mulberry32(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Unflagged people at the middle of the scale, drawn by seed: the middle is where nobody looks.
 *
 * @param state the room as it opens, without a sample yet
 */
export function drawSample(state: SessionState, seed: number): SubjectId[] {
  if (state.settings.rulesOff.includes("sample")) return [];
  const candidates = [...state.subjects.values()]
    .filter((subject) => {
      const position = countedRating(subject);
      const inMiddle = position !== null && isMiddle(position, state.scale.length);
      return inMiddle && flagsOf(state, subject).length === 0;
    })
    .map(({ id }) => id)
    .sort();
  const random = mulberry32(seed);
  const drawn: SubjectId[] = [];
  while (drawn.length < state.settings.sampleSize && candidates.length > 0) {
    drawn.push(...candidates.splice(Math.floor(random() * candidates.length), 1));
  }
  return drawn.sort();
}
