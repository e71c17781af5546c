import {
  cycleSchema,
  importAnswerSchema,
  importInspectionSchema,
  invitedSchema,
  joinedSchema,
  joinPreviewSchema,
  meSchema,
  participantDetailSchema,
  problemSchema,
  sessionSchema,
  sessionSummarySchema,
} from "@evenhand/shared/protocol/answer-schemas";
import {
  cycleExportSchema,
  exportDocumentSchema,
  FILE_COLUMNS,
  journalLineSchema,
} from "@evenhand/shared/protocol/file-answer-schemas";
import {
  columnSchema,
  distributionSchema,
  personSchema,
  setupEntrySchema,
  submissionSchema,
} from "@evenhand/shared/protocol/people-answer-schemas";
import {
  agendaSchema,
  airtimeSchema,
  draftSchema,
  potentialSchema,
  resultsSchema,
  subjectCaseSchema,
} from "@evenhand/shared/protocol/room-answer-schemas";
import { wallCodeSchema, wallSeatSchema, wallStatusSchema } from "@evenhand/shared/protocol/wall";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import * as z from "zod/mini";

/** Bodies by media type: of a route that lets the reader choose, and of what is no JSON. */
type Bodies = Readonly<Record<string, z.ZodMiniType>>;
/** What a route answers when it succeeds: the body for each status; null where there is none. */
type Answers = Readonly<Record<number, Bodies | null>>;

const json = (schema: z.ZodMiniType): Bodies => ({ "application/json": schema });
const cycle = { 200: json(cycleSchema) };
const session = { 200: json(sessionSchema) };
const participant = { 200: json(participantDetailSchema) };
const distribution = { 200: json(distributionSchema) };
const columns = { 200: json(z.array(columnSchema)) };
const done = { 204: null };

/** A table as CSV or XLSX: no schema can say more of it than its columns. */
const table = (...headers: readonly (readonly string[])[]): Bodies => {
  const says = `Columns: ${headers.map((header) => header.join(", ")).join("; or: ")}`;
  return {
    "text/csv": z.string().check(z.describe(says)),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": z
      .string()
      .check(z.describe(`A workbook. ${says}`), z.meta({ format: "binary" })),
  };
};

/** Every answer under `/api`, by method and route. */
export const ANSWERS: Readonly<Record<string, Answers>> = {
  "POST /api/join/preview": { 200: json(joinPreviewSchema) },
  "POST /api/join": { 200: json(joinedSchema) },
  "POST /api/logout": done,
  "GET /api/me": { 200: json(meSchema) },
  "GET /api/cycles": { 200: json(z.array(cycleSchema)) },
  "POST /api/cycles": { 201: json(cycleSchema) },
  "GET /api/cycles/:id": cycle,
  "PATCH /api/cycles/:id": cycle,
  "DELETE /api/cycles/:id": done,
  "POST /api/cycles/:id/import": { 200: json(importAnswerSchema) },
  "POST /api/cycles/:id/import/inspect": { 200: json(importInspectionSchema) },
  "POST /api/cycles/:id/import/undo": cycle,
  "GET /api/cycles/:id/people": { 200: json(z.array(personSchema)) },
  "GET /api/cycles/:id/columns": columns,
  "PATCH /api/cycles/:id/columns": columns,
  "GET /api/cycles/:id/distribution": distribution,
  "GET /api/cycles/:id/export": {
    200: { ...table(FILE_COLUMNS.pay, FILE_COLUMNS.audit), ...json(cycleExportSchema) },
  },
  "GET /api/sessions": { 200: json(z.array(sessionSummarySchema)) },
  "POST /api/sessions": { 201: json(sessionSchema) },
  "GET /api/sessions/:id": session,
  "PATCH /api/sessions/:id": session,
  "DELETE /api/sessions/:id": done,
  "GET /api/sessions/:id/participants": { 200: json(z.array(participantDetailSchema)) },
  "POST /api/sessions/:id/participants": { 200: json(invitedSchema), 201: json(invitedSchema) },
  "PATCH /api/sessions/:id/participants/:pid": participant,
  "DELETE /api/sessions/:id/participants/:pid": done,
  "PUT /api/sessions/:id/participants/:pid/proxy": participant,
  "PUT /api/sessions/:id/participants/:pid/extension": participant,
  "POST /api/sessions/:id/subjects": session,
  "DELETE /api/sessions/:id/subjects": session,
  "PUT /api/sessions/:id/subjects/:sid/owner": done,
  "PUT /api/sessions/:id/subjects/:sid/not-rated": done,
  "PUT /api/sessions/:id/subjects/:sid/recusals": done,
  "PUT /api/sessions/:id/waiver": done,
  "GET /api/sessions/:id/drafts": { 200: json(z.array(draftSchema)) },
  "PUT /api/sessions/:id/drafts/:sid": { 200: json(draftSchema) },
  "PUT /api/sessions/:id/submission": { 200: json(submissionSchema) },
  "GET /api/sessions/:id/subjects/:sid": { 200: json(subjectCaseSchema) },
  "GET /api/sessions/:id/potential": { 200: json(potentialSchema) },
  "GET /api/sessions/:id/agenda": { 200: json(agendaSchema) },
  "GET /api/sessions/:id/airtime": { 200: json(airtimeSchema) },
  "GET /api/sessions/:id/distribution": distribution,
  "GET /api/sessions/:id/results": { 200: json(resultsSchema) },
  "GET /api/sessions/:id/export": { 200: { ...table(FILE_COLUMNS.session), ...json(exportDocumentSchema) } },
  "GET /api/sessions/:id/journal": { 200: { "application/x-ndjson": journalLineSchema } },
  "GET /api/sessions/:id/setup-record": { 200: json(z.array(setupEntrySchema)) },
  "POST /api/wall": { 200: json(wallSeatSchema) },
  "GET /api/wall": { 200: json(wallSeatSchema) },
  "DELETE /api/wall": done,
  "POST /api/sessions/:id/wall/codes": { 201: json(wallCodeSchema) },
  "DELETE /api/sessions/:id/wall/codes": done,
  "GET /api/sessions/:id/wall": { 200: json(wallStatusSchema) },
  "PUT /api/sessions/:id/wall": { 200: json(wallStatusSchema) },
  "DELETE /api/sessions/:id/wall": done,
};

const PROBLEM = {
  description: "A refusal (RFC 9457): `code` is stable, `title` is for people",
  content: { "application/problem+json": { schema: problemSchema } },
};

type Transform = typeof jsonSchemaTransform;

/**
 * A route's schema with what it answers. Added here and not to the routes: Fastify would send what a response
 * schema makes of an answer, and these describe answers, they do not make them.
 */
export const withAnswers: Transform = (document) => {
  const { route, schema, url } = document;
  if (!schema || !url.startsWith("/api/")) return jsonSchemaTransform(document);
  const methods = [route.method].flat();
  const answers = methods.flatMap((method) => Object.entries(ANSWERS[`${method} ${url}`] ?? {}));
  const response = Object.fromEntries([
    ...answers.map(([status, bodies]) => [status, described(status, bodies)]),
    ["default", PROBLEM],
  ]);
  return jsonSchemaTransform({ ...document, schema: { ...schema, response } });
};

/** What the documents take for an answer without a body. */
const NO_BODY = z.null().check(z.describe("Done; no body"));

function described(status: string, bodies: Bodies | null) {
  if (bodies === null) return NO_BODY;
  const content = Object.entries(bodies).map(([type, schema]) => [type, { schema }]);
  return { description: status === "201" ? "Created" : "OK", content: Object.fromEntries(content) };
}
