import { lazy, useEffect } from "react";

const board = () => import("../features/board/board-screen.tsx");
const casePanel = () => import("./case-panel.tsx");
const lastCall = () => import("../features/agenda/last-call-dialog.tsx");
const lock = () => import("../features/lock/lock-dialog.tsx");
const adjourn = () => import("../features/facilitation/adjourn-dialog.tsx");

/** What the facilitator's screen opens over the person in focus, each in a chunk of its own. */
export const BoardScreen = lazy(async () => ({ default: (await board()).BoardScreen }));
export const CasePanel = lazy(async () => ({ default: (await casePanel()).CasePanel }));
export const LastCallDialog = lazy(async () => ({ default: (await lastCall()).LastCallDialog }));
export const LockDialog = lazy(async () => ({ default: (await lock()).LockDialog }));
export const AdjournDialog = lazy(async () => ({ default: (await adjourn()).AdjournDialog }));

/** Fetches them once the room stands: a key opens its part at once then, also when the connection has gone. */
export function useRoomParts(): void {
  useEffect(() => {
    // What fails to come is asked for again when it is opened.
    void Promise.allSettled([board, casePanel, lastCall, lock, adjourn].map((load) => load()));
  }, []);
}
