import type { problemMessages } from "./problem-messages.ts";
import type { Translation } from "./translation.ts";

export const german: Translation<typeof problemMessages> = {
  "problem.unauthenticated": "Sie sind abgemeldet. Öffnen Sie Ihren Anmeldelink noch einmal.",
  "problem.forbidden": "Ihre Rolle in dieser Sitzung lässt das nicht zu.",
  "problem.not-found": "Hier gibt es nichts, oder es ist nicht für Sie bestimmt.",
  "problem.invalid": "Etwas an der Eingabe stimmt nicht.",
  "problem.wrong-phase": "Das ist in dieser Phase der Sitzung nicht möglich.",
  "problem.not-owner": "Das kann nur, wer für diese Bewertung zuständig ist.",
  "problem.owner-consent-missing":
    "Die Zustimmung der zuständigen Person fehlt. Ohne sie ändert sich keine Bewertung.",
  "problem.objection-stands":
    "Ein Widerspruch besteht noch. Erst muss er beantwortet oder zurückgenommen werden.",
  "problem.answers-missing": "Noch haben nicht alle Anwesenden geantwortet.",
  "problem.proposal-open":
    "Für diese Person gibt es schon einen offenen Vorschlag. Er muss zuerst erledigt werden.",
  "problem.poll-open": "Eine geheime Abstimmung läuft. Erst muss sie aufgedeckt oder abgebrochen werden.",
  "problem.reason-required": "Ein Grund ist nötig.",
  "problem.conflict-of-interest":
    "Damit würde jemand in eigener Sache entscheiden. Das muss jemand anderes tun.",
  "problem.too-few-votes": "Zu wenige Stimmen: Beim Aufdecken wäre zu erkennen, wer wie gestimmt hat.",
  "problem.too-late": "Zum Rückgängigmachen ist es zu spät. Nehmen Sie die Person stattdessen wieder auf.",
  "problem.no-rating": "Diese Person hat noch keine Bewertung.",
  "problem.lock-blocked": "Noch steht der Festschreibung etwas im Weg.",
  "problem.session-locked": "Die Sitzung ist festgeschrieben: Ihre Bewertungen sind endgültig.",
  "problem.not-locked": "Die Sitzung muss zuerst festgeschrieben werden.",
  "problem.not-contestable": "Das lässt sich nicht mehr bestätigen oder anfechten.",
  "problem.link-used": "Dieser Link wurde schon benutzt. HR gibt Ihnen einen neuen.",
  "problem.import-problems": "Einige Zeilen der Datei haben Fehler. Es wurde nichts importiert.",
  "problem.unsupported": "Diese Art von Datei kann nicht gelesen werden.",
  "problem.frozen": "Die Frist ist vorbei: Entwürfe lassen sich nicht mehr ändern.",
  "problem.stale": "Es hat sich inzwischen geändert. Bitte noch einmal prüfen und wiederholen.",
  "problem.rate-limited": "Zu viele Versuche. Bitte in einer Minute noch einmal.",
  "problem.too-large": "Das ist zu groß.",
  "problem.unavailable":
    "Der Server ist gerade nicht erreichbar. Es wurde nichts geändert; bitte gleich noch einmal versuchen.",
  "problem.read-only":
    "Der Server hat keinen Speicherplatz mehr; es wurde nichts geändert. Lesen geht weiterhin.",
  "problem.internal":
    "Bei uns ist etwas schiefgegangen. Es wurde nichts geändert; bitte noch einmal versuchen.",
  "problem.offline":
    "Keine Verbindung. Es wurde nichts geändert; bitte noch einmal versuchen, sobald sie wieder da ist.",
};
