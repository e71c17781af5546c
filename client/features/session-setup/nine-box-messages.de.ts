import type { Translation } from "../../state/translation.ts";
import type { nineBoxMessages } from "./nine-box-messages.ts";

export const german: Translation<typeof nineBoxMessages> = {
  "nineBoxSetup.title": "Neun-Felder-Matrix",
  "nineBoxSetup.lead":
    "Leistung neben Potenzial, wo Potenzial importiert wurde. Sie steht nur auf dem eigenen Bildschirm, nie auf einem geteilten, und macht oder bewegt keine Bewertung. Was leer bleibt, hat schon Namen.",
  "nineBoxSetup.row": "{row, select, 2 {Obere Zeile} 1 {Mittlere Zeile} other {Untere Zeile}}: Potenzial",
  "nineBoxSetup.rowHint":
    "Der Name, dann weitere Wörter Ihrer Datei mit derselben Bedeutung, mit Kommas: Hoch, A, 3",
  "nineBoxSetup.part":
    "{part, select, 0 {Untere Bewertungen} 1 {Mittlere Bewertungen} other {Obere Bewertungen}}: Name",
  "nineBoxSetup.cut":
    "{cut, select, 0 {Untere Bewertungen reichen bis Stufe} other {Mittlere Bewertungen reichen bis Stufe}}",
  "nineBoxSetup.cutHint": "Gezählt von der untersten Stufe der Skala, ab 1",
  "nineBoxSetup.cutWrong": "Zwei ganze Zahlen, die zweite größer und unter {points}; oder beide leer lassen.",
  "nineBoxSetup.box":
    "{row, select, 2 {Obere} 1 {Mittlere} other {Untere}} Zeile, {part, select, 0 {untere} 1 {mittlere} other {obere}} Bewertungen",
};
