import type { Translation } from "../../state/translation.ts";
import type { hintMessages } from "./hint-messages.ts";

export const german: Translation<typeof hintMessages> = {
  "hint.label": "Tipp",
  "hint.next": "Nächster Tipp",
  "hint.done": "Verstanden",
  "hint.never": "Keine Tipps mehr",
  "hint.place": "{place} von {count}",
  "hint.hrOrder":
    "Erst ein Zyklus mit seinen Personen, dann Sitzungen: jede ist ein Raum mit einer Moderation und den Führungskräften, die Sie einladen.",
  "hint.hrPalette": "{key} findet jede Seite und jeden Befehl, auch in Zyklen und Sitzungen.",
  "hint.facilitatorPrimary":
    "Bei einer Person ist der blaue Knopf der nächste Schritt; Enter drückt ihn. N geht weiter, ? zeigt alle Tasten.",
  "hint.facilitatorMirror":
    "Diese Ansicht darf geteilt werden. Was niemand sehen soll, öffnet sich in einem roten Rahmen, und nur auf Wunsch.",
  "hint.facilitatorAloud":
    "Mündlich gesagt? Eine Ziffer schreibt es im Namen der sprechenden Person mit. Eine Bewertung ändert sich nur, wenn die zuständige Person zustimmt.",
  "hint.managerProposal":
    "Eine Karte zu verschieben ist ein Vorschlag. Nichts ändert sich, solange die zuständige Person nicht zustimmt.",
  "hint.managerFoot": "Was auf Ihre Antwort wartet, steht am Fuß der Seite.",
  "hint.managerKeys": "{key} findet jede Person und jeden Befehl, ? zeigt die Tasten dieser Ansicht.",
  "hint.sponsorRaise":
    "Sie lesen mit und können Personen über ihre Karte ansprechen. Über Bewertungen einigen sich die Führungskräfte.",
  "hint.sponsorFind": "{key} findet jede Person mit Namen.",
  "hint.observerReads":
    "Sie lesen mit: Hier wartet nichts auf Sie. Die Karte „im Fokus“ zeigt, über wen der Raum gerade spricht.",
};
