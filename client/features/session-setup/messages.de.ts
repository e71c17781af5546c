import type { Translation } from "../../state/translation.ts";
import type { attributeMessages, messages } from "./messages.ts";

export const german: Translation<typeof messages | typeof attributeMessages> = {
  "sessionSetup.new": "Neue Sitzung",
  "sessionSetup.new.lead":
    "Eine Sitzung ist ein Kalibrierungsraum. Wer darin bewertet wird, wird bei der Öffnung neu bestimmt; wen Sie bis dahin importieren, kommt also von selbst dazu.",
  "sessionSetup.title": "Name der Sitzung",
  "sessionSetup.title.hint": "So steht er auf allen Bildschirmen.",
  "sessionSetup.title.missing": "Geben Sie der Sitzung einen Namen.",
  "sessionSetup.who": "Wer bewertet wird",
  "sessionSetup.who.lead":
    "Wählen Sie, was die Personen gemeinsam haben müssen. Ohne Auswahl nimmt die Sitzung alle auf, die in keiner anderen sind.",
  "sessionSetup.noValue": "ohne Angabe",
  "sessionSetup.clear": "Alle nehmen",
  "sessionSetup.ratedCount": "{count, plural, =0 {Niemand} one {# Person} other {# Personen}}",
  "sessionSetup.ratedFacts":
    "{managers, plural, =0 {Keine Führungskraft angegeben} one {bewertet von # Führungskraft} other {bewertet von # Führungskräften}}; {drafts, plural, =0 {noch keine Entwürfe} one {# hat einen Entwurf} other {# haben einen Entwurf}}.",
  "sessionSetup.elsewhere":
    "{people, plural, one {# passende Person ist} other {# passende Personen sind}} schon in {title}.",
  "sessionSetup.onlyOne": "Niemand ist in zwei Sitzungen eines Zyklus.",
  "sessionSetup.otherSession": "einer anderen Sitzung",
  "sessionSetup.ratesYou":
    "Sie gehören selbst zu diesen Personen. HR betritt nie eine Sitzung, in der sie selbst bewertet wird: Schränken Sie die Auswahl ein, oder überlassen Sie das Einrichten jemand anderem in HR.",
  "sessionSetup.nobody": "Niemand passt. Zum Öffnen braucht der Raum mindestens eine Person.",
  "sessionSetup.cohorts": "Verglichen nach",
  "sessionSetup.cohorts.lead":
    "Wer darin übereinstimmt, bildet eine Vergleichsgruppe, und jede Bewertung wird am Median ihrer Gruppe gemessen. Höchstens drei Merkmale.",
  "sessionSetup.cohortFacts":
    "{cohorts, plural, one {# Vergleichsgruppe} other {# Vergleichsgruppen}}{small, plural, =0 {} one {; # ist zu klein für einen eigenen Median und wird an der ganzen Sitzung gemessen} other {; # sind zu klein für einen eigenen Median und werden an der ganzen Sitzung gemessen}}.",
  "sessionSetup.rules": "Regeln des Raums",
  "sessionSetup.rules.lead": "Bewährte Vorgaben. Alle im Raum können sie sehen.",
  "sessionSetup.agendaRules": "Was jemanden auf die Agenda bringt",
  "sessionSetup.agendaRules.lead":
    "Ausreißer immer: Zu einer Bewertung weit vom Median muss vor der Festschreibung Stellung genommen werden.",
  "sessionSetup.airtime": "Minuten je Führungskraft",
  "sessionSetup.airtime.hint":
    "Moderation und HR sehen, wie lange über die Leute jeder Führungskraft gesprochen wurde. Es steht im geschützten Feld und wird nirgends gespeichert.",
  "sessionSetup.unanimous": "Eine Änderung braucht die Antwort aller",
  "sessionSetup.unanimous.hint":
    "Alle anwesenden Führungskräfte müssen auf einen Vorschlag antworten, bevor er festgehalten wird. Die Zustimmung der zuständigen Person ist immer nötig.",
  "sessionSetup.enforce": "Richtwerte verbindlich machen",
  "sessionSetup.enforce.hint":
    "Solange eine Stufe über ihrem Richtwert liegt, wird nicht festgeschrieben. Alle sehen das; mit einem Grund können Sie es aufheben. Braucht 20 Personen.",
  "sessionSetup.settingWrong": "Von {min} bis {max}.",
  "sessionSetup.create": "Sitzung einrichten",
  "sessionSetup.cancel": "Abbrechen",
  "sessionSetup.created":
    "{title} ist eingerichtet, mit {people, plural, =0 {noch niemandem} one {# Person} other {# Personen}}. Laden Sie jetzt ein, wer teilnimmt.",
  "sessionSetup.save": "Änderungen speichern",
  "sessionSetup.unchanged": "Noch ist nichts geändert.",
  "sessionSetup.saved": "Die Sitzung ist gespeichert.",
  "sessionSetup.fixed": "Seit der Öffnung beruht der Raum darauf. Es lässt sich nicht mehr ändern.",
  "sessionSetup.chosenByName":
    "Die Personen dieser Sitzung wurden einzeln gewählt. Hinzufügen und herausnehmen können Sie sie unter „Personen“.",
  "sessionSetup.delete.title": "Sitzung {title} löschen?",
  "sessionSetup.delete.prework":
    "Einladungen und Einstellungen gehen verloren. Personen, Entwürfe und Begründungen bleiben im Zyklus. Das lässt sich nicht rückgängig machen.",
  "sessionSetup.delete.locked":
    "Der Raum geht verloren. Die festgeschriebenen Ergebnisse bleiben im Zyklus und lassen sich weiter exportieren. Das lässt sich nicht rückgängig machen.",
  "sessionSetup.delete": "Sitzung löschen",
  "sessionSetup.delete.lead":
    "Löschen lässt sich eine Sitzung, bevor sie öffnet oder nachdem sie festgeschrieben ist.",
  "sessionSetup.deleted": "{title} ist gelöscht.",
  "sessionSetup.close": "Schließen",
  "sessionSetup.reason": "Grund",
  "sessionSetup.reason.hint": "Wird vermerkt. Die betroffene Person kann Einsicht verlangen.",
  "sessionSetup.reason.missing": "Ein Grund ist nötig: Er wird vermerkt.",
  "sessionSetup.optional": "optional",
  "sessionSetup.attribute.department": "Abteilung",
  "sessionSetup.attribute.team": "Team",
  "sessionSetup.attribute.level": "Level",
  "sessionSetup.attribute.jobFamily": "Berufsgruppe",
  "sessionSetup.attribute.jobTitle": "Stellenbezeichnung",
  "sessionSetup.attribute.location": "Standort",
  "sessionSetup.attribute.managerName": "Führungskraft",
};
