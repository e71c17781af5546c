import { useEffect } from "react";
import { part } from "../../ui/part.ts";
import { fetchMenu } from "./menu-part.ts";

const windows = () => import("./board-windows.tsx");
const panel = () => import("./person-panel.tsx");
const list = () => import("./board-list.tsx");
const nineBox = () => import("./nine-box-view.tsx");

/** What the board shows only when it is asked for, each in a chunk of its own. */
export const BoardWindows = part(async () => (await windows()).BoardWindows);
export const PersonPanel = part(async () => (await panel()).PersonPanel);
export const BoardList = part(async () => (await list()).BoardList);
export const NineBoxView = part(async () => (await nineBox()).NineBoxView);

/** Fetches what answers a hand, once the board stands: it opens at once then, also when the connection has gone. */
export function useBoardParts(): void {
  useEffect(() => {
    // What fails to come is asked for again when it is opened.
    void Promise.allSettled([windows(), fetchMenu(), panel(), list()]);
  }, []);
}
