import { useIntl } from "react-intl";
import { DefencePart } from "../features/answers/defence-part.tsx";
import { CasePart } from "../features/board/case-part.tsx";
import { HistoryPart } from "../features/board/history-part.tsx";
import { PersonNote } from "../features/notes/person-note.tsx";
import { useRecord } from "../state/room-context.tsx";
import { Stack } from "../ui/layout.tsx";
import { SidePanel } from "../ui/side-panel.tsx";
import { messages } from "./room-messages.ts";

/** The case of the person in focus, in a red frame: never part of what is shared. Nothing of it loads while closed. */
export function CasePanel({ id, onClose }: { id: string | null; onClose: () => void }) {
  const intl = useIntl();
  const subject = useRecord((view) => (id === null ? undefined : view.subjects.get(id)));
  return (
    <SidePanel
      open={subject !== undefined}
      onClose={onClose}
      width="l"
      guarded={intl.formatMessage(messages.caseGuard)}
      // A node, not a text: the body then carries no name of its own, which the region of the focus has already.
      title={<span>{subject?.name}</span>}
      closeLabel={intl.formatMessage(messages.caseClose)}
    >
      {id !== null && subject && (
        <Stack key={id} gap={6}>
          <CasePart id={id} subject={subject} />
          <DefencePart subjectId={id} />
          <HistoryPart id={id} />
          <PersonNote subjectId={id} />
        </Stack>
      )}
    </SidePanel>
  );
}
