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
  agendaSchema,
  draftSchema,
  resultsSchema,
  subjectCaseSchema,
} from "@evenhand/shared/protocol/room-answer-schemas";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import * as z from "zod/mini";

/** What a route answers when it succeeds: the schema for each status; null where there is no body. */
type Answers = Readonly<Record<number, z.ZodMiniType | null>>;

const cycle = { 200: cycleSchema };
const session = { 200: sessionSchema };

/** The answers that are JSON objects of PROTOCOL.md, by method and route. */
export const ANSWERS: Readonly<Record<string, Answers>> = {
  "POST /api/join/preview": { 200: joinPreviewSchema },
  "POST /api/join": { 200: joinedSchema },
  "POST /api/logout": { 204: null },
  "GET /api/me": { 200: meSchema },
  "GET /api/cycles": { 200: z.array(cycleSchema) },
  "POST /api/cycles": { 201: cycleSchema },
  "GET /api/cycles/:id": cycle,
  "PATCH /api/cycles/:id": cycle,
  "DELETE /api/cycles/:id": { 204: null },
  "POST /api/cycles/:id/import": { 200: importAnswerSchema },
  "POST /api/cycles/:id/import/inspect": { 200: importInspectionSchema },
  "POST /api/cycles/:id/import/undo": cycle,
  "GET /api/sessions": { 200: z.array(sessionSummarySchema) },
  "POST /api/sessions": { 201: sessionSchema },
  "GET /api/sessions/:id": session,
  "PATCH /api/sessions/:id": session,
  "DELETE /api/sessions/:id": { 204: null },
  "GET /api/sessions/:id/participants": { 200: z.array(participantDetailSchema) },
  "POST /api/sessions/:id/participants": { 200: invitedSchema, 201: invitedSchema },
  "PATCH /api/sessions/:id/participants/:pid": { 200: participantDetailSchema },
  "DELETE /api/sessions/:id/participants/:pid": { 204: null },
  "GET /api/sessions/:id/drafts": { 200: z.array(draftSchema) },
  "PUT /api/sessions/:id/drafts/:sid": { 200: draftSchema },
  "GET /api/sessions/:id/subjects/:sid": { 200: subjectCaseSchema },
  "GET /api/sessions/:id/agenda": { 200: agendaSchema },
  "GET /api/sessions/:id/results": { 200: resultsSchema },
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
    ...answers.map(([status, answer]) => [status, described(status, answer)]),
    ...(answers.length === 0 ? [["200", UNDESCRIBED]] : []),
    ["default", PROBLEM],
  ]);
  return jsonSchemaTransform({ ...document, schema: { ...schema, response } });
};

/** What the documents take for an answer of which they show no body. */
const NO_BODY = z.null().check(z.describe("Done; no body"));
const UNDESCRIBED = z.null().check(z.describe("OK; the body is not described here"));

function described(status: string, answer: z.ZodMiniType | null) {
  if (answer === null) return NO_BODY;
  const description = status === "201" ? "Created" : "OK";
  return { description, content: { "application/json": { schema: answer } } };
}
