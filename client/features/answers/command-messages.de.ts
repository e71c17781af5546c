import type { Translation } from "../../state/translation.ts";
import type { commandMessages } from "./command-messages.ts";

export const german: Translation<typeof commandMessages> = {
  "answers.command.agree": "Der {to} für {name} zustimmen",
  "answers.command.aside": "Sich bei {name} enthalten",
  "answers.command.show": "Beantworten, was zu {name} offen ist",
  "answers.command.proposal": "Ein Vorschlag",
  "answers.command.poll": "Eine geheime Abstimmung",
  "answers.command.attested": "Was in Ihrem Namen gesagt wurde",
  "answers.command.accept": "Eine Änderung ohne Ihre Zusage",
  "answers.command.explain": "Eine Begründung, die gelesen werden darf",
  "answers.command.defend": "Die Stellungnahme zur Bewertung",
};
