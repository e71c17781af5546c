import * as z from "zod/mini";
import { MANDATES, PHASES, ROLES } from "../session/roles.ts";
import { COHORT_ATTRIBUTES, settingsSchema } from "../session/settings.ts";
import type {
  Account,
  Cycle,
  ImportAnswer,
  ImportInspection,
  Invited,
  Joined,
  JoinPreview,
  LockedSummary,
  Me,
  ParticipantDetail,
  Problem,
  Session,
  SessionSummary,
} from "./answers.ts";
import { FILTER_ATTRIBUTES } from "./bodies.ts";
import { ERROR_STATUS } from "./errors.ts";
import { COLUMN_FIELDS, DATE_ORDERS } from "./import-fields.ts";
import { IMPORT_PROBLEMS } from "./import-problem.ts";

/**
 * The answers of `answers.ts` as schemas, for the API's documents. They describe and never filter: what is sent
 * is made by its route. A test reads real answers with them, so that no field goes undescribed.
 */

type Describes<T> = z.ZodMiniType<T>;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(table).filter((key): key is K => key in table);

const id = z.string();
const text = z.string();
const count = z.int().check(z.minimum(0));
const time = z.iso.datetime();
const maybeTime = z.nullable(time);
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const role = z.enum(ROLES);
const phase = z.enum(PHASES);
const seat = z.enum([...ROLES, "hr"]);
const guideline = z.nullable(z.array(z.number()));
export const scaleAnswerSchema = z.array(z.strictObject({ value: z.number(), label: text, meaning: text }));
const scale = scaleAnswerSchema;

/** Some codes bring their details beside `details` too. */
export const problemSchema = z.looseObject({
  type: z.literal("about:blank"),
  title: text,
  status: z.int(),
  code: z.enum(keysOf(ERROR_STATUS)),
  detail: z.optional(text),
  details: z.optional(z.record(z.string(), z.unknown())),
}) satisfies Describes<Problem>;

const account = z.strictObject({
  id,
  email: text,
  name: text,
  hr: z.boolean(),
}) satisfies Describes<Account>;

export const meSchema = z.strictObject({
  account,
  participantships: z.array(
    z.strictObject({
      sessionId: id,
      participantId: id,
      role,
      title: text,
      phase,
      cycleId: id,
      cycleName: text,
    }),
  ),
}) satisfies Describes<Me>;

export const joinedSchema = z.strictObject({
  account,
  sessionId: z.nullable(id),
}) satisfies Describes<Joined>;

export const joinPreviewSchema = z.strictObject({
  name: text,
  email: text,
  title: z.nullable(text),
  signedInAs: z.nullable(text),
}) satisfies Describes<JoinPreview>;

export const sessionSummarySchema = z.strictObject({
  id,
  cycleId: id,
  cycleName: text,
  title: text,
  phase,
  version: count,
  createdAt: time,
  role: seat,
  participantId: z.nullable(id),
  subjects: z.optional(count),
  participants: z.optional(count),
  uninvitedOwners: z.optional(count),
}) satisfies Describes<SessionSummary>;

const lockedSummary = z.strictObject({
  sessionId: id,
  title: text,
  version: count,
  lockedAt: time,
  digest,
  deleted: z.boolean(),
}) satisfies Describes<LockedSummary>;

export const cycleSchema = z.strictObject({
  id,
  name: text,
  scale,
  guideline,
  deadline: maybeTime,
  createdAt: time,
  people: count,
  drafts: count,
  sessions: z.array(sessionSummarySchema),
  results: z.array(lockedSummary),
  undoableImport: z.nullable(z.strictObject({ at: time, created: count, changed: count })),
}) satisfies Describes<Cycle>;

const importProblem = z.strictObject({
  row: count,
  column: text,
  code: z.enum(keysOf(IMPORT_PROBLEMS)),
  message: text,
  value: z.optional(text),
});
const columnMatch = z.strictObject({
  column: count,
  header: text,
  key: text,
  field: z.enum([...COLUMN_FIELDS, "private", "restricted", "ignored"]),
  confidence: z.enum(["given", "exact", "synonym", "weak", "none"]),
  dateOrder: z.optional(z.enum(DATE_ORDERS)),
  samples: z.array(text),
});

export const importAnswerSchema = z.strictObject({
  rows: count,
  created: count,
  changed: count,
  unchanged: count,
  problems: z.array(importProblem),
  columns: z.array(columnMatch),
}) satisfies Describes<ImportAnswer>;

export const importInspectionSchema = z.strictObject({
  headers: z.array(text),
  rows: count,
  columns: z.array(columnMatch),
  problems: z.array(importProblem),
  encoding: z.optional(text),
  delimiter: z.optional(text),
  sheet: z.optional(text),
  sheets: z.optional(z.array(text)),
}) satisfies Describes<ImportInspection>;

const selection = z.union([
  z.strictObject({ filter: z.partialRecord(z.enum(FILTER_ATTRIBUTES), z.union([text, z.array(text)])) }),
  z.strictObject({ ids: z.array(id) }),
]);

const ownerReadiness = z.strictObject({
  participantId: id,
  name: text,
  people: count,
  drafted: count,
  justified: count,
  submittedAt: maybeTime,
  deadline: maybeTime,
  readiness: z.enum(["submitted", "late", "in-progress", "not-started"]),
  late: z.boolean(),
});

export const sessionSchema = z.strictObject({
  id,
  cycleId: id,
  cycleName: text,
  title: text,
  phase,
  version: count,
  scale,
  guideline,
  deadline: maybeTime,
  cohortBy: z.array(z.enum(COHORT_ATTRIBUTES)),
  settings: settingsSchema,
  createdAt: time,
  role: seat,
  participantId: z.nullable(id),
  me: z.strictObject({ name: text, email: text, hr: z.boolean() }),
  counts: z.strictObject({
    subjects: count,
    participants: count,
    rated: count,
    notRated: count,
    withoutDraft: count,
    withoutOwner: count,
  }),
  selection: z.optional(selection),
  readiness: z.optional(z.array(ownerReadiness)),
  leftOut: z.optional(z.array(z.strictObject({ participantId: id, name: text }))),
  missingOwners: z.optional(
    z.array(z.strictObject({ managerName: text, managerEmail: text, people: count })),
  ),
  conflicts: z.optional(z.array(z.strictObject({ participantId: id, name: text, subjectIds: z.array(id) }))),
  submittedAt: z.optional(maybeTime),
  frozen: z.optional(z.boolean()),
  waived: z.optional(z.boolean()),
  hasPotential: z.optional(z.boolean()),
  versions: z.optional(z.array(lockedSummary)),
}) satisfies Describes<Session>;

export const participantDetailSchema = z.strictObject({
  id,
  name: text,
  role,
  email: z.optional(text),
  joined: z.boolean(),
  people: count,
  proxy: z.nullable(z.strictObject({ participantId: id, mandate: z.enum(MANDATES) })),
  extendedUntil: maybeTime,
  submittedAt: maybeTime,
}) satisfies Describes<ParticipantDetail>;

export const invitedSchema = z.strictObject({
  id,
  participantId: id,
  name: text,
  email: text,
  role,
  link: z.url(),
}) satisfies Describes<Invited>;
