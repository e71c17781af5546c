import * as z from "zod/mini";

/** One point of a rating scale. `value` is what files carry; positions are implied by order, from 1, lowest first. */
export interface ScalePoint {
  readonly value: number;
  readonly label: string;
  readonly meaning: string;
}

/** 3 to 7 points, lowest first: `scale[position - 1]`. */
export type Scale = readonly ScalePoint[];

/** A place on the scale, 1 for the lowest point. A step is one position. */
export type Position = number;

/** Percent of people per position, lowest first; null where a scale has no guideline. */
export type Guideline = readonly number[] | null;

const scalePointSchema = z.object({
  value: z.number(),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  meaning: z._default(z.string().check(z.maxLength(400)), ""),
});

/** Three to seven points in ascending order with distinct values and labels. */
export const scaleSchema = z.array(scalePointSchema).check(
  z.minLength(3),
  z.maxLength(7),
  z.refine((points) => points.every((point, i) => i === 0 || point.value > (points[i - 1]?.value ?? 0)), {
    error: "scale-not-ascending",
  }),
  z.refine((points) => new Set(points.map((point) => point.label.toLowerCase())).size === points.length, {
    error: "scale-labels-not-distinct",
  }),
);

/** Percentages per position that sum to 100, or null for no guideline. */
export const guidelineSchema = z.nullable(
  z.array(z.number().check(z.minimum(0), z.maximum(100))).check(
    z.minLength(3),
    z.maxLength(7),
    z.refine((percents) => Math.abs(percents.reduce((sum, p) => sum + p, 0) - 100) < 1e-6, {
      error: "guideline-not-100",
    }),
  ),
);

/** The default scale of DOMAIN.md, lowest first. */
export const DEFAULT_SCALE: Scale = [
  { value: 1, label: "Does Not Meet", meaning: "Work is below what the level asks for" },
  { value: 2, label: "Partially Meets", meaning: "Meets some of what the level asks for" },
  { value: 3, label: "Meets Expectations", meaning: "Does what the level asks for, fully" },
  { value: 4, label: "Exceeds Expectations", meaning: "Regularly does more than the level asks for" },
  { value: 5, label: "Exceptional", meaning: "Top five percent or so at the level" },
];

/** The default guideline of DOMAIN.md, lowest first. Scales of other than five points have none. */
export const DEFAULT_GUIDELINE: Guideline = [5, 10, 60, 20, 5];

/** The guideline a scale starts with: the default for five points, none for any other. */
export const defaultGuideline = (scale: Scale): Guideline => (scale.length === 5 ? DEFAULT_GUIDELINE : null);
