import type { ParticipantView } from "@evenhand/shared/readmodels/record";
import { useIntl } from "react-intl";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { messages } from "./messages.ts";

/** Who leads: a facilitator who is here before one who is not; null where the room has none. */
function leaderOf(
  participants: ReadonlyMap<string, ParticipantView>,
  present: ReadonlySet<string>,
): string | null {
  const leaders = [...participants].filter(([, { role }]) => role === "facilitator");
  return (leaders.find(([id]) => present.has(id)) ?? leaders[0])?.[1].name ?? null;
}

/** The name of who leads, as one calls them. */
export function useLeaderName(): string {
  const intl = useIntl();
  const participants = useRecord((view) => view.participants);
  const present = useControl((state) => state.present);
  const name = participants ? leaderOf(participants, present) : null;
  return name?.split(/\s+/u)[0] ?? intl.formatMessage(messages.facilitator);
}
