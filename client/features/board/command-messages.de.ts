import type { Translation } from "../../state/translation.ts";
import type { commandMessages } from "./command-messages.ts";

export const german: Translation<typeof commandMessages> = {
  "board.command.search": "Personen auf dem Board suchen",
  "board.command.undo": "Ihren letzten Vorschlag zurückziehen",
  "board.command.open": "{name} öffnen",
  "board.command.propose": "Für {name} vorschlagen: {value}, {label}…",
  "board.command.raise": "{name} ansprechen…",
  "board.command.density": "Dichte: {density}",
  "board.command.lineArrows": "Von Karte zu Karte gehen",
  "board.command.lineOpen": "Karte öffnen",
  "board.command.lineRate": "Diese Bewertung für die Karte vorschlagen",
  "board.command.lineLift": "Karte aufnehmen und ablegen",
  "board.command.lineMenu": "Verschieben nach…",
  "board.command.redo": "Noch einmal vorschlagen, was Sie zurückgezogen haben",
  "board.command.view": "Zeigen als: {view}",
  "board.command.lineSelect": "Karte auswählen oder aus der Auswahl nehmen",
  "board.command.lineRange": "Bis zu dieser Karte auswählen",
};
