import { part } from "../../ui/part.ts";

/** Fetches a card's menu before it is opened. */
export const fetchMenu = () => import("./card-menu.tsx");

export const CardMenu = part(async () => (await fetchMenu()).CardMenu);
