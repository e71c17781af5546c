import type { MessageDescriptor } from "react-intl";

/** What one may answer, as the palette says it. */
export const commandMessages = {
  agree: { id: "answers.command.agree", defaultMessage: "Agree to {to} for {name}" },
  aside: { id: "answers.command.aside", defaultMessage: "Stand aside on {name}" },
  show: { id: "answers.command.show", defaultMessage: "Answer what is open about {name}" },
  proposal: { id: "answers.command.proposal", defaultMessage: "A proposal" },
  poll: { id: "answers.command.poll", defaultMessage: "A private poll" },
  attested: { id: "answers.command.attested", defaultMessage: "What was said in your name" },
  accept: { id: "answers.command.accept", defaultMessage: "A change agreed without you" },
  explain: { id: "answers.command.explain", defaultMessage: "A reason that the employee may read" },
  defend: { id: "answers.command.defend", defaultMessage: "The case for the rating" },
} as const satisfies Record<string, MessageDescriptor>;
