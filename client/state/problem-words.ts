import { useCallback } from "react";
import { useIntl } from "react-intl";
import { fetchedMessages } from "./fetched-messages.ts";
import { ApiProblem } from "./http.ts";
import { problemMessage } from "./problem-messages.ts";
import type { Resource } from "./use-resource.ts";

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
    loadingLabel: intl.formatMessage(fetchedMessages.loading),
    retryLabel: intl.formatMessage(fetchedMessages.retry),
    onRetry: resource.reload,
  };
}
