import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "export.notLocked": "Noch kein Ergebnis",
  "export.notLocked.lead":
    "Sobald die Moderation die Sitzung festschreibt, stehen hier die endgültigen Bewertungen, versiegelt, zum Lesen und zum Exportieren.",
  "export.reopened.lead":
    "Die Sitzung wurde wieder geöffnet. Frühere Versionen bleiben lesbar; die nächste Festschreibung ergibt eine neue.",
  "export.version": "Version {version}",
  "export.versionOf": "Welche Version",
  "export.versionAt": "Version {version}, {moment}",
  "export.standing": "gilt",
  "export.superseded": "durch eine spätere Version ersetzt",
  "export.reopened": "galt, bis die Sitzung wieder geöffnet wurde",
  "export.print": "Drucken",
  "export.download": "Herunterladen",
  "export.csv": "CSV",
  "export.xlsx": "Excel",
  "export.otherFormats": "Andere Formate",
  "export.json": "JSON",
  "export.download.lead":
    "Eine Zeile je Person: Entwurf, endgültige Bewertung, Entscheidung, beide Gründe, was mitgeschrieben wurde. Jede Datei trägt das Siegel. Jeder Export wird vermerkt.",
  "export.seal": "Das Siegel",
  "export.seal.lead":
    "Die Prüfsumme wird über die endgültigen Bewertungen und den letzten Hash des Journals gebildet. Würde danach eine Bewertung oder ein Ereignis geändert, passte sie nicht mehr.",
  "export.digest": "Prüfsumme",
  "export.verify": "JSON-Export prüfen, auf jedem Rechner mit Evenhand",
  "export.verify.hint": "Die Prüfsumme wird neu berechnet; stimmt etwas nicht, steht genau da, was.",
  "export.copy": "Kopieren",
  "export.copied": "Kopiert",
  "export.ratings": "Endgültige Bewertungen",
  "export.changedOf":
    "{changed, plural, =0 {Keine} other {#}} von {rated, plural, one {# Bewertung} other {# Bewertungen}} geändert",
  "export.notRatedCount": "{notRated, plural, one {# Person ist} other {# Personen sind}} nicht bewertet",
  "export.changedFirst": "Was der Raum geändert hat, steht zuerst.",
  "export.person": "Name",
  "export.rating": "Bewertung",
  "export.decision": "Entscheidung",
  "export.reason": "Was die Person lesen darf",
  "export.internal": "Interner Grund",
  "export.attested": "mündlich geantwortet",
  "export.attestedMeans":
    "„Mündlich geantwortet“: Es wurde im Raum gesagt und von der Moderation mitgeschrieben.",
  "export.changedFromTo": "von {from} auf {to} geändert",
  "export.kept": "beibehalten",
  "export.changed": "geändert",
  "export.noConsensus": "kein Konsens",
  "export.pendingOwner": "Zusage steht aus",
  "export.notDiscussed": "nicht besprochen",
  "export.notRated": "nicht bewertet",
  "export.notRated.tooNew": "zu neu",
  "export.notRated.absent": "abwesend",
  "export.notRated.other": "ein anderer Grund",
  "export.showAll": "Alle",
  "export.showChanged": "Geändert",
  "export.showDissent": "Kein Konsens",
  "export.showWhom": "Wen zeigen",
  "export.nobody": "Niemand dieser Art. Eine andere Ansicht zeigt die Übrigen.",
  "export.reopen": "Sitzung wieder öffnen…",
  "export.reopen.lead":
    "Nur für einen Fehler, der berichtigt werden muss. Diese Version bleibt lesbar; die nächste Festschreibung ergibt eine neue.",
  "export.reopen.title": "{title} wieder öffnen?",
  "export.reopen.text":
    "Der Raum ist dann wieder live, und die Teilnehmenden können eintreten. Die Bewertungen dieser Version sind bis zur nächsten Festschreibung nicht mehr endgültig.",
  "export.reopen.save": "Sitzung wieder öffnen",
  "export.liveAgain": "{title} ist wieder live.",
  "export.why": "Grund",
  "export.why.hint": "Wird vermerkt. Die betroffene Person kann Einsicht verlangen.",
  "export.why.missing": "Ein Grund ist nötig: Er wird vermerkt.",
  "export.cancel": "Abbrechen",
  "export.close": "Schließen",
  "export.cycle.none": "Noch keine Sitzung festgeschrieben",
  "export.cycle.none.lead":
    "Mit jeder festgeschriebenen Sitzung dieses Zyklus sammeln sich hier die Ergebnisse: zum Weitergeben an die Vergütung und zum Aufbewahren für eine Prüfung.",
  "export.withResult":
    "{withResult, plural, =0 {Keine von {people} Personen hat} one {# von {people} Personen hat} other {# von {people} Personen haben}} ein Ergebnis",
  "export.complete":
    "{people, plural, one {Die eine Person dieses Zyklus hat} other {Alle # Personen haben}} ein Ergebnis",
  "export.complete.lead": "Die Datei für die Vergütung ist vollständig.",
  "export.openSessions": "{count, plural, one {# Sitzung ist} other {# Sitzungen sind}} noch offen",
  "export.inNoSession": "{count, plural, one {# Person ist} other {# Personen sind}} in keiner Sitzung",
  "export.pay": "Für die Vergütung",
  "export.pay.lead":
    "Personalnummer, E-Mail, Bewertung, Code für „nicht bewertet“, Beförderungsempfehlung, Version und Prüfsumme. Keine Gründe. Personen ohne Ergebnis stehen gesondert.",
  "export.audit": "Für eine Prüfung",
  "export.audit.lead":
    "Jede Zeile jeder festgeschriebenen Sitzung mit ihren Gründen, dazu alles, was „verify“ braucht.",
  "export.lockedSessions": "Festgeschriebene Sitzungen",
  "export.session": "Sitzung",
  "export.lockedAt": "Festgeschrieben",
  "export.deleted": "Sitzung gelöscht, Ergebnis aufbewahrt",
  "export.downloadThis": "{title}, Version {version}, als {format} herunterladen",
};
