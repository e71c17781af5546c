import * as z from "zod/mini";
import { FLAG_RULES } from "./flag-rules.ts";

/** The attributes a cohort may be formed by. */
export const COHORT_ATTRIBUTES = [
  "level",
  "team",
  "department",
  "jobFamily",
  "jobTitle",
  "location",
] as const;
export type CohortAttribute = (typeof COHORT_ATTRIBUTES)[number];

const boxWord = z.string().check(z.maxLength(60));

/**
 * How the nine-box is drawn (performance × potential). It only names and sorts: neither axis ever makes or moves a
 * rating. What is left empty is worded by the screen.
 */
export const nineBoxSchema = z.strictObject({
  /** The words of `potential` that stand for each row, lowest row first; the first word of a row names it. */
  potential: z.array(z.array(boxWord).check(z.maxLength(12))).check(z.length(3)),
  /** The names of the three parts of the scale, lowest first. */
  performance: z.array(boxWord).check(z.length(3)),
  /** The highest position of the lower and of the middle part; null where the scale is parted evenly. */
  cuts: z.nullable(z.tuple([z.int().check(z.minimum(1)), z.int().check(z.minimum(2))])),
  /** The names of the boxes, row by row from the lowest potential, in each from the lowest rating. */
  boxes: z.array(boxWord).check(z.length(9)),
});
export type NineBox = z.infer<typeof nineBoxSchema>;

/** Settings of a session: every number of DOMAIN.md with the default given there. */
export const settingsSchema = z.strictObject({
  minCohort: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 5),
  outlierSteps: z._default(z.number().check(z.minimum(0.5), z.maximum(6)), 2),
  groupSize: z._default(z.int().check(z.minimum(2), z.maximum(1000)), 5),
  groupOff: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 2),
  pollQuorum: z._default(z.int().check(z.minimum(3), z.maximum(100)), 3),
  settleHours: z._default(z.number().check(z.minimum(0), z.maximum(24 * 30)), 24),
  undoSeconds: z._default(z.int().check(z.minimum(0), z.maximum(3600)), 60),
  takeoverSeconds: z._default(z.int().check(z.minimum(0), z.maximum(3600)), 60),
  secondsPerPerson: z._default(z.int().check(z.minimum(10), z.maximum(3600)), 180),
  roleChangeMonths: z._default(z.int().check(z.minimum(1), z.maximum(36)), 6),
  sampleSize: z._default(z.int().check(z.minimum(0), z.maximum(50)), 3),
  unanimous: z._default(z.boolean(), false),
  enforceGuideline: z._default(z.boolean(), false),
  /** Whether facilitators and HR may see the minutes by manager; never on a shared screen. */
  airtimeByManager: z._default(z.boolean(), false),
  /** Rules that HR switched off. */
  rulesOff: z._default(z.array(z.enum(FLAG_RULES)), []),
  /** Optional, so that journals which were opened before there was one read as they did. */
  nineBox: z.optional(nineBoxSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
