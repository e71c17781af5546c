import type { Translation } from "../../state/translation.ts";
import type { commandMessages } from "./command-messages.ts";

export const german: Translation<typeof commandMessages> = {
  "answers.command.agree": "Der {to} für {name} zustimmen",
  "answers.command.aside": "Sich bei {name} enthalten",
  "answers.command.object": "Der {to} für {name} widersprechen…",
  "answers.command.proposal": "Den Vorschlag für {name} beantworten",
  "answers.command.poll": "In der geheimen Abstimmung zu {name} stimmen",
  "answers.command.attested": "Lesen, was in Ihrem Namen über {name} gesagt wurde",
  "answers.command.accept": "Annehmen, was für {name} ohne Sie vereinbart wurde",
  "answers.command.explain": "Die Begründung schreiben, die {name} lesen darf",
  "answers.command.enter": "Bewertung für {name} eintragen",
  "answers.command.defend": "Stellung zur Bewertung von {name} nehmen",
};
