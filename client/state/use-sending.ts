import { useState } from "react";
import { useProblemWords } from "./problem-words.ts";

/**
 * One request at a time, with what it failed with in words.
 * @param special words for refusals that mean something in particular here; undefined for the usual ones
 */
export function useSending(special?: (error: unknown) => string | undefined) {
  const words = useProblemWords();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  /** Runs the task unless one is under way; true when it went well. */
  const send = async (task: () => Promise<void>): Promise<boolean> => {
    if (sending) return false;
    setSending(true);
    setFailure(undefined);
    try {
      await task();
      return true;
    } catch (error) {
      setFailure(special?.(error) ?? words(error));
      return false;
    } finally {
      setSending(false);
    }
  };
  return { sending, failure, send };
}
