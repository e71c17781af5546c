/**
 * Long work in portions: between two of them whoever runs it may let others have their turn. What it comes to does
 * not depend on that.
 */
export type Portions<Result> = Generator<undefined, Result, undefined>;

/** Entries of a list done between two portions: a few milliseconds. */
export const PORTION = 500;

/** Does all of it at once. */
export function atOnce<Result>(work: Portions<Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
