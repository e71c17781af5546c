import { Suspense } from "react";
import type { SidePanelProps } from "./side-panel-window.tsx";
import { SidePanelWindow } from "./windows.ts";

/** A panel at the edge of the page, for what is read beside it; in a chunk of its own, fetched once it is on the page. */
export function SidePanel(props: SidePanelProps) {
  return (
    <Suspense>
      <SidePanelWindow {...props} />
    </Suspense>
  );
}
