import { lazy, Suspense } from "react";
import type { DialogProps } from "./dialog-window.tsx";

const Window = lazy(async () => ({ default: (await import("./dialog-window.tsx")).DialogWindow }));

/** A window over the page, for one short task; in a chunk of its own, which `windows.ts` fetches early. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <Window {...props} />
    </Suspense>
  );
}
