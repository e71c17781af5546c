import type { Translation } from "../../state/translation.ts";
import type { viewMessages } from "./view-messages.ts";

export const german: Translation<typeof viewMessages> = {
  "view.view": "Ansicht",
  "view.columns": "Board",
  "view.list": "Liste",
  "view.nine-box": "Neun-Felder-Matrix",
  "view.display": "Darstellung",
  "view.density": "Dichte",
  "view.comfortable": "Bequem",
  "view.compact": "Kompakt",
  "view.group": "Gruppieren nach",
  "view.groupBy":
    "{facet, select, none {nichts} level {Level} manager {Führungskraft} team {Team} department {Abteilung} location {Standort} other {{facet}}}",
  "view.groupNone": "Ohne Angabe",
  "view.toRow": "Zur Zeile",
  "view.more": "Mehr",
  "view.facet":
    "{facet, select, level {Level} manager {Führungskraft} team {Team} department {Abteilung} location {Standort} other {{facet}}}",
  "view.facetAll": "alle",
  "view.counted": "{choice} ({count})",
  "view.showUnrated": "ohne Bewertung",
  "view.nobodyTitle": "Niemand passt",
  "view.nobodyText":
    "Suche und Filter zusammen lassen von {people, plural, one {# Person} other {# Personen}} niemanden übrig.",
  "view.lastCall": "Schlussrunde",
  "view.lastCallRaise":
    "{count, plural, one {# Entwurf bleibt} other {# Entwürfe bleiben}}, wenn jetzt niemand angesprochen wird. Gibt es jemanden, über den der Raum sprechen sollte?",
  "view.lastCallRead":
    "{count, plural, one {# Entwurf bleibt} other {# Entwürfe bleiben}}, wenn jetzt niemand angesprochen wird.",
  "view.lastCallShow": "Anzeigen",
  "view.moreUnrated": "und {count} weitere",
  "view.table": "Personen dieser Sitzung",
  "view.name": "Name",
  "view.rating": "Bewertung",
  "view.draft": "Entwurf",
  "view.level": "Level",
  "view.team": "Team",
  "view.manager": "Führungskraft",
  "view.flag": "Hinweis",
  "view.standing": "Entscheidung",
  "view.select": "Auswählen",
  "view.actions": "Aktionen",
  "view.notRated": "nicht bewertet",
  "view.sorted": "Nach {column} {descending, select, true {absteigend} other {aufsteigend}} sortiert.",
};
