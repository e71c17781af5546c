/**
 * Fetches what opens over a page, once the page itself stands: a window then opens at once, and also when the
 * connection has gone. What fails to come is asked for again by whoever opens it.
 */
export async function fetchWindows(): Promise<void> {
  await Promise.allSettled([
    import("./dialog-window.tsx"),
    import("./side-panel-window.tsx"),
    import("./alert-dialog-window.tsx"),
  ]);
}
