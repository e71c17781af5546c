import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "help.close": "Schließen",
  "help.paletteTitle": "Befehle und Personen",
  "help.palettePlaceholder": "Was soll geschehen?",
  "help.paletteCount": "{count, plural, =0 {Nichts passt} one {# passt} other {# passen}}",
  "help.paletteNothing":
    "Hier passt nichts zu „{query}“. Befehle richten sich danach, was Sie in dieser Ansicht dürfen.",
  "help.paletteFoot":
    "Einen Teil eines Befehls oder Namens eingeben, dann Enter; oder mit den Pfeiltasten wählen. Esc schließt.",
  "help.groupRecent": "Zuletzt benutzt",
  "help.sheetTitle": "Tasten dieser Ansicht",
  "help.notNow": "gerade nicht",
  "help.keysOn": "Einzeltasten sind an",
  "help.keysOnHint": "Beim Schreiben wirken sie nie. Wer mit dem Computer spricht, schaltet sie besser aus.",
  "help.groupWaiting": "Was auf Sie wartet",
  "help.groupHere": "Was gerade vor Ihnen liegt",
  "help.groupMove": "Bewegen",
  "help.groupView": "Was zu sehen ist",
  "help.groupWhole": "Die Sitzung",
  "help.groupPeople": "Personen",
  "help.groupPages": "Seiten",
  "help.groupSettings": "Ihre Einstellungen",
  "help.groupHelp": "Hilfe",
};
