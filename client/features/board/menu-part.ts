import { part } from "../../ui/part.ts";

export const CardMenu = part(async () => (await import("./card-menu.tsx")).CardMenu);
