import type { Problem } from "@evenhand/shared/protocol/answers";
import { ERROR_STATUS, type ErrorCode, type Refusal } from "@evenhand/shared/protocol/errors";
import { errorCodes, type FastifyError, type FastifyReply, type FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { ERROR_MESSAGES } from "../errors.ts";
import { RoomClosed } from "../rooms/room.ts";
import { StoreAway } from "../store/connections.ts";
import { StoreFull } from "../store/journal.ts";

/** An expected refusal on its way out of a handler. */
class HttpRefusal extends Error {
  override name = "HttpRefusal";
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, details?: Readonly<Record<string, unknown>>) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Ends the request with a refusal. */
export function refuseWith(code: ErrorCode, details?: Readonly<Record<string, unknown>>): never {
  throw new HttpRefusal(code, details);
}

/** What a rule answered, or the end of the request with its refusal. */
export function unlessRefused<T extends { readonly ok: true }>(answer: T | Refusal): T {
  return answer.ok ? answer : refuseWith(answer.error.code, answer.error.details);
}

/** Answers with RFC 9457 `application/problem+json`. */
export function sendProblem(
  reply: FastifyReply,
  code: ErrorCode,
  details?: Readonly<Record<string, unknown>>,
): FastifyReply {
  const status = ERROR_STATUS[code];
  const problem: Problem = {
    type: "about:blank",
    title: ERROR_MESSAGES[code],
    status,
    code,
    ...(details && { details }),
    // Beside `details` too, where the answer of an import that succeeds has them.
    ...(code === "import-problems" && details),
  };
  if (code === "rate-limited") void reply.header("retry-after", "60");
  if (code === "unavailable") void reply.header("retry-after", "1");
  // As bytes, so that no route's response schema has a say in what an error looks like.
  return reply.code(status).type("application/problem+json; charset=utf-8").send(JSON.stringify(problem));
}

/** What Fastify and its plugins throw at the door, by their codes. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_REQ_FILE_TOO_LARGE: "too-large",
  FST_FILES_LIMIT: "too-large",
  FST_PARTS_LIMIT: "too-large",
  FST_FIELDS_LIMIT: "too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "unsupported",
};

/** Turns whatever was thrown into a problem. Bugs are logged and answered without a word of what they say. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof HttpRefusal) return sendProblem(reply, error.code, error.details);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath, keyword }) => ({
      path: instancePath,
      problem: keyword,
    }));
    return sendProblem(reply, "invalid", { in: error.validationContext, fields });
  }
  if (error instanceof RoomClosed) {
    request.log.error({ err: error }, "room closed");
    return sendProblem(reply, "unavailable");
  }
  if (error instanceof StoreAway) {
    request.log.warn({ err: error }, "the database is out of reach");
    return sendProblem(reply, "unavailable");
  }
  if (error instanceof StoreFull || isFull(error)) {
    request.log.error({ err: error }, "no space left");
    return sendProblem(reply, "read-only");
  }
  const { code, statusCode } = isFastifyError(error) ? error : { code: "", statusCode: 500 };
  const known = CODES[code];
  if (known) return sendProblem(reply, known);
  if (error instanceof errorCodes.FST_ERR_NOT_FOUND) return sendProblem(reply, "not-found");
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return sendProblem(reply, "invalid");
  request.log.error({ err: error }, "request failed");
  return sendProblem(reply, "internal");
}

/** SQLite's and PostgreSQL's words for a disk without space. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "SQLITE_FULL" || error.code === "53100");

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && "code" in error && typeof error.code === "string";
