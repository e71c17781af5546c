import type { MessageDescriptor } from "react-intl";

/** The words of the pages that HR's features are put together on. */
export const hrMessages = {
  cycles: { id: "hr.cycles", defaultMessage: "Cycles" },
  cycleParts: { id: "hr.cycleParts", defaultMessage: "Parts of the cycle" },
  sessions: { id: "hr.sessions", defaultMessage: "Sessions" },
  people: { id: "hr.people", defaultMessage: "People" },
  distribution: { id: "hr.distribution", defaultMessage: "Distribution" },
  columns: { id: "hr.columns", defaultMessage: "Columns" },
  results: { id: "hr.results", defaultMessage: "Results" },
  sessionParts: { id: "hr.sessionParts", defaultMessage: "Parts of the session" },
  readiness: { id: "hr.readiness", defaultMessage: "Readiness" },
  state: { id: "hr.state", defaultMessage: "State" },
  participants: { id: "hr.participants", defaultMessage: "Participants" },
  settings: { id: "hr.settings", defaultMessage: "Settings" },
  enter: { id: "hr.enter", defaultMessage: "Enter the room" },
  seeClosed: { id: "hr.seeClosed", defaultMessage: "See the closed room" },
  seeLocked: { id: "hr.seeLocked", defaultMessage: "See the locked room" },
  facts: {
    id: "hr.facts",
    defaultMessage:
      "{subjects, plural, =0 {Nobody to rate yet} one {# person} other {# people}} · {participants, plural, =0 {nobody invited} one {# participant} other {# participants}}",
  },
} as const satisfies Record<string, MessageDescriptor>;
