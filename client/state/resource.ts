import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, get } from "./http.ts";

/** What a `GET` has answered so far. `answer` stays while a newer one is fetched or fails. */
export interface Resource<Answer> {
  readonly answer: Answer | undefined;
  readonly problem: ApiProblem | undefined;
  readonly loading: boolean;
  /** Asks again; resolves when the answer is in place, with a problem or without. */
  readonly reload: () => Promise<void>;
}

type Held<Answer> = { path: string | null; answer: Answer | undefined; problem: ApiProblem | undefined };

/**
 * One resource of the API for a component, fetched when it appears and when the path changes. Of two answers
 * that overtake each other the later question's wins. `null` asks for nothing.
 * @param refreshSeconds asks again so often while the page is visible; left out, never by itself
 */
export function useResource<Answer>(path: string | null, refreshSeconds?: number): Resource<Answer> {
  const [held, setHeld] = useState<Held<Answer>>({ path, answer: undefined, problem: undefined });
  const [loading, setLoading] = useState(path !== null);
  const asking = useRef<AbortController | undefined>(undefined);

  const reload = useCallback(async () => {
    asking.current?.abort();
    if (path === null) {
      setLoading(false);
      return;
    }
    const controller = new AbortController();
    asking.current = controller;
    setLoading(true);
    try {
      const answer = await get<Answer>(path, controller.signal);
      if (controller.signal.aborted) return;
      setHeld({ path, answer, problem: undefined });
    } catch (error) {
      if (controller.signal.aborted) return;
      const problem = error instanceof ApiProblem ? error : new ApiProblem("internal", 0);
      setHeld((before) => ({ path, answer: before.path === path ? before.answer : undefined, problem }));
    }
    setLoading(false);
  }, [path]);

  useEffect(() => {
    void reload();
    return () => asking.current?.abort();
  }, [reload]);

  useEffect(() => {
    if (refreshSeconds === undefined || path === null) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void reload();
    }, refreshSeconds * 1000);
    return () => clearInterval(timer);
  }, [reload, refreshSeconds, path]);

  const current = held.path === path;
  return {
    answer: current ? held.answer : undefined,
    problem: current ? held.problem : undefined,
    loading: loading || !current,
    reload,
  };
}
