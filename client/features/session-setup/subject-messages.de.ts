import type { Translation } from "../../state/translation.ts";
import type { messages, notRatedMessages } from "./subject-messages.ts";

export const german: Translation<typeof messages | typeof notRatedMessages> = {
  "sessionSetup.uninvited":
    "{count, plural, one {Eine zuständige Person ist} other {# Zuständige sind}} nicht eingeladen",
  "sessionSetup.uninvited.lead":
    "Bis dahin ist für {people, plural, one {# Person} other {# Personen}} im Raum niemand zuständig.",
  "sessionSetup.inviteThem": "Zuständige einladen",
  "sessionSetup.subject.personName": "Name",
  "sessionSetup.subject.more": "Mehr zu {name}",
  "sessionSetup.subjects": "Personen in {title}",
  "sessionSetup.noSubjects": "Noch niemand zu bewerten",
  "sessionSetup.noSubjects.lead":
    "Ändern Sie den Filter unter „Einstellungen“, oder fügen Sie Personen einzeln hinzu. Sie müssen zuvor in den Zyklus importiert sein.",
  "sessionSetup.search": "Personen suchen",
  "sessionSetup.search.hint": "Name, Nummer, Team, Zuständige",
  "sessionSetup.showWhom": "Wen zeigen",
  "sessionSetup.everyone": "Alle",
  "sessionSetup.withoutOwner": "Niemand zuständig",
  "sessionSetup.withoutDraft": "Kein Entwurf",
  "sessionSetup.shownOf": "{shown} von {count} Personen",
  "sessionSetup.showMore": "{count} weitere zeigen",
  "sessionSetup.nobodyFound": "Niemand passt.",
  "sessionSetup.level": "Level",
  "sessionSetup.team": "Team",
  "sessionSetup.owner": "Zuständig",
  "sessionSetup.noOwner": "niemand",
  "sessionSetup.notInvited": "{name}, nicht eingeladen",
  "sessionSetup.draft": "Entwurf",
  "sessionSetup.noDraft": "keiner",
  "sessionSetup.notRated": "nicht bewertet: {why}",
  "sessionSetup.justification": "Begründung",
  "sessionSetup.written": "geschrieben",
  "sessionSetup.missing": "fehlt",
  "sessionSetup.recusedNames": "Ausgenommen: {names}",
  "sessionSetup.addPeople": "Personen hinzufügen",
  "sessionSetup.add.title": "Personen zu {title} hinzufügen",
  "sessionSetup.add.lead":
    "Personen des Zyklus, die hier nicht bewertet werden. Wer in einer anderen Sitzung ist, die noch nicht geöffnet hat, wechselt herüber.",
  "sessionSetup.add.save":
    "{count, plural, =0 {Personen hinzufügen} one {# Person hinzufügen} other {# Personen hinzufügen}}",
  "sessionSetup.add.choose": "Wählen Sie, wen Sie hinzufügen möchten.",
  "sessionSetup.added": "{count, plural, one {# Person ist} other {# Personen sind}} hinzugefügt.",
  "sessionSetup.inAnother":
    "Eine dieser Personen wurde einzeln in eine andere Sitzung aufgenommen. Nehmen Sie sie zuerst dort heraus.",
  "sessionSetup.nobodyToAdd": "Im Zyklus ist sonst niemand frei.",
  "sessionSetup.nameOwner": "Zuständige Person benennen…",
  "sessionSetup.owner.title": "Wer für {name} zuständig ist",
  "sessionSetup.owner.lead":
    "Die zuständige Person entwirft die Bewertung, und ohne ihre Zustimmung ändert sich im Raum nichts.",
  "sessionSetup.owner.save": "Benennen",
  "sessionSetup.owner.none": "Wählen Sie, wer zuständig ist.",
  "sessionSetup.owner.nobody":
    "In dieser Sitzung ist noch keine andere Führungskraft. Laden Sie zuerst eine ein.",
  "sessionSetup.owner.saved": "Für {name} ist jetzt {owner} zuständig.",
  "sessionSetup.markNotRated": "Als „nicht bewertet“ vermerken…",
  "sessionSetup.unmarkNotRated": "Doch bewerten",
  "sessionSetup.unmarked": "{name} wird bewertet.",
  "sessionSetup.rate.title": "{name} doch bewerten?",
  "sessionSetup.rate.lead": "Die Person zählt wieder mit und braucht einen Entwurf.",
  "sessionSetup.notRated.title": "{name} ohne Bewertung lassen",
  "sessionSetup.notRated.lead":
    "Die Person fehlt dann in Spalten und Medianen. Der Raum sieht nur „nicht bewertet“; das Warum ist für Sie und die zuständige Person.",
  "sessionSetup.why": "Warum",
  "sessionSetup.why.words": "In Worten",
  "sessionSetup.notRated.save": "Nicht bewerten",
  "sessionSetup.notRated.saved": "{name} wird nicht bewertet.",
  "sessionSetup.recuse": "Jemanden ausnehmen…",
  "sessionSetup.recuse.title": "Wer bei {name} ausgenommen ist",
  "sessionSetup.recuse.lead":
    "Wer ausgenommen ist, sieht diese Person nicht und zählt für sie nicht mit, etwa wegen Partnerschaft oder eines früheren Streits.",
  "sessionSetup.recuse.save": "Speichern",
  "sessionSetup.recuse.saved":
    "{count, plural, =0 {Bei {name} ist niemand ausgenommen.} one {Bei {name} ist eine Person ausgenommen.} other {Bei {name} sind # Personen ausgenommen.}}",
  "sessionSetup.drop": "Aus der Sitzung nehmen…",
  "sessionSetup.drop.title": "{name} aus der Sitzung nehmen?",
  "sessionSetup.drop.lead": "Die Person bleibt mit ihrem Entwurf im Zyklus und lässt sich wieder hinzufügen.",
  "sessionSetup.drop.save": "Herausnehmen",
  "sessionSetup.dropped": "{name} wird in dieser Sitzung nicht bewertet.",
  "sessionSetup.notRated.too-new": "zu neu",
  "sessionSetup.notRated.absent": "abwesend",
  "sessionSetup.notRated.other": "ein anderer Grund",
};
