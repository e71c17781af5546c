import { Suspense } from "react";
import type { AlertDialogProps } from "./alert-dialog-window.tsx";
import { part } from "./part.ts";

const Window = part(async () => (await import("./alert-dialog-window.tsx")).AlertDialogWindow);

/** Asks before what cannot be undone; in a chunk of its own, which `windows.ts` fetches early. */
export function AlertDialog(props: AlertDialogProps) {
  return (
    <Suspense>
      <Window {...props} />
    </Suspense>
  );
}
