/** What must never be so, by name. */
export const VIOLATIONS = [
  "took effect twice",
  "shown before it was durable",
  "acknowledged before it was durable",
  "answered in two ways",
  "the journal is no chain",
  "changed after the lock",
  "written after the seal",
  "the seal is not what was written",
  "served what is not theirs to see",
  "a room differs from its journal",
  "a replica differs from the room",
  "a note differs from what is stored",
  "no convergence",
] as const;
export type ViolationName = (typeof VIOLATIONS)[number];

/** An invariant that a run has broken. */
export class Violation extends Error {
  override name = "Violation";
  readonly what: ViolationName;

  constructor(what: ViolationName, detail: string) {
    super(`${what}: ${detail}`);
    this.what = what;
  }
}
