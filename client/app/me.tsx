import type { Me } from "@evenhand/shared/protocol/answers";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { ApiProblem, get, onSignedOut, post } from "../state/http.ts";

export type MeState =
  | { status: "loading" }
  | { status: "signed-out" }
  | { status: "signed-in"; me: Me }
  | { status: "failed"; problem: ApiProblem };

type MeContext = MeState & {
  /** Asks again who is signed in; resolves when that is known. */
  refresh: () => Promise<void>;
  /** @throws ApiProblem when the server could not be told. */
  signOut: () => Promise<void>;
};

const Context = createContext<MeContext | null>(null);

/** Who is signed in on this browser, asked once and whenever an answer says otherwise. */
export function MeProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<MeState>({ status: "loading" });

  const refresh = useCallback(async () => {
    const answer = await askWho();
    // Whoever is signed in stays so while nobody answers.
    setState((before) => (answer.status === "failed" && before.status === "signed-in" ? before : answer));
  }, []);
  const signOut = useCallback(async () => {
    await post("/api/logout");
    setState({ status: "signed-out" });
  }, []);

  useEffect(() => {
    let gone = false;
    void askWho().then((answer) => {
      if (!gone) setState(answer);
    });
    const stop = onSignedOut(() => setState({ status: "signed-out" }));
    return () => {
      gone = true;
      stop();
    };
  }, []);

  const value = useMemo(() => ({ ...state, refresh, signOut }), [state, refresh, signOut]);
  return <Context value={value}>{children}</Context>;
}

/** Who is signed in, and how to ask again or sign out. */
export function useMe(): MeContext {
  const value = useContext(Context);
  if (!value) throw new Error("useMe outside MeProvider");
  return value;
}

async function askWho(): Promise<MeState> {
  try {
    return { status: "signed-in", me: await get<Me>("/api/me") };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return error.code === "unauthenticated" ? { status: "signed-out" } : { status: "failed", problem: error };
  }
}
