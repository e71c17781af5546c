import type { LockedRow } from "@evenhand/shared/readmodels/locked-result";

/** Whether the room changed this rating. A draft given in the room is no change. */
export const hasChanged = ({ draft, final }: Pick<LockedRow, "draft" | "final">): boolean =>
  draft !== null && final !== null && draft !== final;
