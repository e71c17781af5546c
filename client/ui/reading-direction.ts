/** The way lines are read on this page, as `app/words.ts` has set it. For what happens at an event, not for rendering. */
export const readsLeftwards = (): boolean => document.documentElement.dir === "rtl";

/**
 * Where an arrow key leads along a line: 1 ahead, -1 back, 0 for any other key. The scale runs as one reads, so in a
 * right-to-left language its lowest point is on the right and the left arrow leads up.
 */
export function stepAlong(key: string, leftwards: boolean = readsLeftwards()): -1 | 0 | 1 {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return 0;
  return (key === "ArrowLeft") === leftwards ? 1 : -1;
}
