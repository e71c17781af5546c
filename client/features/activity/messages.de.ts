import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "activity.empty":
    "Noch ist nichts vorgeschlagen oder festgehalten. Was im Raum geschieht, steht hier, das Neueste zuerst.",
  "activity.emptyMine": "Noch nichts über die eigenen Leute.",
  "activity.list": "Was geschehen ist, das Neueste zuerst",
  "activity.pause": "Anhalten",
  "activity.goOn": "Weiter",
  "activity.waiting": "{waiting} neu",
  "activity.paused": "Die Liste steht still.",
  "activity.mine": "Nur die eigenen Leute",
  "activity.change": "{from} auf {to}",
  "activity.changed": "{by}, Konsens von {consents, plural, one {einer Person} other {{words}}}",
  "activity.changedPlain": "geändert, festgehalten von {by}",
  "activity.kept": "bei {value} beibehalten, {by}",
  "activity.keptNone": "beibehalten, {by}",
  "activity.none": "kein Konsens, {value} bleibt, {by}",
  "activity.noneBare": "kein Konsens, {by}",
  "activity.pending": "Zusage steht aus, {by}",
  "activity.notDiscussed": "nicht besprochen, der Entwurf bleibt",
  "activity.rest": "{people, plural, one {# Entwurf bleibt} other {# Entwürfe bleiben}}, nicht besprochen",
  "activity.proposed": "{by} schlägt vor",
  "activity.proposedFell": "vorgeschlagen von {by}, geschlossen",
  "activity.undone": "rückgängig",
  "activity.reopened": "wieder aufgenommen",
  "activity.back": "Die Verbindung ist wieder da",
  "activity.backChanges":
    "Inzwischen: {changes, plural, =0 {keine Änderung} one {# Änderung} other {# Änderungen}}.",
  "activity.backSent":
    "{sent, plural, one {# wartende Antwort ist} other {# wartende Antworten sind}} gesendet.",
  "activity.backLook": "Was sich geändert hat",
};
