import { useEffect } from "react";
import { part } from "../ui/part.ts";

/** What the facilitator's screen opens over the person in focus, each in a chunk of its own. */
export const BoardScreen = part(async () => (await import("../features/board/board-screen.tsx")).BoardScreen);
export const CasePanel = part(async () => (await import("./case-panel.tsx")).CasePanel);
export const LastCallDialog = part(
  async () => (await import("../features/agenda/last-call-dialog.tsx")).LastCallDialog,
);
export const LockDialog = part(async () => (await import("../features/lock/lock-dialog.tsx")).LockDialog);
export const CompareCases = part(async () => (await import("./compare-cases.tsx")).CompareCases);
export const ClosingScreen = part(async () => (await import("./closing-screen.tsx")).ClosingScreen);
export const CompareScreen = part(
  async () => (await import("../features/facilitation/compare-screen.tsx")).CompareScreen,
);
export const FocusGroup = part(
  async () => (await import("../features/facilitation/focus-group.tsx")).FocusGroup,
);
export const PaceDialog = part(
  async () => (await import("../features/facilitation/pace-dialog.tsx")).PaceDialog,
);
export const ManagerMinutes = part(
  async () => (await import("../features/facilitation/manager-minutes.tsx")).ManagerMinutes,
);
export const AdjournDialog = part(
  async () => (await import("../features/facilitation/adjourn-dialog.tsx")).AdjournDialog,
);
export const WallDialog = part(async () => (await import("../features/wall/wall-dialog.tsx")).WallDialog);

const PARTS = [
  FocusGroup,
  CasePanel,
  LastCallDialog,
  ClosingScreen,
  CompareScreen,
  CompareCases,
  BoardScreen,
  LockDialog,
  AdjournDialog,
  PaceDialog,
  ManagerMinutes,
  WallDialog,
] as const;

/** Fetches them once the room stands: a key opens its part at once then, also when the connection has gone. */
export function useRoomParts(): void {
  useEffect(() => {
    // What fails to come is asked for again when it is opened.
    void Promise.allSettled(PARTS.map(({ prefetch }) => prefetch()));
  }, []);
}
