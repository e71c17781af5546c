import { useRecord } from "../../state/room-context.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { useNarrow } from "./use-narrow.ts";

/** A column that holds most names on one line, with the gap beside it; and what is left at the board's edges: in rem. */
const COLUMN = 12;
const EDGES = 1.25;

/**
 * Whether columns side by side are too narrow for names on one line: a tablet held upright, or many points. The window
 * decides, not the board beside an open panel: cards that grew as one of them is opened would leave their places.
 */
export function useTight(): boolean {
  const points = useRecord((view) => view.meta.scale.length, 5) ?? 5;
  const narrow = useNarrow();
  const few = useMedia(`(max-width: ${points * COLUMN + EDGES - 0.01}rem)`);
  return few && !narrow;
}
