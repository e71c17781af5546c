import { KeySheet } from "../features/help/key-sheet.tsx";
import { Palette } from "../features/help/palette.tsx";
import { AppCommands } from "./app-commands.tsx";
import type { HelpPart } from "./help-state.ts";

/** What of the help is open. A chunk of its own. */
export function HelpLayer({ open, onClose }: { open: HelpPart | null; onClose: () => void }) {
  switch (open) {
    case "palette":
      return (
        <>
          <AppCommands />
          <Palette onClose={onClose} />
        </>
      );
    case "sheet":
      return <KeySheet onClose={onClose} />;
    default:
      return null;
  }
}
