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
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
