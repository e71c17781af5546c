import { Suspense } from "react";
import type { DialogProps } from "./dialog-window.tsx";
import { part } from "./part.ts";

const Window = part(async () => (await import("./dialog-window.tsx")).DialogWindow);

/** A window over the page, for one short task; in a chunk of its own, which `windows.ts` fetches early. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <Window {...props} />
    </Suspense>
  );
}
