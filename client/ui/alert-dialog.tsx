import { Suspense } from "react";
import type { AlertDialogProps } from "./alert-dialog-window.tsx";
import { AlertDialogWindow } from "./windows.ts";

/** Asks before what cannot be undone; in a chunk of its own, which `windows.ts` fetches early. */
export function AlertDialog(props: AlertDialogProps) {
  return (
    <Suspense>
      <AlertDialogWindow {...props} />
    </Suspense>
  );
}
