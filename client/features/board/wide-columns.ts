import type { SortKey } from "./board-address.ts";

/** Columns of the list that a narrow screen leaves out: what they say stands in the panel. */
export const WIDE: ReadonlySet<SortKey> = new Set(["draft", "level", "team", "manager", "flag", "standing"]);
