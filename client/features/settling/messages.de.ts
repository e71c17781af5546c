import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "settling.title":
    "{waiting, plural, =0 {Nichts wartet} one {Eines wartet} =2 {Zwei Dinge warten} =3 {Drei Dinge warten} =4 {Vier Dinge warten} =5 {Fünf Dinge warten} =6 {Sechs Dinge warten} =7 {Sieben Dinge warten} =8 {Acht Dinge warten} =9 {Neun Dinge warten} other {# Dinge warten}} auf Sie",
  "settling.lead":
    "Der Raum ist geschlossen. Von jetzt an sehen Sie nur die Personen, für die Sie zuständig sind, bis die Moderation das Ergebnis festschreibt.",
  "settling.until": "Was Sie offen lassen, kann ab {moment} festgeschrieben werden.",
  "settling.anytime": "Die Moderation kann festschreiben, sobald nichts mehr im Weg steht.",
  "settling.people": "Ihre Personen",
  "settling.nobody": "Niemand in dieser Sitzung gehört zu Ihnen; für Sie gibt es hier nichts zu klären.",
  "settling.change": "von {from} auf {to} geändert",
  "settling.notRated": "nicht bewertet",
  "settling.noRating": "keine Bewertung",
  "settling.employee": "Für die Person: {reason}",
  "settling.internal": "Intern: {reason}",
  "settling.otherTitle": "Der Raum ist geschlossen",
  "settling.otherText":
    "Führungskräfte bestätigen, was in ihrem Namen mitgeschrieben wurde. Öffnet der Raum wieder, folgt diese Seite von selbst.",
  "settling.loading": "Was Sie betrifft, wird geöffnet",
};
