import { useMedia } from "../../ui/use-media.ts";

/** The width under which the board shows one column: as in columns.module.css. */
const NARROW = "(max-width: 700px)";

/** Whether the screen is too narrow for columns side by side. */
export const useNarrow = (): boolean => useMedia(NARROW);
