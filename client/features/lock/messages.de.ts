import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "lock.title": "Bewertungen festschreiben",
  "lock.lead":
    "Macht jede Bewertung endgültig, unter einem Siegel, das jede spätere Änderung zeigt. Nur HR kann eine festgeschriebene Sitzung wieder öffnen, mit einem vermerkten Grund.",
  "lock.leadHeld": "Sobald nichts davon mehr offen ist, können die Bewertungen festgeschrieben werden.",
  "lock.list": "Was die Festschreibung aufhält",
  "lock.held": "Wartet auf das, was darüber steht",
  "lock.changed": "geändert",
  "lock.kept": "beibehalten",
  "lock.none": "kein Konsens",
  "lock.rest": "nicht besprochen: der Entwurf gilt",
  "lock.notRated": "in diesem Zyklus nicht bewertet",
  "lock.pending": "Zusage steht aus",
  "lock.share":
    "{share} % der Bewertungen ändern sich. {verdict, select, low {Unter 5 % wurde oft nur abgenickt.} high {Über 40 % heißt oft, dass Entwürfe nicht vorbereitet waren.} other {10 bis 20 % sind üblich.}}",
  "lock.submit": "Bewertungen festschreiben",
  "lock.cancel": "Abbrechen",
  "lock.close": "Schließen",
  "lock.blocked":
    "{count, plural, =0 {Nichts hält die Festschreibung noch auf} one {Eines hält die Festschreibung auf} other {# Dinge halten die Festschreibung auf}}",
  "lock.failed": "Nicht festgeschrieben. {why}",
  "lock.undefended-outlier": "steht {distance} Stufen vom Median, und im Raum hat niemand dafür gesprochen",
  "lock.outlierPlain": "steht weit vom Median, und im Raum hat niemand dafür gesprochen",
  "lock.open-proposal": "hat einen offenen Vorschlag",
  "lock.reopened-undecided": "wurde wieder aufgenommen und nicht neu entschieden",
  "lock.open-poll": "Eine geheime Abstimmung läuft",
  "lock.no-rating": "hat keine Bewertung: {owner} trägt sie ein, oder HR vermerkt „nicht bewertet“",
  "lock.noRatingNoOwner":
    "hat weder Bewertung noch Zuständige: HR benennt jemanden oder vermerkt „nicht bewertet“",
  "lock.noRatingClosed":
    "hat keine Bewertung: Den Raum wieder öffnen, damit {owner} sie eintragen kann, oder HR vermerkt „nicht bewertet“",
  "lock.noRatingNoOwnerClosed":
    "hat weder Bewertung noch Zuständige: HR vermerkt „nicht bewertet“ oder benennt jemanden, und der Raum wird dafür wieder geöffnet",
  "lock.guidelineClosed":
    "{count} Personen sind mit {value} bewertet; der verbindliche Richtwert ist {guideline}. Den Raum wieder öffnen und jemanden anders bewerten, oder HR hebt ihn auf",
  "lock.deferred": "wurde vertagt und nicht entschieden",
  "lock.pending-owner": "{owner} hat die Änderung noch nicht angenommen",
  "lock.releasable-reason-missing": "wurde gesenkt, ohne einen Grund, den die Person lesen darf",
  "lock.guideline-exceeded":
    "{count} Personen sind mit {value} bewertet; der verbindliche Richtwert ist {guideline}. Jemand muss anders bewertet werden, oder HR hebt ihn auf",
  "lock.attestation-unsettled": "{owner} hat noch nicht bestätigt oder angefochten, was mitgeschrieben wurde",
  "lock.until": "hält ab {when} nichts mehr auf",
  "lock.untilAdjourned":
    "hält nichts mehr auf, {hours, plural, =0 {sobald der Raum geschlossen ist} one {eine Stunde nachdem der Raum geschlossen wurde} other {# Stunden nachdem der Raum geschlossen wurde}}",
  "lock.rowDone": "erledigt",
  "lock.goThere": "Öffnen",
  "lock.setAside": "Beiseitelegen",
  "lock.keep": "Beibehalten",
  "lock.noConsensus": "Kein Konsens",
  "lock.resume": "Raum wieder öffnen",
  "lock.cancelPoll": "Abstimmung abbrechen",
  "lock.write": "Selbst schreiben",
  "lock.writeLabel": "Warum die Bewertung von {name} gesenkt wurde, in Worten für die betroffene Person",
  "lock.save": "Speichern",
  "lock.reasonMissing": "Erst den Grund schreiben.",
  "lock.adjourn": "Raum schließen…",
  "lock.lockedTitle": "Die Bewertungen sind endgültig",
  "lock.lockedLead":
    "Version {version}, festgeschrieben {when}. Von hier an ändert sich nichts; HR exportiert das Ergebnis, und Führungskräfte sehen die Personen, für die sie zuständig sind.",
  "lock.digest": "Prüfsumme dieses Ergebnisses",
  "lock.digestHint": "Jeder Export trägt sie. Wer einen Export hat, kann ihn damit vergleichen.",
  "lock.copy": "Kopieren",
  "lock.copied": "Kopiert",
  "lock.nextTitle": "Wie es weitergeht",
  "lock.nextManagers":
    "Führungskräfte bringen ihre schriftlichen Beurteilungen mit den Änderungen in Einklang und sprechen mit ihren Leuten.",
  "lock.nextHr": "HR exportiert das Ergebnis für die Vergütung und für die Prüfung.",
  "lock.nextReopen":
    "Ein Fehler? HR kann die Sitzung mit einem Grund wieder öffnen: Es gibt eine neue Version, die alte bleibt lesbar.",
};
