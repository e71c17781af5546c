import type { ErrorCode } from "@evenhand/shared/protocol/errors";
import type { MessageDescriptor } from "react-intl";

/** One calm sentence a code: what is so, and what helps. The numbers in `details` are for the feature to add. */
export const problemMessages = {
  unauthenticated: {
    id: "problem.unauthenticated",
    defaultMessage: "You are signed out. Open your sign-in link again.",
  },
  forbidden: { id: "problem.forbidden", defaultMessage: "Your role in this session does not allow that." },
  "not-found": {
    id: "problem.not-found",
    defaultMessage: "There is nothing here, or it is not for you to see.",
  },
  invalid: { id: "problem.invalid", defaultMessage: "Something in what you entered is not right." },
  "wrong-phase": {
    id: "problem.wrong-phase",
    defaultMessage: "That is not possible in this phase of the session.",
  },
  "not-owner": { id: "problem.not-owner", defaultMessage: "Only the person’s owner can do that." },
  "owner-consent-missing": {
    id: "problem.owner-consent-missing",
    defaultMessage: "The owner has not agreed. A rating changes only with the owner’s consent.",
  },
  "objection-stands": {
    id: "problem.objection-stands",
    defaultMessage: "An objection still stands. It has to be answered or withdrawn first.",
  },
  "answers-missing": {
    id: "problem.answers-missing",
    defaultMessage: "Not everyone who attends has answered yet.",
  },
  "proposal-open": {
    id: "problem.proposal-open",
    defaultMessage: "There is an open proposal for this person already. Settle it first.",
  },
  "poll-open": {
    id: "problem.poll-open",
    defaultMessage: "A private poll is open. Reveal or cancel it first.",
  },
  "reason-required": { id: "problem.reason-required", defaultMessage: "A reason is needed." },
  "conflict-of-interest": {
    id: "problem.conflict-of-interest",
    defaultMessage: "That would make someone judge their own case. Someone else has to.",
  },
  "too-few-votes": {
    id: "problem.too-few-votes",
    defaultMessage: "Too few votes to reveal without giving away who voted what.",
  },
  "too-late": { id: "problem.too-late", defaultMessage: "It is too late to undo that. Reopen it instead." },
  "no-rating": { id: "problem.no-rating", defaultMessage: "This person has no rating yet." },
  "lock-blocked": { id: "problem.lock-blocked", defaultMessage: "Some things stand in the way of the lock." },
  "session-locked": {
    id: "problem.session-locked",
    defaultMessage: "The session is locked: its ratings are final.",
  },
  "not-locked": { id: "problem.not-locked", defaultMessage: "The session has to be locked first." },
  "not-contestable": {
    id: "problem.not-contestable",
    defaultMessage: "This can no longer be confirmed or contested.",
  },
  "link-used": {
    id: "problem.link-used",
    defaultMessage: "This link has been used already. Ask HR for a fresh one.",
  },
  "import-problems": {
    id: "problem.import-problems",
    defaultMessage: "Some rows of the file have problems. Nothing was imported.",
  },
  unsupported: { id: "problem.unsupported", defaultMessage: "This kind of file cannot be read." },
  frozen: {
    id: "problem.frozen",
    defaultMessage: "The deadline has passed: drafts can no longer be changed.",
  },
  stale: { id: "problem.stale", defaultMessage: "It has changed in the meantime. Look again and repeat." },
  "rate-limited": {
    id: "problem.rate-limited",
    defaultMessage: "Too many attempts. Wait a minute and try again.",
  },
  "too-large": { id: "problem.too-large", defaultMessage: "That is too large." },
  unavailable: {
    id: "problem.unavailable",
    defaultMessage: "The server cannot be reached just now. Nothing was changed; try again in a moment.",
  },
  "read-only": {
    id: "problem.read-only",
    defaultMessage: "The server has no space left, so nothing was changed. Reading still works.",
  },
  internal: {
    id: "problem.internal",
    defaultMessage: "Something went wrong on our side. Nothing was changed; try again.",
  },
  offline: {
    id: "problem.offline",
    defaultMessage: "No connection. Nothing was changed; try again when you are online.",
  },
} as const satisfies Record<ErrorCode | "offline", MessageDescriptor>;

/** The sentence for a refusal, for `intl.formatMessage`. */
export function problemMessage(code: ErrorCode | "offline"): MessageDescriptor {
  return problemMessages[code];
}
