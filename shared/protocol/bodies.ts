import * as z from "zod/mini";
import { MANDATES, NOT_RATED_CODES, ROLES } from "../session/roles.ts";
import { guidelineSchema, scaleSchema } from "../session/scale.ts";
import { COHORT_ATTRIBUTES, type CohortAttribute } from "../session/settings.ts";
import { TEXT_LENGTH } from "./commands.ts";

/**
 * Every body and query of the HTTP API (PROTOCOL.md, HTTP). Objects are strict: an unknown field is `invalid`,
 * never dropped in silence. What the API answers is in `answers.ts`.
 */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const ids = z.array(id).check(z.minLength(1), z.maxLength(20_000));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(TEXT_LENGTH));
/** Missing and blank reasons pass the door; the rules answer them with `reason-required`. */
const reason = z.optional(text);
const timestamp = z.iso.datetime({ offset: true });
/** Folded to lower case: an account is an email, whatever its case. */
export const emailSchema = z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254));

// ── Sign-in ────────────────────────────────────────────────────────────────────────────────────────────────

/** `POST /api/join` and `POST /api/join/preview`: the token of a link, which is all that follows its `#`. */
export const joinBody = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(200)) });

// ── Cycles ─────────────────────────────────────────────────────────────────────────────────────────────────

const cycleFields = {
  scale: z.optional(scaleSchema),
  /** Percent per position, lowest first; null for none; left out: the default of the scale. */
  guideline: z.optional(guidelineSchema),
  /** ISO-8601 with zone. Null: nothing freezes before opening. */
  deadline: z.optional(z.nullable(timestamp)),
};
/** `POST /api/cycles`. */
export const newCycleBody = z.strictObject({ name, ...cycleFields });
export type NewCycleBody = z.input<typeof newCycleBody>;
/** `PATCH /api/cycles/:id`. */
export const cyclePatchBody = z.strictObject({ name: z.optional(name), ...cycleFields });
export type CyclePatchBody = z.input<typeof cyclePatchBody>;

const flag = z.optional(z.enum(["true", "false"]));
/** `POST /api/cycles/:id/import?dryRun=&partial=`. */
export const importQuery = z.strictObject({ dryRun: flag, partial: flag });

/** `PATCH /api/cycles/:id/columns`: which imported columns the room may see. */
export const columnsBody = z.strictObject({
  columns: z
    .array(z.strictObject({ key: z.string().check(z.maxLength(400)), shown: z.boolean() }))
    .check(z.minLength(1), z.maxLength(500)),
});
export type ColumnsBody = z.infer<typeof columnsBody>;

export const DISTRIBUTION_GROUPS = ["level", "team", "manager"] as const;
export type DistributionGroup = (typeof DISTRIBUTION_GROUPS)[number];
/** `GET …/distribution?by=`. */
export const distributionQuery = z.strictObject({ by: z.optional(z.enum(DISTRIBUTION_GROUPS)) });

/** `GET /api/cycles/:id/export?layout=`. */
export const cycleExportQuery = z.strictObject({
  layout: z.optional(z.enum(["pay", "audit"])),
  format: z.optional(z.enum(["csv", "xlsx", "json"])),
});

// ── Sessions ───────────────────────────────────────────────────────────────────────────────────────────────

/** What a filter may ask for: each attribute one value or several, matched without regard to case. */
export const FILTER_ATTRIBUTES = [...COHORT_ATTRIBUTES, "managerName", "managerEmail"] as const;
export type FilterAttribute = (typeof FILTER_ATTRIBUTES)[number];
const filterValue = z.string().check(z.maxLength(400));
const filterValues = z.optional(
  z.union([filterValue, z.array(filterValue).check(z.minLength(1), z.maxLength(500))]),
);
const camelFilter = {
  level: filterValues,
  team: filterValues,
  department: filterValues,
  jobFamily: filterValues,
  jobTitle: filterValues,
  location: filterValues,
  managerName: filterValues,
  managerEmail: filterValues,
} satisfies Record<FilterAttribute, typeof filterValues>;
/** The same attributes as import files spell them. */
const SNAKE = {
  job_family: "jobFamily",
  job_title: "jobTitle",
  manager_name: "managerName",
  manager_email: "managerEmail",
} as const satisfies Record<string, FilterAttribute>;
type Snake = keyof typeof SNAKE;
const SNAKES = [
  "job_family",
  "job_title",
  "manager_name",
  "manager_email",
] as const satisfies readonly Snake[];
export const filterSchema = z.pipe(
  z
    .strictObject({
      ...camelFilter,
      job_family: filterValues,
      job_title: filterValues,
      manager_name: filterValues,
      manager_email: filterValues,
    } satisfies Record<FilterAttribute | Snake, typeof filterValues>)
    .check(
      z.refine(
        (filter) => SNAKES.every((key) => filter[key] === undefined || filter[SNAKE[key]] === undefined),
        {
          error: "attribute-named-twice",
        },
      ),
    ),
  z.transform(({ job_family, job_title, manager_name, manager_email, ...camel }) => {
    const filter: { -readonly [Key in FilterAttribute]?: z.infer<typeof filterValues> } = {};
    for (const attribute of FILTER_ATTRIBUTES) {
      const snake = {
        jobFamily: job_family,
        jobTitle: job_title,
        managerName: manager_name,
        managerEmail: manager_email,
      };
      const value =
        camel[attribute] ?? (attribute in snake ? snake[attribute as keyof typeof snake] : undefined);
      if (value !== undefined) filter[attribute] = value;
    }
    return filter;
  }),
);
/** All attributes must match; an empty filter takes everyone who is not in another session of the cycle. */
export type SubjectFilter = z.infer<typeof filterSchema>;

