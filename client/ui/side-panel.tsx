import { lazy, Suspense } from "react";
import type { SidePanelProps } from "./side-panel-window.tsx";

const Window = lazy(async () => ({ default: (await import("./side-panel-window.tsx")).SidePanelWindow }));

/** A panel at the edge of the page, for what is read beside it; in a chunk of its own, fetched once it is on the page. */
export function SidePanel(props: SidePanelProps) {
  return (
    <Suspense>
      <Window {...props} />
    </Suspense>
  );
}
