import { Suspense } from "react";
import type { DialogProps } from "./dialog-window.tsx";
import { DialogWindow } from "./windows.ts";

/** A window over the page, for one short task; in a chunk of its own, which `windows.ts` fetches early. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <DialogWindow {...props} />
    </Suspense>
  );
}
