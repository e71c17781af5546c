import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "readiness.allIn": "Alle haben abgegeben",
  "readiness.someIn": "{submitted} von {owners} Zuständigen haben abgegeben",
  "readiness.noOwners": "Keine zuständige Person ist eingeladen",
  "readiness.uninvited":
    "{uninvited} von {owners} Zuständigen {uninvited, plural, one {ist} other {sind}} nicht eingeladen",
  "readiness.untilThen":
    "{by, select, hr {Bis dahin} other {HR lädt sie ein. Bis dahin}} ist für {people, plural, one {# Person} other {# Personen}} im Raum niemand zuständig.",
  "readiness.invitedIn":
    "{submitted} von {owners} Eingeladenen {submitted, plural, one {hat} other {haben}} abgegeben.",
  "readiness.draftedOf": "{drafted} von {people} Personen haben einen Entwurf oder einen Grund für keinen.",
  "readiness.freezes": "Die Entwürfe werden {moment} eingefroren.",
  "readiness.froze": "Die Entwürfe wurden {moment} eingefroren.",
  "readiness.neverFreezes": "Es gibt keine Frist: Die Entwürfe werden eingefroren, wenn der Raum öffnet.",
  "readiness.late": "{count, plural, one {Eine Abgabe ist überfällig.} other {# Abgaben sind überfällig.}}",
  "readiness.opening": "Bevor der Raum öffnet",
  "readiness.opening.lead": "Die Moderation öffnet den Raum. Was dann offen ist, kommt auf die Agenda.",
  "readiness.needed": "nötig",
  "readiness.done": "erledigt",
  "readiness.canWait": "kann warten",
  "readiness.hasFacilitator": "Moderation: {names}.",
  "readiness.noFacilitator": "Niemand ist zur Moderation eingeladen.",
  "readiness.inviteOne": "Jemanden einladen",
  "readiness.hasSubjects": "{count, plural, one {# Person wird} other {# Personen werden}} hier bewertet.",
  "readiness.noSubjects": "Noch wird hier niemand bewertet.",
  "readiness.choosePeople": "Personen wählen",
  "readiness.conflict":
    "{name} moderiert und wäre für {count, plural, one {# Person} other {# Personen}} zuständig. Benennen Sie jemand anderen.",
  "readiness.allOwned": "Für alle ist im Raum jemand zuständig.",
  "readiness.notOwned":
    "Für {count, plural, one {# Person} other {# Personen}} ist im Raum niemand zuständig: {count, plural, one {Diese Bewertung kann} other {Diese Bewertungen können}} sich nicht ändern, bis {by, select, hr {Sie jemanden benennen} other {HR jemanden benennt}}.",
  "readiness.notInvited":
    "Für {count, plural, one {# Person} other {# Personen}} ist im Raum niemand zuständig: {count, plural, one {Diese Bewertung kann} other {Diese Bewertungen können}} sich nicht ändern, bis {by, select, hr {Sie die Zuständigen einladen oder andere benennen} other {HR die Zuständigen einlädt oder andere benennt}}.",
  "readiness.inviteOwners": "Zuständige einladen",
  "readiness.nameOwners": "Zuständige benennen",
  "readiness.allDrafted": "Alle haben einen Entwurf oder einen Grund für keinen.",
  "readiness.notDrafted":
    "{count, plural, one {# Person hat} other {# Personen haben}} noch keinen Entwurf. Er lässt sich im Raum eintragen; die Festschreibung wartet darauf.",
  "readiness.seeWho": "Wer das ist",
  "readiness.owners": "Zuständige",
  "readiness.owner": "Zuständig",
  "readiness.drafts": "Entwürfe",
  "readiness.justified": "Begründet",
  "readiness.state": "Stand",
  "readiness.until": "Bis",
  "readiness.ofPeople": "{count} von {people}",
  "readiness.draftsOf": "Entwürfe von {name}",
  "readiness.noPeople": "hier für niemanden zuständig",
  "readiness.submitted": "abgegeben {moment}",
  "readiness.submittedNothing": "nichts zu tun",
  "readiness.lateBadge": "überfällig",
  "readiness.inProgress": "in Arbeit",
  "readiness.notStarted": "nicht begonnen",
  "readiness.live": "Der Raum ist live",
  "readiness.live.lead":
    "Er beruht auf dem, was bis zur Öffnung importiert und geschrieben war. Sie können mitlesen und Notizen schreiben; mitgezählt werden Sie nie.",
  "readiness.settling": "Der Raum ist in der Klärung",
  "readiness.settling.lead":
    "Die Zuständigen bestätigen, was in ihrem Namen mitgeschrieben wurde, und schreiben die Gründe, die Beschäftigte lesen dürfen. Ist nichts mehr offen, schreibt die Moderation fest.",
  "readiness.countRated": "Personen mit Bewertung",
  "readiness.countNotRated": "Nicht bewertet",
  "readiness.countMissing": "Ohne Entwurf",
  "readiness.countUnowned": "Niemand zuständig",
  "readiness.waive": "Richtwerte aufheben…",
  "readiness.waive.title": "Verbindlichkeit der Richtwerte aufheben?",
  "readiness.waive.lead":
    "Die Richtwerte bleiben sichtbar, stehen der Festschreibung aber nicht mehr im Weg. Alle im Raum sehen, dass Sie sie aufgehoben haben.",
  "readiness.waive.save": "Aufheben",
  "readiness.waived": "Die Verbindlichkeit der Richtwerte ist aufgehoben.",
  "readiness.enforced":
    "Die Richtwerte sind in dieser Sitzung verbindlich: Solange eine Stufe darüber liegt, wird nicht festgeschrieben.",
  "readiness.reason": "Grund",
  "readiness.reason.hint": "Wird vermerkt. Die betroffene Person kann Einsicht verlangen.",
  "readiness.reason.missing": "Ein Grund ist nötig: Er wird vermerkt.",
  "readiness.cancel": "Abbrechen",
  "readiness.close": "Schließen",
};
