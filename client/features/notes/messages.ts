import type { MessageDescriptor } from "react-intl";

export const messages = {
  session: { id: "notes.session", defaultMessage: "Notes of the session" },
  sessionHint: {
    id: "notes.sessionHint",
    defaultMessage: "Written together by managers, facilitators and HR. Sealed when the room closes.",
  },
  person: { id: "notes.person", defaultMessage: "Notes" },
  personHint: {
    id: "notes.personHint",
    defaultMessage: "Everyone in the room writes here. The employee may ask to read this.",
  },
  placeholder: {
    id: "notes.placeholder",
    defaultMessage: "What was said and should be kept. The employee may ask to read this",
  },
  writing: { id: "notes.writing", defaultMessage: "{names} {count, plural, one {is} other {are}} writing" },
  waiting: { id: "notes.waiting", defaultMessage: "Not sent yet: reconnecting" },
  saved: { id: "notes.saved", defaultMessage: "Saved" },
  loading: { id: "notes.loading", defaultMessage: "Opening the notes" },
  closed: { id: "notes.closed", defaultMessage: "The notes are closed: nobody can write any more." },
  refused: { id: "notes.refused", defaultMessage: "These notes are not open to you." },
} as const satisfies Record<string, MessageDescriptor>;
