import type { Problem } from "@evenhand/shared/protocol/answers";
import { ERROR_STATUS, type ErrorCode } from "@evenhand/shared/protocol/errors";

/** An answer that is no success: a problem of the API (RFC 9457), or the network's own failure (`offline`). */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ErrorCode | "offline";
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode | "offline", status: number, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

const signedOut = new Set<() => void>();

/** Hears that an answer said "not signed in"; returns the function that stops it. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => {
    signedOut.delete(listener);
  };
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type RequestOptions = {
  /** Sent as JSON; a `FormData` goes as it is. */
  body?: unknown;
  signal?: AbortSignal;
};

/**
 * Asks the API and gives what it answers as JSON, `undefined` for an empty answer. Cookies go to the own origin only.
 * The caller names the type of the answer (`shared/protocol/answers.ts`); the server holds to it.
 * @throws ApiProblem for every refusal, and with `offline` where no answer came; an abort stays an `AbortError`.
 */
export async function request<Answer>(
  method: Method,
  path: string,
  { body, signal }: RequestOptions = {},
): Promise<Answer> {
  const form = body instanceof FormData;
  const headers: Record<string, string> = { accept: "application/json, application/problem+json" };
  // What the server writes for people, an invitation, is in the language chosen here, not in the browser's.
  const language = globalThis.document?.documentElement.lang;
  if (language) headers["accept-language"] = language;
  if (body !== undefined && !form) headers["content-type"] = "application/json";

  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem("offline", 0);
  }
  const answer = await readJson(response);
  if (!response.ok) {
    const problem = problemOf(response.status, answer);
    if (problem.code === "unauthenticated") for (const listener of signedOut) listener();
    throw problem;
  }
  return answer as Answer;
}

const ahead = new Map<string, Promise<unknown>>();

/**
 * Asks for a resource before the script that reads it has come: the first `get` of its path takes this answer, also
 * where it is a refusal. The caller hears it as well.
 */
export function askAhead<Answer>(path: string): Promise<Answer> {
  const answer = request<Answer>("GET", path);
  ahead.set(path, answer);
  // Whoever reads it says that it failed.
  answer.catch(() => {});
  return answer;
}

/** `GET` of one resource. */
export function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const asked = ahead.get(path);
  ahead.delete(path);
  // Whoever asks for a path names the type of its answer, now as before.
  if (asked !== undefined) return asked as Promise<Answer>;
  return request<Answer>("GET", path, { signal });
}

/** `POST` of a JSON body or a form. */
export const post = <Answer>(path: string, body?: unknown) => request<Answer>("POST", path, { body });

/** `PUT` of a JSON body. */
export const put = <Answer>(path: string, body?: unknown) => request<Answer>("PUT", path, { body });

/** `PATCH` of a JSON body. */
export const patch = <Answer>(path: string, body?: unknown) => request<Answer>("PATCH", path, { body });

/** `DELETE` of one resource. */
export const remove = <Answer>(path: string) => request<Answer>("DELETE", path);

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    // A proxy's page in between, or a connection that broke: no answer of ours.
    throw new ApiProblem(response.ok ? "internal" : codeOfStatus(response.status), response.status);
  }
}

function problemOf(status: number, answer: unknown): ApiProblem {
  if (isProblem(answer)) return new ApiProblem(answer.code, status, answer.details);
  return new ApiProblem(codeOfStatus(status), status);
}

function isProblem(answer: unknown): answer is Problem {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "code" in answer &&
    typeof answer.code === "string" &&
    Object.hasOwn(ERROR_STATUS, answer.code)
  );
}

/** For answers that are not the API's own, such as a proxy's. */
function codeOfStatus(status: number): ErrorCode {
  const codes: Readonly<Record<number, ErrorCode>> = {
    400: "invalid",
    401: "unauthenticated",
    403: "forbidden",
    404: "not-found",
    413: "too-large",
    429: "rate-limited",
    502: "unavailable",
    503: "unavailable",
    504: "unavailable",
  };
  return codes[status] ?? "internal";
}
