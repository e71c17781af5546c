import type { Translation } from "../../state/translation.ts";
import type { nineBoxMessages } from "./nine-box-messages.ts";

export const german: Translation<typeof nineBoxMessages> = {
  "nineBox.guard":
    "Nur für Sie, nicht für einen geteilten Bildschirm. Potenzial macht und bewegt keine Bewertung.",
  "nineBox.potential": "Potenzial",
  "nineBox.rowName": "{row, select, 0 {Niedrig} 1 {Mittel} 2 {Hoch} other {{row}}}",
  "nineBox.partName":
    "{third, select, 0 {Untere Bewertungen} 1 {Mittlere Bewertungen} 2 {Obere Bewertungen} other {{third}}}",
  "nineBox.box":
    "{name} Potenzial {potential}, Leistung {performance}: {count, plural, one {# Person} other {# Personen}}",
  "nineBox.more": "+{count}",
  "nineBox.moreName":
    "{count, plural, one {# weitere Person} other {# weitere Personen}} in diesem Feld: öffnen",
  "nineBox.all": "Alle neun Felder",
  "nineBox.unknown": "Von {count, plural, one {# Person} other {# Personen}} ist kein Potenzial bekannt.",
  "nineBox.unplaced":
    "{count, plural, one {# Person hat} other {# Personen haben}} ein Potenzial, das für keine Zeile steht: {words}. HR kann sagen, wohin es gehört.",
};
