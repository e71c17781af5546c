import { lazy, Suspense } from "react";
import type { AlertDialogProps } from "./alert-dialog-window.tsx";

const Window = lazy(async () => ({ default: (await import("./alert-dialog-window.tsx")).AlertDialogWindow }));

/** Asks before what cannot be undone; in a chunk of its own, which `windows.ts` fetches early. */
export function AlertDialog(props: AlertDialogProps) {
  return (
    <Suspense>
      <Window {...props} />
    </Suspense>
  );
}
