import type { MessageDescriptor } from "react-intl";

/** What one may answer, as the palette says it. */
export const commandMessages = {
  agree: { id: "answers.command.agree", defaultMessage: "Agree to {to} for {name}" },
  aside: { id: "answers.command.aside", defaultMessage: "Stand aside on {name}" },
  object: { id: "answers.command.object", defaultMessage: "Object to {to} for {name}…" },
  proposal: { id: "answers.command.proposal", defaultMessage: "Answer the proposal for {name}" },
  poll: { id: "answers.command.poll", defaultMessage: "Vote in the private poll on {name}" },
  attested: {
    id: "answers.command.attested",
    defaultMessage: "Read what was said in your name about {name}",
  },
  accept: { id: "answers.command.accept", defaultMessage: "Accept what was agreed without you for {name}" },
  explain: { id: "answers.command.explain", defaultMessage: "Write the reason that {name} may read" },
  enter: { id: "answers.command.enter", defaultMessage: "Enter a rating for {name}" },
  defend: { id: "answers.command.defend", defaultMessage: "Give your case for {name}" },
} as const satisfies Record<string, MessageDescriptor>;
