import type { Translation } from "../state/translation.ts";
import type { messages } from "./room-messages.ts";

export const german: Translation<typeof messages> = {
  "room.live": "Verbunden",
  "room.connecting": "Wird verbunden",
  "room.reconnecting": "{count, plural, =0 {Wird neu verbunden} other {Wird neu verbunden, # warten}}",
  "room.offline": "{count, plural, =0 {Offline} other {Offline, # warten}}",
  "room.ended": "Geschlossen",
  "room.awayBanner":
    "Die Verbindung ist unterbrochen und wird wiederhergestellt. Bis dahin kann veraltet sein, was Sie sehen.",
  "room.offlineBanner":
    "Offline: Sie können lesen; Neues wird erst angenommen, wenn die Verbindung wieder da ist.{count, plural, =0 {} one { # Antwort wartet und wird gesendet.} other { # Antworten warten und werden gesendet.}}",
  "room.readOnlyBanner":
    "Nur lesen: Der Server hat keinen Speicherplatz mehr und nimmt nichts Neues an. Was gespeichert wurde, ist sicher. Sobald wieder Platz ist, geht es von selbst weiter.",
  "room.endedTitle": "Dieser Raum ist für Sie geschlossen",
  "room.endedText": "Sie sind abgemeldet oder nehmen an dieser Sitzung nicht mehr teil.",
  "room.sideTitle": "Der Raum",
  "room.people": "Personen",
  "room.activity": "Verlauf",
  "room.peopleOpen": "Wer im Raum ist",
  "room.activityOpen": "Was im Raum geschehen ist",
  "room.home": "Alle Sitzungen",
  "room.phases": "Phase der Sitzung",
  "room.phaseDone": "abgeschlossen",
  "room.caseGuard": "Nicht für einen geteilten Bildschirm. Beenden Sie das Teilen, bevor Sie weiterlesen.",
  "room.casesTitle": "Was über sie geschrieben wurde",
  "room.caseClose": "Unterlagen schließen",
  "room.notesTitle": "Notizen zur Sitzung",
  "room.close": "Schließen",
  "room.left": "Bewertungen und Agenda",
  "room.right": "Zeit, Personen und Fragen",
  "room.setup": "Einrichtung und Export",
  "room.print": "Drucken",
  "room.boardFoot": "Zurück zum Gespräch",
  "room.boardOn": "Der Raum spricht über <b>{name}</b>.",
  "room.boardOnNobody": "Niemand ist aufgerufen.",
  "room.loading": "Wird geladen",
};
