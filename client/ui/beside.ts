/** Panels at the edge of the page (side-panel-window.tsx), in the order in which they came: the last lies on top. */
const BESIDE = "[role=dialog][data-beside]";

/** Where a panel is as wide as the page (side-panel.module.css), and covers it. */
export const COVERS = "(max-width: 640px)";

/** The panel on top of the others; null while none is open. */
export const topPanel = (): Element | null => [...document.querySelectorAll(BESIDE)].at(-1) ?? null;

/** Whether a panel lies beside the page. */
export const isPanelBeside = (): boolean => topPanel() !== null;