/** The subjects of a session: a filter evaluated at opening, or people by id (or `employee_id`). */
export const selectionSchema = z.union([z.strictObject({ filter: filterSchema }), z.strictObject({ ids })]);
export type SubjectSelection = z.infer<typeof selectionSchema>;

/** One attribute or several, also as import files spell them; always a list once read. */
const cohortAttribute = z.pipe(
  z.enum([...COHORT_ATTRIBUTES, "job_family", "job_title"]),
  z.transform((name): CohortAttribute => {
    if (name === "job_family") return "jobFamily";
    return name === "job_title" ? "jobTitle" : name;
  }),
);
const cohortBy = z.pipe(
  z.union([cohortAttribute, z.array(cohortAttribute).check(z.minLength(1), z.maxLength(3))]),
  z.transform((names): CohortAttribute[] => [...new Set([names].flat())]),
);
/** Any of `settingsSchema`'s; what is left out keeps its value. Checked as a whole once merged. */
const settings = z.record(z.string().check(z.maxLength(40)), z.unknown());

/** `POST /api/sessions`. Without `subjects` it takes everyone not in another session of the cycle. */
export const newSessionBody = z.strictObject({
  cycleId: id,
  title: name,
  subjects: z._default(selectionSchema, { filter: {} }),
  cohortBy: z._default(cohortBy, ["level"]),
  settings: z.optional(settings),
});
export type NewSessionBody = z.input<typeof newSessionBody>;
/** `PATCH /api/sessions/:id`, in prework. */
export const sessionPatchBody = z.strictObject({
  title: z.optional(name),
  subjects: z.optional(selectionSchema),
  cohortBy: z.optional(cohortBy),
  settings: z.optional(settings),
});
export type SessionPatchBody = z.input<typeof sessionPatchBody>;

/** `POST` and `DELETE /api/sessions/:id/subjects`. */
export const subjectsBody = z.strictObject({ ids, reason });
export type SubjectsBody = z.infer<typeof subjectsBody>;

/** `PUT …/subjects/:sid/owner`. */
export const ownerBody = z.strictObject({ participantId: id, reason });
export type OwnerBody = z.infer<typeof ownerBody>;
/** `PUT …/subjects/:sid/not-rated`; a null code takes the mark back. */
export const notRatedBody = z.strictObject({ code: z.nullable(z.enum(NOT_RATED_CODES)), text: reason });
export type NotRatedBody = z.infer<typeof notRatedBody>;
/** `PUT …/subjects/:sid/recusals`: the whole list; an empty one lifts them all. */
export const recusalsBody = z.strictObject({ participantIds: z.array(id).check(z.maxLength(500)), reason });
export type RecusalsBody = z.infer<typeof recusalsBody>;
/** `PUT /api/sessions/:id/waiver`. */
export const waiverBody = z.strictObject({ reason });
export type WaiverBody = z.infer<typeof waiverBody>;

// ── Participants ───────────────────────────────────────────────────────────────────────────────────────────

/** `POST …/participants`. */
export const newParticipantBody = z.strictObject({ name, email: emailSchema, role: z.enum(ROLES) });
export type NewParticipantBody = z.input<typeof newParticipantBody>;
/** `PATCH …/participants/:pid`. */
export const participantPatchBody = z.strictObject({ role: z.enum(ROLES), reason });
export type ParticipantPatchBody = z.infer<typeof participantPatchBody>;
/** `DELETE …/participants/:pid`; the body may be left out while in prework. */
export const participantRemovalBody = z.nullish(z.strictObject({ reason }));
export type ParticipantRemovalBody = z.infer<typeof participantRemovalBody>;
/** `PUT …/participants/:pid/proxy`; null takes the proxy away. */
export const proxyBody = z.strictObject({
  participantId: z.nullable(id),
  mandate: z._default(z.enum(MANDATES), "speaks"),
  reason,
});
export type ProxyBody = z.input<typeof proxyBody>;
/** `PUT …/participants/:pid/extension`. */
export const extensionBody = z.strictObject({ until: timestamp, reason });
export type ExtensionBody = z.infer<typeof extensionBody>;

// ── Pre-work and results ───────────────────────────────────────────────────────────────────────────────────

const justification = z.optional(text);
/** Why someone is not rated: a code, or a code with words for HR and the owner alone. */
const notRated = z.union([
  z.enum(NOT_RATED_CODES),
  z.strictObject({ code: z.enum(NOT_RATED_CODES), text: z.optional(text) }),
]);
/** `PUT …/drafts/:sid`, the whole draft: a rating (a position), or why there is none, or neither yet. */
export const draftBody = z
  .strictObject({
    rating: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(7)))),
    notRated: z.optional(z.nullable(notRated)),
    justification,
  })
  .check(
    z.refine((draft) => draft.rating == null || draft.notRated == null, { error: "rating-or-not-rated" }),
    // Taking a draft back is said, never implied by an empty body.
    z.refine((draft) => Object.keys(draft).length > 0, { error: "rating-or-not-rated" }),
  );
export type DraftBody = z.infer<typeof draftBody>;
/** `PUT …/submission`. */
export const submissionBody = z.strictObject({ submitted: z.boolean() });

const version = z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/)));
/** `GET /api/sessions/:id/results?version=`. */
export const resultsQuery = z.strictObject({ version });
/** `GET /api/sessions/:id/export?format=&version=`. */
export const sessionExportQuery = z.strictObject({
  format: z.optional(z.enum(["csv", "xlsx", "json"])),
  version,
});
