import { ProposeDialog } from "./propose-dialog.tsx";
import { RaiseDialog } from "./raise-dialog.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

/** The windows that a board opens over itself. */
export function BoardWindows() {
  return (
    <>
      <ProposeDialog />
      <UndoDialog />
      <RaiseDialog />
    </>
  );
}
