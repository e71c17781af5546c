import { useRef, useState } from "react";
import { useProblemWords } from "./problem-words.ts";

/**
 * One request at a time, with what it failed with in words.
 * @param special words for refusals that mean something in particular here; undefined for the usual ones
 */
export function useSending(special?: (error: unknown) => string | undefined) {
  const words = useProblemWords();
  const [sending, setSending] = useState(false);
  // What is drawn comes too late for a second press before the next drawing.
  const underWay = useRef(false);
  const [failure, setFailure] = useState<string>();
  /** Runs the task unless one is under way; true when it went well. */
  const send = async (task: () => Promise<void>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setSending(true);
    setFailure(undefined);
    try {
      await task();
      return true;
    } catch (error) {
      setFailure(special?.(error) ?? words(error));
      return false;
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  return { sending, failure, send };
}
