import type { Translation } from "../../state/translation.ts";
import type { messages } from "./control-messages.ts";

export const german: Translation<typeof messages> = {
  "wallControl.entry": "An der Wand zeigen…",
  "wallControl.title": "Die Wand",
  "wallControl.lead":
    "Ein Bildschirm für den Raum: um wen es geht, wie die Bewertungen stehen, die Zeit. Keine Notizen und keine Belege; eine Begründung nur, wenn Sie sie zeigen.",
  "wallControl.close": "Schließen",
  "wallControl.step": "Auf dem Bildschirm für die Wand diese Adresse öffnen oder das Bild scannen:",
  "wallControl.scan": "QR-Code der Adresse samt Code",
  "wallControl.code": "Code",
  "wallControl.codeFresh": "Für einen Bildschirm, fünf Minuten gültig. Ein neuer kommt von selbst.",
  "wallControl.codeWaits": "Der Code kommt",
  "wallControl.again": "Noch einmal versuchen",
  "wallControl.leadClosed":
    "Der Raum ist geschlossen. Bildschirme zeigen das und keine Namen, bis sie getrennt werden.",
  "wallControl.state": "Was zu sehen ist",
  "wallControl.connected":
    "{count, plural, =0 {Kein Bildschirm ist verbunden} one {Ein Bildschirm ist verbunden} other {# Bildschirme sind verbunden}}",
  "wallControl.blank": "Wand ausblenden",
  "wallControl.blankHint":
    "Nur eine ruhige Seite ist zu sehen, bis die Wand wieder freigegeben wird. Taste B.",
  "wallControl.unblank": "Wand wieder zeigen",
  "wallControl.blankNow": "Die Wand ist abgedunkelt.",
  "wallControl.shownNow": "Die Wand zeigt den Raum wieder.",
  "wallControl.blankNobody": "Kein Bildschirm ist verbunden. Der nächste beginnt abgedunkelt.",
  "wallControl.reveal": "Schriftliche Begründung zu {name} zeigen",
  "wallControl.revealHint": "Die ersten 700 Zeichen, bis es um jemand anderen geht.",
  "wallControl.revealNobody": "Schriftliche Begründung zeigen",
  "wallControl.revealNobodyHint": "Möglich, solange es um eine Person mit schriftlicher Begründung geht.",
  "wallControl.disconnect": "Alle Bildschirme trennen",
  "wallControl.disconnected": "Alle Bildschirme sind getrennt.",
  "wallControl.chipOn": "{count, plural, one {Wand} other {# Wände}}",
  "wallControl.chipBlank": "Wand abgedunkelt",
  "wallControl.chipRevealed": "Begründung an der Wand",
  "wallControl.chipName": "{state}. Was die Wand zeigt",
  "wallControl.failed": "An der Wand hat sich nichts geändert. {why}",
};
