import { lazy, useEffect } from "react";
import { fetchMenu } from "./menu-part.ts";

const windows = () => import("./board-windows.tsx");
const panel = () => import("./person-panel.tsx");
const list = () => import("./board-list.tsx");
const nineBox = () => import("./nine-box-view.tsx");

/** What the board shows only when it is asked for, each in a chunk of its own. */
export const BoardWindows = lazy(async () => ({ default: (await windows()).BoardWindows }));
export const PersonPanel = lazy(async () => ({ default: (await panel()).PersonPanel }));
export const BoardList = lazy(async () => ({ default: (await list()).BoardList }));
export const NineBoxView = lazy(async () => ({ default: (await nineBox()).NineBoxView }));

/** Fetches what answers a hand, once the board stands: it opens at once then, also when the connection has gone. */
export function useBoardParts(): void {
  useEffect(() => {
    // What fails to come is asked for again when it is opened.
    void Promise.allSettled([windows(), fetchMenu(), panel(), list()]);
  }, []);
}
