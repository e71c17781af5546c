import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "notes.session": "Notizen zur Sitzung",
  "notes.sessionHint":
    "Gemeinsam geschrieben von Führungskräften, Moderation und HR. Versiegelt, sobald der Raum schließt.",
  "notes.person": "Notizen",
  "notes.personHint": "Alle im Raum schreiben hier. Die betroffene Person kann Einsicht verlangen.",
  "notes.placeholder": "Was gesagt wurde und bleiben soll. Die betroffene Person kann verlangen, es zu lesen",
  "notes.writing": "{names} {count, plural, one {schreibt} other {schreiben}} gerade",
  "notes.waiting": "Noch nicht gesendet: wird neu verbunden",
  "notes.saved": "Gespeichert",
  "notes.loading": "Die Notizen werden geöffnet",
  "notes.closed": "Die Notizen sind geschlossen: Niemand kann mehr schreiben.",
  "notes.refused": "Diese Notizen sind für Sie nicht offen.",
};
