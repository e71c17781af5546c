import type { ErrorCode } from "@evenhand/shared/protocol/errors";
import { useCallback } from "react";
import { type MessageDescriptor, useIntl } from "react-intl";
import { ApiProblem } from "./http.ts";
import type { Resource } from "./resource.ts";

const messages = {
  offline: { id: "problem.offline", defaultMessage: "No connection to the server. Nothing was changed." },
  unauthenticated: {
    id: "problem.unauthenticated",
    defaultMessage: "You are not signed in any more. Open your link again, or ask HR for a new one.",
  },
  forbidden: { id: "problem.forbidden", defaultMessage: "This is not yours to do." },
  "not-found": { id: "problem.not-found", defaultMessage: "This does not exist, or is not yours to see." },
  invalid: { id: "problem.invalid", defaultMessage: "The server could not take this as it is." },
  "wrong-phase": {
    id: "problem.wrong-phase",
    defaultMessage: "The session has moved on: this cannot be done in its present phase.",
  },
  "not-owner": { id: "problem.not-owner", defaultMessage: "Only the owner of this rating can do that." },
  "owner-consent-missing": {
    id: "problem.owner-consent-missing",
    defaultMessage: "The owner has not agreed, so nothing changes.",
  },
  "objection-stands": { id: "problem.objection-stands", defaultMessage: "An objection stands." },
  "answers-missing": { id: "problem.answers-missing", defaultMessage: "Not everyone has answered yet." },
  "proposal-open": { id: "problem.proposal-open", defaultMessage: "A proposal is still open." },
  "poll-open": { id: "problem.poll-open", defaultMessage: "A private poll is still open." },
  "reason-required": { id: "problem.reason-required", defaultMessage: "A reason is needed." },
  "conflict-of-interest": {
    id: "problem.conflict-of-interest",
    defaultMessage: "Nobody may decide about a person in whose rating they have an interest.",
  },
  "too-few-votes": { id: "problem.too-few-votes", defaultMessage: "Too few have voted." },
  "too-late": { id: "problem.too-late", defaultMessage: "The time for this has passed." },
  "no-rating": { id: "problem.no-rating", defaultMessage: "There is no rating yet." },
  "lock-blocked": { id: "problem.lock-blocked", defaultMessage: "The lock is still blocked." },
  "session-locked": {
    id: "problem.session-locked",
    defaultMessage: "The session is locked. Nothing changes.",
  },
  "not-locked": { id: "problem.not-locked", defaultMessage: "The session is not locked yet." },
  "not-contestable": { id: "problem.not-contestable", defaultMessage: "This cannot be contested." },
  "link-used": {
    id: "problem.link-used",
    defaultMessage: "This link has been used or replaced. Ask HR for a new one.",
  },
  "import-problems": {
    id: "problem.import-problems",
    defaultMessage: "The file has rows with problems. Nothing was imported.",
  },
  unsupported: { id: "problem.unsupported", defaultMessage: "This kind of file cannot be read." },
  frozen: { id: "problem.frozen", defaultMessage: "This is frozen and cannot be changed any more." },
  stale: { id: "problem.stale", defaultMessage: "Someone has changed this in the meantime. Look again." },
  "rate-limited": { id: "problem.rate-limited", defaultMessage: "Too many tries. Wait a minute." },
  "too-large": { id: "problem.too-large", defaultMessage: "This is too large." },
  unavailable: { id: "problem.unavailable", defaultMessage: "The server cannot be reached just now." },
  internal: {
    id: "problem.internal",
    defaultMessage: "Something went wrong on the server. Nothing was changed; try again.",
  },
} satisfies Record<ErrorCode | "offline", MessageDescriptor>;

const common = {
  loading: { id: "fetched.loading", defaultMessage: "Loading" },
  retry: { id: "fetched.retry", defaultMessage: "Try again" },
} satisfies Record<string, MessageDescriptor>;

/** One sentence for whatever a request has thrown. */
export function useProblemWords(): (error: unknown) => string {
  const intl = useIntl();
  return useCallback(
    (error) => intl.formatMessage(messages[error instanceof ApiProblem ? error.code : "internal"]),
    [intl],
  );
}

/** A resource as `ui/fetched.tsx` shows it: the answer, or in words what stands in the way. */
export function useFetched<Answer>(resource: Resource<Answer>) {
  const intl = useIntl();
  const words = useProblemWords();
  return {
    answer: resource.answer,
    failure: resource.problem ? words(resource.problem) : undefined,
    loadingLabel: intl.formatMessage(common.loading),
    retryLabel: intl.formatMessage(common.retry),
    onRetry: () => void resource.reload(),
  };
}
