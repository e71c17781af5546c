import type { Translation } from "../state/translation.ts";
import type { hrMessages } from "./hr-messages.ts";

export const german: Translation<typeof hrMessages> = {
  "hr.cycles": "Zyklen",
  "hr.cycleParts": "Teile des Zyklus",
  "hr.sessions": "Sitzungen",
  "hr.people": "Personen",
  "hr.distribution": "Verteilung",
  "hr.columns": "Spalten",
  "hr.results": "Ergebnisse",
  "hr.sessionParts": "Teile der Sitzung",
  "hr.readiness": "Bereitschaft",
  "hr.state": "Stand",
  "hr.participants": "Teilnehmende",
  "hr.settings": "Einstellungen",
  "hr.enter": "Zum Raum",
  "hr.seeClosed": "Geschlossenen Raum ansehen",
  "hr.seeLocked": "Festgeschriebenen Raum ansehen",
  "hr.facts":
    "{subjects, plural, =0 {Noch niemand zu bewerten} one {# Person} other {# Personen}} · {participants, plural, =0 {niemand eingeladen} one {eine Person nimmt teil} other {# nehmen teil}}",
};
