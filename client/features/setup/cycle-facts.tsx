import type { Cycle } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { messages } from "./messages.ts";

/** What a cycle holds, in one line: people, drafts, sessions, and when drafts freeze. */
export function CycleFacts({ cycle, now = Date.now() }: { cycle: Cycle; now?: number }) {
  const { formatMessage: t, formatDate } = useIntl();
  const facts = [
    t(messages.peopleCount, { count: cycle.people }),
    ...(cycle.people > 0 ? [t(messages.draftCount, { count: cycle.drafts })] : []),
    t(messages.sessionCount, { count: cycle.sessions.length }),
    cycle.deadline === null
      ? t(messages.noDeadline)
      : t(Date.parse(cycle.deadline) > now ? messages.deadlineOn : messages.deadlinePast, {
          moment: formatDate(cycle.deadline, { dateStyle: "medium", timeStyle: "short" }),
        }),
  ];
  return facts.join(" · ");
}
