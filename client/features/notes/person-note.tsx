import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useStore } from "zustand/react";
import type { NotesReplica } from "../../state/notes-replica.ts";
import { useRoom } from "../../state/room-context.tsx";
import { messages } from "./messages.ts";
import { NoteField } from "./note-field.tsx";

/** The notes on one person. Its document is open for as long as it is on the screen. */
export function PersonNote({ subjectId }: { subjectId: string }) {
  const intl = useIntl();
  const room = useRoom();
  // Whoever has the session's notes may open a person's: the same roles.
  const has = useStore(room.notes, (state) => state.replica !== null);
  const [open, setOpen] = useState<{ subjectId: string; replica: NotesReplica } | null>(null);

  useEffect(() => {
    if (!has) return;
    const replica = room.openNotesOf(subjectId);
    setOpen({ subjectId, replica });
    return () => {
      setOpen(null);
      replica.close();
    };
  }, [room, subjectId, has]);

  if (!open || open.subjectId !== subjectId) return null;
  return (
    <NoteField
      replica={open.replica}
      name={subjectId}
      label={intl.formatMessage(messages.person)}
      hint={intl.formatMessage(messages.personHint)}
    />
  );
}
