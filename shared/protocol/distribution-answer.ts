import type { Guideline, Scale } from "../session/scale.ts";

export interface DistributionGroupView {
  /** Empty for the people without the attribute. */
  readonly key: string;
  readonly people: number;
  readonly rated: number;
  readonly notRated: number;
  /** Per position, lowest first. */
  readonly counts: readonly number[];
  /** Whole people per position by the guideline; null where there is none. */
  readonly guideline: readonly number[] | null;
  /** Whether the guideline may be judged for a group of this size. */
  readonly judged: boolean;
}

/** `GET …/distribution?by=`. */
export interface DistributionAnswer {
  readonly by: "level" | "team" | "manager";
  readonly scale: Scale;
  readonly guideline: Guideline;
  readonly total: DistributionGroupView;
  readonly groups: readonly DistributionGroupView[];
}
