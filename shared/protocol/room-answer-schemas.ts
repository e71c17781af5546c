import * as z from "zod/mini";
import type { AgendaView } from "../readmodels/agenda-view.ts";
import type { AirtimeAnswer } from "../readmodels/airtime.ts";
import type { LockedResult } from "../readmodels/locked-result.ts";
import type { FlagView } from "../readmodels/record.ts";
import { FLAG_RULES } from "../session/flag-rules.ts";
import { NOT_RATED_CODES } from "../session/roles.ts";
import { DECISION_KINDS } from "../session/state.ts";
import { scaleAnswerSchema } from "./answer-schemas.ts";
import type { Draft, PotentialAnswer, SubjectCase } from "./answers.ts";

/** What a session answers about its people, as schemas: as `answer-schemas.ts`, for the API's documents. */

type Describes<T> = z.ZodMiniType<T>;

const id = z.string();
const text = z.string();
const count = z.int().check(z.minimum(0));
const time = z.iso.datetime();
/** An ISO date; empty where unknown. */
const date = z.string();
/** From 1, the lowest point of the scale. */
const position = z.int().check(z.minimum(1), z.maximum(7));
const maybePosition = z.nullable(position);
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const notRatedCode = z.enum(NOT_RATED_CODES);
const columns = z.record(z.string(), text);

export const draftSchema = z.strictObject({
  subjectId: id,
  employeeId: text,
  name: text,
  team: text,
  department: text,
  level: text,
  jobFamily: text,
  jobTitle: text,
  location: text,
  hireDate: date,
  ownerId: z.nullable(id),
  ownerName: text,
  previousRating: maybePosition,
  rating: maybePosition,
  notRated: z.nullable(z.enum([...NOT_RATED_CODES, "withheld"])),
  notRatedText: z.optional(text),
  justification: text,
  promotionRecommended: z.boolean(),
  updatedAt: z.nullable(time),
  writable: z.boolean(),
  recused: z.optional(z.array(id)),
}) satisfies Describes<Draft>;

export const subjectCaseSchema = z.strictObject({
  subjectId: id,
  employeeId: text,
  name: text,
  email: text,
  managerName: text,
  team: text,
  department: text,
  level: text,
  jobFamily: text,
  jobTitle: text,
  location: text,
  hireDate: date,
  lastPromotionDate: date,
  lastFeedbackDate: z.nullable(date),
  ownerId: z.nullable(id),
  ownerName: text,
  previousRating: maybePosition,
  draft: maybePosition,
  rating: maybePosition,
  notRated: z.boolean(),
  notRatedCode: z.optional(z.nullable(notRatedCode)),
  notRatedText: z.optional(text),
  justification: text,
  potential: text,
  promotionRecommended: z.boolean(),
  shown: columns,
  hrOnly: z.optional(columns),
}) satisfies Describes<SubjectCase>;

export const potentialSchema = z.strictObject({ potential: columns }) satisfies Describes<PotentialAnswer>;

/** Which numbers there are depends on the rule. */
const flag = z.strictObject({
  rule: z.enum(FLAG_RULES),
  new: z.optional(z.literal(true)),
  distance: z.optional(z.number()),
  above: z.optional(z.boolean()),
  median: z.optional(z.number()),
  people: z.optional(count),
  whole: z.optional(z.boolean()),
  settled: z.optional(z.enum(["defended", "no-consensus"])),
  position: z.optional(position),
  previous: z.optional(position),
  low: z.optional(position),
  high: z.optional(position),
  by: z.optional(text),
  reason: z.optional(text),
  count: z.optional(count),
  date: z.optional(date),
}) satisfies Describes<FlagView>;

export const agendaSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      subjectId: id,
      status: z.enum(["undiscussed", "reopened", "deferred", ...DECISION_KINDS]),
      pinned: z.nullable(count),
      dropped: z.boolean(),
      flags: z.array(flag),
    }),
  ),
  groups: z.array(
    z.strictObject({
      groupId: id,
      kind: z.enum(["cohort", "team", "owner"]),
      key: text,
      label: text,
      members: z.array(id),
      people: count,
      position,
      count,
      guideline: z.number(),
      status: z.enum(["undiscussed", "deferred", "discussed"]),
      pinned: z.nullable(count),
      dropped: z.boolean(),
    }),
  ),
  contests: z.array(z.strictObject({ attestationId: id, subjectId: id, participantId: id, reason: text })),
}) satisfies Describes<AgendaView>;

const airtimeGroup = z.strictObject({ key: text, people: count, seconds: count });
export const airtimeSchema = z.strictObject({
  total: z.strictObject({ people: count, seconds: count }),
  byLevel: z.array(airtimeGroup),
  byDraft: z.array(airtimeGroup),
  byManager: z.nullable(z.array(airtimeGroup)),
}) satisfies Describes<AirtimeAnswer>;

export const resultsSchema = z.strictObject({
  sessionId: id,
  title: text,
  version: count,
  head: digest,
  digest,
  lockedAt: time,
  scale: scaleAnswerSchema,
  rows: z.array(
    z.strictObject({
      employeeId: text,
      name: text,
      email: text,
      managerName: text,
      team: text,
      department: text,
      level: text,
      jobFamily: text,
      draft: maybePosition,
      final: maybePosition,
      notRatedCode: z.nullable(notRatedCode),
      promotionRecommended: z.boolean(),
      decision: z.nullable(z.enum(DECISION_KINDS)),
      releasableReason: text,
      internalReason: text,
      dissent: z.array(z.strictObject({ by: text, reason: text })),
      attested: z.boolean(),
      decidedAt: z.nullable(time),
    }),
  ),
}) satisfies Describes<LockedResult>;
