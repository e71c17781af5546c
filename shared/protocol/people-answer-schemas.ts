import * as z from "zod/mini";
import { NOT_RATED_CODES } from "../session/roles.ts";
import { scaleAnswerSchema } from "./answer-schemas.ts";
import type { Column, Person } from "./answers.ts";
import { DISTRIBUTION_GROUPS } from "./bodies.ts";
import type { DistributionAnswer, DistributionGroupView } from "./distribution-answer.ts";
import type { SetupEntry, Submission } from "./prework-answers.ts";

/** What HR reads of a cycle's people, as schemas: as `answer-schemas.ts`, for the API's documents. */

type Describes<T> = z.ZodMiniType<T>;

const text = z.string();
/** An ISO date; empty where unknown. */
const date = z.string();
const count = z.int().check(z.minimum(0));
const maybePosition = z.nullable(z.int().check(z.minimum(1), z.maximum(7)));
const time = z.iso.datetime();

export const personSchema = z.strictObject({
  id: text,
  employeeId: text,
  name: text,
  email: text,
  managerId: text,
  managerName: text,
  managerEmail: text,
  team: text,
  department: text,
  level: text,
  jobFamily: text,
  jobTitle: text,
  location: text,
  hireDate: date,
  lastPromotionDate: date,
  lastFeedbackDate: date,
  previousRating: maybePosition,
  draft: maybePosition,
  notRated: z.nullable(z.enum(NOT_RATED_CODES)),
  justified: z.boolean(),
  potential: text,
  promotionRecommended: z.boolean(),
  extras: z.record(text, text),
  sessionId: z.nullable(text),
  withheld: z.optional(z.literal(true)),
}) satisfies Describes<Person>;

export const columnSchema = z.strictObject({
  key: text,
  restricted: z.boolean(),
  shown: z.boolean(),
  filled: count,
}) satisfies Describes<Column>;

export const submissionSchema = z.strictObject({
  submitted: z.boolean(),
  submittedAt: z.nullable(time),
}) satisfies Describes<Submission>;

export const setupEntrySchema = z.strictObject({
  at: time,
  actor: text,
  type: text,
  payload: z.record(text, z.unknown()),
  reason: text,
}) satisfies Describes<SetupEntry>;

const distributionGroup = z.strictObject({
  key: text,
  people: count,
  rated: count,
  notRated: count,
  counts: z.array(count),
  guideline: z.nullable(z.array(count)),
  judged: z.boolean(),
}) satisfies Describes<DistributionGroupView>;

export const distributionSchema = z.strictObject({
  by: z.enum(DISTRIBUTION_GROUPS),
  scale: scaleAnswerSchema,
  guideline: z.nullable(z.array(z.number())),
  total: distributionGroup,
  groups: z.array(distributionGroup),
}) satisfies Describes<DistributionAnswer>;
