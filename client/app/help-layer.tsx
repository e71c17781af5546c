import { KeySheet } from "../features/help/key-sheet.tsx";
import type { HelpPart } from "./help-state.ts";

/** What of the help is open. A chunk of its own. */
export function HelpLayer({ open, onClose }: { open: HelpPart | null; onClose: () => void }) {
  if (open === "sheet") return <KeySheet onClose={onClose} />;
  return null;
}
