/**
 * Every stable error code, in one place (PROTOCOL.md, Errors), with the HTTP status it travels under.
 * Codes are kebab-case and never renamed; the sentence beside them is the client's.
 */
export const ERROR_STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  "wrong-phase": 409,
  "not-owner": 403,
  "owner-consent-missing": 409,
  "objection-stands": 409,
  "answers-missing": 409,
  "proposal-open": 409,
  "poll-open": 409,
  "reason-required": 400,
  "conflict-of-interest": 409,
  "too-few-votes": 409,
  "too-late": 409,
  "no-rating": 409,
  "lock-blocked": 409,
  "session-locked": 409,
  "not-locked": 409,
  "not-contestable": 409,
  "link-used": 410,
  "import-problems": 422,
  unsupported: 415,
  frozen: 409,
  stale: 409,
  "rate-limited": 429,
  "too-large": 413,
  unavailable: 503,
  "read-only": 503,
  internal: 500,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** A refusal of a rule: expected, returned and never thrown. */
export interface Refusal {
  readonly ok: false;
  readonly error: { readonly code: ErrorCode; readonly details?: Readonly<Record<string, unknown>> };
}

/** A refusal with its code and, where they help, details that name nothing the actor may not see. */
export const refuse = (code: ErrorCode, details?: Readonly<Record<string, unknown>>): Refusal => ({
  ok: false,
  error: details ? { code, details } : { code },
});
