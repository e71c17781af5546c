import { BookOpen, NotebookPen } from "lucide-react";
import { type ReactNode, Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { RequestBanner } from "../features/facilitation/request-banner.tsx";
import { messages as guideMessages } from "../features/guide/messages.ts";
import { useAllows } from "../state/standpoint.ts";
import { useCommands, useKeyHint } from "../ui/commands.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { part } from "../ui/part.ts";
import { SidePanel } from "../ui/side-panel.tsx";
import { fetchBar, MemberBoard } from "./member-screens.tsx";
import styles from "./room.module.css";
import { useRoomGuide } from "./room-guide.tsx";
import { RoomHeader } from "./room-header.tsx";
import { messages } from "./room-messages.ts";

const SessionNote = part(async () => (await import("../features/notes/session-note.tsx")).SessionNote);

fetchBar();

/** The live board under the room's bar: managers propose and answer on it, everybody else reads it. */
export function BoardRoom({ tools }: { tools?: ReactNode }) {
  const intl = useIntl();
  const mayNote = useAllows("notes.write");
  // HR alone can where no facilitator is connected, and HR reads the room on the board.
  const confirms = useAllows("participant.makeFacilitator");
  const [notes, setNotes] = useState(false);
  const guide = useRoomGuide();
  const guideKey = useKeyHint("room.guide");
  useCommands(
    mayNote
      ? [
          {
            id: "session.notes",
            group: "view",
            label: intl.formatMessage(messages.notesTitle),
            run: () => setNotes(!notes),
          },
        ]
      : [],
  );
  return (
    <div className={styles.room} data-board="">
      <RoomHeader
        tools={
          <>
            {tools}
            <IconButton
              label={intl.formatMessage(guideMessages.open)}
              icon={<BookOpen />}
              keyHint={guideKey}
              pressed={guide.open}
              onClick={guide.toggle}
            />
            {mayNote && (
              <IconButton
                label={intl.formatMessage(messages.notesTitle)}
                icon={<NotebookPen />}
                pressed={notes}
                onClick={() => setNotes(!notes)}
              />
            )}
          </>
        }
      />
      <main className={styles.body} id="content" tabIndex={-1} data-board="">
        {confirms && <RequestBanner />}
        <MemberBoard />
      </main>
      <SidePanel
        open={notes}
        onClose={() => setNotes(false)}
        title={intl.formatMessage(messages.notesTitle)}
        closeLabel={intl.formatMessage(messages.close)}
      >
        <Suspense>{notes && <SessionNote rows={14} />}</Suspense>
      </SidePanel>
      {guide.panel}
    </div>
  );
}
