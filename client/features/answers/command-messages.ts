import type { MessageDescriptor } from "react-intl";

/** What one may answer, as the palette says it. */
export const commandMessages = {
  agree: { id: "answers.command.agree", defaultMessage: "Agree to {to} for {name}" },
  aside: { id: "answers.command.aside", defaultMessage: "Stand aside on {name}" },
  show: { id: "answers.command.show", defaultMessage: "Answer what is open about {name}" },
} as const satisfies Record<string, MessageDescriptor>;
