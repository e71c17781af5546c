import type { Cycle, Session } from "@evenhand/shared/protocol/answers";
import { useEffect, useState } from "react";
import { get } from "../../state/http.ts";
import { type OtherSession, takesEveryone } from "./subject-filter.ts";

/**
 * The other sessions of a cycle, with whether each yields to a filter that asks for something. Undefined until it
 * is known; a session that cannot be read does not yield.
 */
export function useOtherSessions(
  cycle: Cycle | undefined,
  own?: string,
): readonly OtherSession[] | undefined {
  const [sessions, setSessions] = useState<readonly OtherSession[]>();
  useEffect(() => {
    if (!cycle) return;
    const gone = new AbortController();
    const look = async (id: string, title: string, prework: boolean): Promise<OtherSession> => {
      if (!prework) return { id, title, yields: false };
      try {
        const { selection } = await get<Session>(`/api/sessions/${id}`, gone.signal);
        return { id, title, yields: takesEveryone(selection) };
      } catch {
        return { id, title, yields: false };
      }
    };
    const others = cycle.sessions.filter(({ id }) => id !== own);
    void Promise.all(others.map(({ id, title, phase }) => look(id, title, phase === "prework"))).then(
      (all) => {
        if (!gone.signal.aborted) setSessions(all);
      },
    );
    return () => gone.abort();
  }, [cycle, own]);
  return sessions;
}
