import { useEffect } from "react";
import { part } from "../ui/part.ts";

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
export const BoardScreen = part(async () => (await board()).BoardScreen);
export const CasePanel = part(async () => (await casePanel()).CasePanel);
export const LastCallDialog = part(async () => (await lastCall()).LastCallDialog);
export const LockDialog = part(async () => (await lock()).LockDialog);
export const CompareCases = part(async () => (await cases()).CompareCases);
export const ClosingScreen = part(async () => (await closing()).ClosingScreen);
export const CompareScreen = part(async () => (await compare()).CompareScreen);
export const FocusGroup = part(async () => (await group()).FocusGroup);
export const PaceDialog = part(async () => (await pace()).PaceDialog);
export const ManagerMinutes = part(async () => (await minutes()).ManagerMinutes);
export const AdjournDialog = part(async () => (await adjourn()).AdjournDialog);
export const WallDialog = part(async () => (await wall()).WallDialog);

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
