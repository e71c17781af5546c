import type { Translation } from "../../state/translation.ts";
import type { scaleMessages } from "./scale-messages.ts";

export const german: Translation<(typeof scaleMessages)[number]> = {
  "scale.1": "Nicht erfüllt",
  "scale.1.meaning": "Bleibt unter dem, was das Level verlangt",
  "scale.2": "Teilweise erfüllt",
  "scale.2.meaning": "Erfüllt einen Teil dessen, was das Level verlangt",
  "scale.3": "Erfüllt",
  "scale.3.meaning": "Leistet, was das Level verlangt, in vollem Umfang",
  "scale.4": "Übertroffen",
  "scale.4.meaning": "Leistet regelmäßig mehr, als das Level verlangt",
  "scale.5": "Herausragend",
  "scale.5.meaning": "Etwa die besten fünf Prozent des Levels",
};
