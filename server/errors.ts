import type { ErrorCode } from "@evenhand/shared/protocol/errors";

/**
 * One English sentence a code, for whoever reads the API without our client. They name nothing and nobody.
 * The client has words of its own, in the reader's language.
 */
export const ERROR_MESSAGES: Readonly<Record<ErrorCode, string>> = {
  unauthenticated: "Sign in with your personal link first.",
  forbidden: "You do not have the right to do this.",
  "not-found": "There is nothing here that you may see.",
  invalid: "The request is not well formed.",
  "wrong-phase": "This cannot be done in the session's current phase.",
  "not-owner": "Only the subject's owner may do this.",
  "owner-consent-missing": "The owner has not consented.",
  "objection-stands": "An objection stands.",
  "answers-missing": "Not every attending manager has answered.",
  "proposal-open": "A proposal is already open for this subject.",
  "poll-open": "A poll is already open for this subject.",
  "reason-required": "A reason is required.",
  "conflict-of-interest": "Nobody decides about themselves, and a facilitator owns nobody.",
  "too-few-votes": "There are not enough votes to reveal.",
  "too-late": "The time for this has passed.",
  "no-rating": "A rating is missing.",
  "lock-blocked": "The session cannot be locked yet.",
  "session-locked": "The session is locked.",
  "not-locked": "The session is not locked.",
  "not-contestable": "This can no longer be contested.",
  "link-used": "This link has been used, has run out or was replaced. Ask for a new one.",
  "import-problems": "The file has rows that cannot be imported. Nothing was written.",
  unsupported: "This kind of content is not supported.",
  frozen: "The drafts are frozen.",
  stale: "This has changed since you looked.",
  "rate-limited": "Too many attempts. Try again later.",
  "too-large": "The request is too large.",
  unavailable: "The server is not available at the moment. Try again.",
  "read-only": "Nothing can be stored at the moment: the server has no space left. Nothing was changed.",
  internal: "Something went wrong on our side.",
};
