import type { Translation } from "../../state/translation.ts";
import type { commandMessages } from "./command-messages.ts";

export const german: Translation<typeof commandMessages> = {
  "board.command.search": "Personen auf dem Board suchen",
  "board.command.undo": "Ihren letzten Vorschlag zurückziehen",
  "board.command.open": "{name} öffnen",
  "board.command.lineArrows": "Von Karte zu Karte gehen",
  "board.command.lineOpen": "Karte öffnen",
  "board.command.lineRate": "Diese Bewertung für die Karte vorschlagen",
  "board.command.lineLift": "Karte aufnehmen und ablegen",
  "board.command.lineMenu": "Verschieben nach …",
};
