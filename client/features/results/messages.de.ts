import type { Translation } from "../../state/translation.ts";
import type { decisionMessages, messages } from "./messages.ts";

export const german: Translation<typeof messages | typeof decisionMessages> = {
  "results.title": "Ergebnisse Ihrer Leute",
  "results.lead":
    "Festgeschrieben {moment}. Diese Bewertungen sind endgültig. Was die Personen lesen dürfen, ist gekennzeichnet; das Übrige ist für Sie.",
  "results.version": "Version {version}",
  "results.print": "Drucken",
  "results.nobody": "Niemand in dieser Sitzung gehört zu Ihnen; für Sie gibt es hier kein Ergebnis zu lesen.",
  "results.final": "{value}, {label}",
  "results.notRated": "Nicht bewertet",
  "results.change": "von {from} auf {to} geändert",
  "results.decidedAt": "{decision}, {moment}",
  "results.mayRead": "Das darf {name} lesen",
  "results.nothingToRead": "Für die Person wurde kein Grund geschrieben.",
  "results.internal": "Intern",
  "results.attested": "Zum Teil mündlich, von der Moderation mitgeschrieben",
  "results.seal": "Versiegelt mit der Prüfsumme {digest}",
  "results.otherTitle": "Die Sitzung ist festgeschrieben",
  "results.otherText":
    "Ihre Bewertungen sind endgültig. Führungskräfte sehen die Personen, für die sie zuständig sind; den Export hat HR.",
  "result.changed": "Im Raum geändert",
  "result.kept": "Im Raum beibehalten",
  "result.no-consensus": "Kein Konsens: Der Entwurf gilt",
  "result.not-discussed": "Nicht besprochen: Der Entwurf gilt",
  "result.pending-owner": "Wartete auf Ihre Zusage",
};
