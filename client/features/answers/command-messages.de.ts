import type { Translation } from "../../state/translation.ts";
import type { commandMessages } from "./command-messages.ts";

export const german: Translation<typeof commandMessages> = {
  "answers.command.agree": "Der {to} für {name} zustimmen",
  "answers.command.aside": "Sich bei {name} enthalten",
  "answers.command.show": "Beantworten, was zu {name} offen ist",
};
