import { Suspense } from "react";
import { part } from "./part.ts";
import type { SidePanelProps } from "./side-panel-window.tsx";

const Window = part(async () => (await import("./side-panel-window.tsx")).SidePanelWindow);

/** A panel at the edge of the page, for what is read beside it; in a chunk of its own, fetched once it is on the page. */
export function SidePanel(props: SidePanelProps) {
  return (
    <Suspense>
      <Window {...props} />
    </Suspense>
  );
}
