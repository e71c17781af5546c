import { useEffect } from "react";
import { part } from "../../ui/part.ts";
import { CardMenu } from "./menu-part.ts";

/** What the board shows only when it is asked for, each in a chunk of its own. */
export const BoardWindows = part(async () => (await import("./board-windows.tsx")).BoardWindows);
export const PersonPanel = part(async () => (await import("./person-panel.tsx")).PersonPanel);
export const BoardList = part(async () => (await import("./board-list.tsx")).BoardList);
export const NineBoxView = part(async () => (await import("./nine-box-view.tsx")).NineBoxView);

/** Fetches what answers a hand, once the board stands: it opens at once then, also when the connection has gone. */
export function useBoardParts(): void {
  useEffect(() => {
    // What fails to come is asked for again when it is opened.
    void Promise.allSettled([
      BoardWindows.prefetch(),
      CardMenu.prefetch(),
      PersonPanel.prefetch(),
      BoardList.prefetch(),
    ]);
  }, []);
}
