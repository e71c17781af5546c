import { useCallback, useEffect, useState } from "react";
import { ApiProblem, get } from "./http.ts";

export type Resource<Answer> =
  | { status: "loading"; answer?: undefined; problem?: undefined }
  | { status: "ready"; answer: Answer; problem?: undefined }
  /** `answer` is the last good one of the same path, where there was one. */
  | { status: "failed"; answer?: Answer | undefined; problem: ApiProblem };

/**
 * Reads one resource of the API when a component appears and whenever `path` changes; `null` reads nothing yet.
 * `reload` reads again and keeps showing what is there meanwhile.
 */
export function useResource<Answer>(path: string | null): Resource<Answer> & { reload: () => void } {
  const [state, setState] = useState<{ path: string | null; resource: Resource<Answer> }>({
    path,
    resource: { status: "loading" },
  });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn reads the same path again
  useEffect(() => {
    if (path === null) return;
    const gone = new AbortController();
    get<Answer>(path, gone.signal).then(
      (answer) => {
        if (!gone.signal.aborted) setState({ path, resource: { status: "ready", answer } });
      },
      (error: unknown) => {
        if (gone.signal.aborted) return;
        const problem = error instanceof ApiProblem ? error : new ApiProblem("internal", 0);
        setState((before) => ({
          path,
          resource: {
            status: "failed",
            problem,
            answer: before.path === path ? before.resource.answer : undefined,
          },
        }));
      },
    );
    return () => gone.abort();
  }, [path, turn]);

  // What another path answered is not this one's answer.
  const resource: Resource<Answer> = state.path === path ? state.resource : { status: "loading" };
  return { ...resource, reload };
}
