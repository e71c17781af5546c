import { useIntl } from "react-intl";
import { useStore } from "zustand/react";
import { useRoom } from "../../state/room-context.tsx";
import { messages } from "./messages.ts";
import { NoteField } from "./note-field.tsx";

/** The session's own note. Nothing for those who have none: sponsors and observers. */
export function SessionNote({ rows }: { rows?: number }) {
  const intl = useIntl();
  const replica = useStore(useRoom().notes, (state) => state.replica);
  if (!replica) return null;
  return (
    <NoteField
      replica={replica}
      name="session"
      label={intl.formatMessage(messages.session)}
      hint={intl.formatMessage(messages.sessionHint)}
      rows={rows}
    />
  );
}
