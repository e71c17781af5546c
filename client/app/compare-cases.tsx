import { useIntl } from "react-intl";
import { CasePart } from "../features/board/case-part.tsx";
import { useRecord } from "../state/room-context.tsx";
import { Stack } from "../ui/layout.tsx";
import { SidePanel } from "../ui/side-panel.tsx";
import { messages } from "./room-messages.ts";

/** What was written about the people who are held beside each other: in the red frame alone, and never loaded before. */
export function CompareCases({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const t = useIntl().formatMessage;
  const subjects = useRecord((view) => view.subjects);
  return (
    <SidePanel
      open
      onClose={onClose}
      width="l"
      guarded={t(messages.caseGuard)}
      title={t(messages.casesTitle)}
      closeLabel={t(messages.caseClose)}
    >
      <Stack gap={6}>
        {ids.map((id) => {
          const subject = subjects?.get(id);
          return (
            subject && (
              <section key={id} aria-label={subject.name}>
                <Stack gap={2}>
                  <h2>{subject.name}</h2>
                  <CasePart id={id} subject={subject} />
                </Stack>
              </section>
            )
          );
        })}
      </Stack>
    </SidePanel>
  );
}
