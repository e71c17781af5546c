import { useCallback } from "react";
import { type MessageDescriptor, useIntl } from "react-intl";
import { ApiProblem } from "./http.ts";
import { problemMessage } from "./problem-messages.ts";
import type { Resource } from "./use-resource.ts";

const messages = {
  loading: { id: "fetched.loading", defaultMessage: "Loading" },
  retry: { id: "fetched.retry", defaultMessage: "Try again" },
} satisfies Record<string, MessageDescriptor>;

/** One sentence for whatever a request has thrown. */
export function useProblemWords(): (error: unknown) => string {
  const intl = useIntl();
  return useCallback(
    (error) => intl.formatMessage(problemMessage(error instanceof ApiProblem ? error.code : "internal")),
    [intl],
  );
}

/** A resource as `ui/fetched.tsx` shows it: the answer, or in words what stands in the way. */
export function useFetched<Answer>(resource: Resource<Answer> & { reload: () => void }) {
  const intl = useIntl();
  const words = useProblemWords();
  return {
    answer: resource.answer,
    failure: resource.problem ? words(resource.problem) : undefined,
    loadingLabel: intl.formatMessage(messages.loading),
    retryLabel: intl.formatMessage(messages.retry),
    onRetry: resource.reload,
  };
}
