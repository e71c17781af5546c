import type { Translation } from "../state/translation.ts";
import type { helpMessages } from "./help-messages.ts";

export const german: Translation<typeof helpMessages> = {
  "app.help.palette": "Befehl oder Person finden",
  "app.help.sheet": "Tasten dieser Ansicht",
  "app.help.escape": "Schließen, was offen ist",
};
