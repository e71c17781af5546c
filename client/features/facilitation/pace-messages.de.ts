import type { Translation } from "../../state/translation.ts";
import type { paceMessages } from "./pace-messages.ts";

export const german: Translation<typeof paceMessages> = {
  "pace.open": "Tempo und Verteilung der Zeit",
  "pace.title": "Tempo",
  "pace.person": "Zu {name}, diesmal",
  "pace.nobody": "Zu dieser Person",
  "pace.ofPlanned": "von {planned}",
  "pace.average": "Im Mittel",
  "pace.left": "Noch auf der Agenda",
  "pace.leftPeople": "{count, plural, one {# Person} other {# Personen}}",
  "pace.ends": "Ende etwa",
  "pace.plannedEnd": "Geplantes Ende",
  "pace.onTime": "wie geplant",
  "pace.late": "{count, plural, one {# Minute} other {# Minuten}} zu spät",
  "pace.early": "{count, plural, one {# Minute} other {# Minuten}} früher",
  "pace.against":
    "Das Ende ist mit dem eigenen Mittel des Raums gerechnet, ohne Pausen; geplant sind {planned} pro Person.",
  "pace.planned":
    "Das Ende ist mit den geplanten {planned} pro Person gerechnet, bis über drei entschieden ist; danach mit dem Mittel des Raums.",
  "pace.shared": "Zeit pro Person, in der ganzen Sitzung",
  "pace.byLevel": "Nach Level",
  "pace.byDraft": "Nach Entwurf",
  "pace.byManager": "Minuten nach Führungskraft",
  "pace.byManagerLead":
    "HR hat dies für diese Sitzung eingeschaltet. Gezählt wird aus dem Journal, gespeichert wird nichts.",
  "pace.headLevel": "Level",
  "pace.headDraft": "Entwurf",
  "pace.headManager": "Führungskraft",
  "pace.headEach": "Je Person",
  "pace.headPeople": "Personen",
  "pace.headTogether": "Zusammen",
  "pace.noLevel": "Ohne Level",
  "pace.noDraft": "Ohne Entwurf",
  "pace.noManager": "Ohne Führungskraft",
  "pace.none": "Bisher wurde über niemanden gesprochen.",
  "pace.close": "Schließen",
};
