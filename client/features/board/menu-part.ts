import { lazy } from "react";

/** Fetches a card's menu before it is opened. */
export const fetchMenu = () => import("./card-menu.tsx");

export const CardMenu = lazy(async () => ({ default: (await fetchMenu()).CardMenu }));
