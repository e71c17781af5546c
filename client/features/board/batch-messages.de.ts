import type { Translation } from "../../state/translation.ts";
import type { batchMessages } from "./batch-messages.ts";

export const german: Translation<typeof batchMessages> = {
  "batch.selection": "Auswahl",
  "batch.selected": "ausgewählt",
  "batch.count": "{count, plural, one {# Person} other {# Personen}} ausgewählt",
  "batch.clear": "Aufheben",
  "batch.select": "Auswählen",
  "batch.selectName": "{name} auswählen",
  "batch.unselect": "Aus der Auswahl nehmen",
  "batch.moveTo": "{count, plural, one {# Person} other {# Personen}} verschieben nach…",
  "batch.people": "{count, plural, one {# Person} other {# Personen}}",
  "batch.lifted":
    "{name} und {others, plural, one {eine weitere Karte} other {# weitere Karten}} angehoben. Links und rechts wählen eine Bewertung, die Leertaste schlägt sie vor, Escape legt die Karten zurück.",
  "batch.putBack": "{count, plural, one {# Karte liegt} other {# Karten liegen}} wieder an ihrem Platz.",
  "batch.title": "{to} für {count, plural, one {# Person} other {# Personen}} vorschlagen",
  "batch.lead":
    "Je ein Vorschlag, alle mit demselben Grund. Ohne die Zustimmung der jeweils Zuständigen ändert sich nichts.",
  "batch.moving": "Wer vorgeschlagen wird",
  "batch.left": "Unverändert bleiben",
  "batch.nobodyMoves": "Für niemanden davon lässt sich jetzt {to} vorschlagen.",
  "batch.submit": "{to} für {count, plural, one {# Person} other {# Personen}} vorschlagen",
  "batch.proposed": "{to} für {count, plural, one {# Person} other {# Personen}} vorgeschlagen.",
  "batch.refused":
    "{refused} von {count, plural, one {# Person} other {# Personen}} {refused, plural, one {wurde} other {wurden}} nicht vorgeschlagen",
  "batch.why": "{name}: {why}",
  "batch.whyUnrated": "noch keine Bewertung",
  "batch.whySame": "schon mit {value} bewertet",
  "batch.whyStale": "inzwischen auf {value} geändert",
  "batch.whyOpen": "{by} hat schon {value} vorgeschlagen",
  "batch.whyOpenOwn": "Sie haben schon {value} vorgeschlagen",
  "batch.whyTooMany": "mehr als {most} auf einmal: danach noch einmal auswählen",
  "batch.undo": "Rückgängig",
  "batch.redo": "Wiederholen",
  "batch.undoNothing": "Nichts Eigenes rückgängig zu machen",
  "batch.redoNothing": "Nichts zu wiederholen",
  "batch.undone": "{count, plural, one {# Vorschlag} other {# Vorschläge}} zurückgezogen.",
  "batch.onItsWay": "Das ist noch unterwegs. Bitte gleich noch einmal versuchen.",
  "batch.settled":
    "{names}: {count, plural, one {von anderen erledigt} other {alle von anderen erledigt}}. Das bleibt so.",
  "batch.confirmTitle": "{count, plural, one {Vorschlag für {name}} other {# Vorschläge}} zurückziehen?",
  "batch.confirmLead":
    "Inzwischen haben andere geantwortet. Mit dem Vorschlag entfallen auch ihre Antworten.",
  "batch.confirmAnswered": "Antwort von {people}",
  "batch.confirmWho": "Wer geantwortet hat",
  "batch.confirmKeep": "Behalten",
  "batch.confirmWithdraw": "Zurückziehen",
  "batch.brokenProposed":
    "{by} hat gerade {to} für {name} vorgeschlagen. {count, plural, one {Die Karte liegt} other {Die Karten liegen}} wieder an ihrem Platz.",
  "batch.brokenDecided":
    "{by} hat gerade eine Entscheidung zu {name} festgehalten. {count, plural, one {Die Karte liegt} other {Die Karten liegen}} wieder an ihrem Platz.",
};
