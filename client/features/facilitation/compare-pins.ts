import { useEffect, useState } from "react";
import { useRoom } from "../../state/room-context.tsx";

/** People beside each other at most: more cannot be taken in, nor laid out (SuccessFactors compares ten). */
export const MOST_COMPARED = 10;

/** Whom the facilitator holds beside the person in focus. Nothing of it is recorded. */
export interface ComparePins {
  readonly ids: readonly string[];
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
  /** One more still fits. */
  readonly free: boolean;
}

/** The pins after one was pressed: taken out where it was in, else added while there is room for it. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  if (ids.includes(id)) return ids.filter((other) => other !== id);
  // The person in focus has a place of their own.
  return ids.length < MOST_COMPARED - 1 ? [...ids, id] : ids;
}

/** Whom the comparison shows: whoever is spoken of first, then the pinned ones, each once. */
export const comparedIds = (about: readonly string[], pins: readonly string[]): readonly string[] =>
  [...new Set([...about, ...pins])].slice(0, MOST_COMPARED);

const keyOf = (sessionId: string): string => `evenhand.compared.${sessionId}`;

function readPins(sessionId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(globalThis.sessionStorage?.getItem(keyOf(sessionId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** The pins of this tab: they outlive a reload, and nothing else. */
export function useComparePins(): ComparePins {
  const { sessionId } = useRoom();
  const [ids, setIds] = useState(() => readPins(sessionId));
  useEffect(() => {
    try {
      globalThis.sessionStorage?.setItem(keyOf(sessionId), JSON.stringify(ids));
    } catch {
      // A browser that keeps nothing forgets the pins on a reload, and nothing else.
    }
  }, [sessionId, ids]);
  return {
    ids,
    toggle: (id) => setIds((before) => toggled(before, id)),
    clear: () => setIds([]),
    free: ids.length < MOST_COMPARED - 1,
  };
}
