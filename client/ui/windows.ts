import { part } from "./part.ts";

/** What opens over a page, each in a chunk of its own. */
export const DialogWindow = part(async () => (await import("./dialog-window.tsx")).DialogWindow);
export const SidePanelWindow = part(async () => (await import("./side-panel-window.tsx")).SidePanelWindow);
export const AlertDialogWindow = part(
  async () => (await import("./alert-dialog-window.tsx")).AlertDialogWindow,
);

/**
 * Fetches them, once the page itself stands: a window then opens at once, and also when the connection has gone. What
 * fails to come is asked for again by whoever opens it.
 */
export async function fetchWindows(): Promise<void> {
  await Promise.allSettled([
    DialogWindow.prefetch(),
    SidePanelWindow.prefetch(),
    AlertDialogWindow.prefetch(),
  ]);
}
