import { lazy, useEffect } from "react";

const board = () => import("../features/board/board-screen.tsx");
const casePanel = () => import("./case-panel.tsx");
const lastCall = () => import("../features/agenda/last-call-dialog.tsx");
const lock = () => import("../features/lock/lock-dialog.tsx");
const cases = () => import("./compare-cases.tsx");
const closing = () => import("./closing-screen.tsx");
const compare = () => import("../features/facilitation/compare-screen.tsx");
const group = () => import("../features/facilitation/focus-group.tsx");
const pace = () => import("../features/facilitation/pace-dialog.tsx");
const minutes = () => import("../features/facilitation/manager-minutes.tsx");
const adjourn = () => import("../features/facilitation/adjourn-dialog.tsx");
const wall = () => import("../features/wall/wall-dialog.tsx");

/** What the facilitator's screen opens over the person in focus, each in a chunk of its own. */
export const BoardScreen = lazy(async () => ({ default: (await board()).BoardScreen }));
export const CasePanel = lazy(async () => ({ default: (await casePanel()).CasePanel }));
export const LastCallDialog = lazy(async () => ({ default: (await lastCall()).LastCallDialog }));
export const LockDialog = lazy(async () => ({ default: (await lock()).LockDialog }));
export const CompareCases = lazy(async () => ({ default: (await cases()).CompareCases }));
export const ClosingScreen = lazy(async () => ({ default: (await closing()).ClosingScreen }));
export const CompareScreen = lazy(async () => ({ default: (await compare()).CompareScreen }));
export const FocusGroup = lazy(async () => ({ default: (await group()).FocusGroup }));
export const PaceDialog = lazy(async () => ({ default: (await pace()).PaceDialog }));
export const ManagerMinutes = lazy(async () => ({ default: (await minutes()).ManagerMinutes }));
export const AdjournDialog = lazy(async () => ({ default: (await adjourn()).AdjournDialog }));
export const WallDialog = lazy(async () => ({ default: (await wall()).WallDialog }));

const PARTS = [
  group,
  casePanel,
  lastCall,
  closing,
  compare,
  cases,
  board,
  lock,
  adjourn,
  pace,
  minutes,
  wall,
] as const;

/** Fetches them once the room stands: a key opens its part at once then, also when the connection has gone. */
export function useRoomParts(): void {
  useEffect(() => {
    // What fails to come is asked for again when it is opened.
    void Promise.allSettled(PARTS.map((load) => load()));
  }, []);
}
