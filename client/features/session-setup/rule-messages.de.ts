import type { Translation } from "../../state/translation.ts";
import type { ruleWords, settingWords } from "./rule-messages.ts";

export const german: Translation<typeof settingWords | typeof ruleWords> = {
  "sessionSetup.setting.outlierSteps": "Ausreißer ab",
  "sessionSetup.setting.outlierSteps.unit": "Stufen",
  "sessionSetup.setting.outlierSteps.hint":
    "Zu einer Bewertung so weit vom Median ihrer Vergleichsgruppe muss vor der Festschreibung Stellung genommen werden.",
  "sessionSetup.setting.minCohort": "Kleinste Vergleichsgruppe",
  "sessionSetup.setting.minCohort.unit": "Personen",
  "sessionSetup.setting.minCohort.hint":
    "Eine Gruppe mit weniger bewerteten Personen wird an der ganzen Sitzung gemessen.",
  "sessionSetup.setting.secondsPerPerson": "Zeit je Person",
  "sessionSetup.setting.secondsPerPerson.unit": "Sekunden",
  "sessionSetup.setting.secondsPerPerson.hint": "Damit beginnt die Uhr.",
  "sessionSetup.setting.settleHours": "Zeit zur Klärung",
  "sessionSetup.setting.settleHours.unit": "Stunden",
  "sessionSetup.setting.settleHours.hint":
    "Wie lange Zuständige nach dem Schließen des Raums bestätigen können, was in ihrem Namen mitgeschrieben wurde.",
  "sessionSetup.setting.sampleSize": "Stichprobe",
  "sessionSetup.setting.sampleSize.unit": "Personen",
  "sessionSetup.setting.sampleSize.hint":
    "Mittlere Bewertungen ohne Hinweis, die bei der Öffnung gezogen werden.",
  "sessionSetup.setting.roleChangeMonths": "Neue Rolle",
  "sessionSetup.setting.roleChangeMonths.unit": "Monate",
  "sessionSetup.setting.roleChangeMonths.hint":
    "Bis wann nach einer Beförderung jemand auf die Agenda kommt.",
  "sessionSetup.setting.pollQuorum": "Geheime Abstimmung",
  "sessionSetup.setting.pollQuorum.unit": "Stimmen",
  "sessionSetup.setting.pollQuorum.hint": "So viele sind mindestens nötig, um aufzudecken.",
  "sessionSetup.rule.outlier": "Ausreißer",
  "sessionSetup.rule.outlier.hint": "Weit vom Median der Vergleichsgruppe.",
  "sessionSetup.rule.no-draft": "Kein Entwurf",
  "sessionSetup.rule.no-draft.hint": "Niemand hat die Person bewertet.",
  "sessionSetup.rule.no-owner": "Niemand zuständig",
  "sessionSetup.rule.no-owner.hint": "Niemand im Raum verantwortet die Bewertung.",
  "sessionSetup.rule.raised": "Angesprochen",
  "sessionSetup.rule.raised.hint": "Jemand hat darum gebeten, mit einem Grund.",
  "sessionSetup.rule.split": "Geteilte Stimmen",
  "sessionSetup.rule.split.hint": "Eine geheime Abstimmung, die zwei Stufen oder mehr auseinanderliegt.",
  "sessionSetup.rule.jump": "Sprung",
  "sessionSetup.rule.jump.hint": "Zwei Stufen oder mehr seit dem vorigen Zyklus.",
  "sessionSetup.rule.unjustified": "Unbegründet",
  "sessionSetup.rule.unjustified.hint": "Keine geschriebene Begründung.",
  "sessionSetup.rule.surprise": "Überraschung",
  "sessionSetup.rule.surprise.hint":
    "Niedrig bewertet ohne früheres Feedback mit Datum, sofern Feedback importiert ist.",
  "sessionSetup.rule.role-change": "Neue Rolle",
  "sessionSetup.rule.role-change.hint": "Kürzlich befördert oder gewechselt.",
  "sessionSetup.rule.promotion": "Beförderung",
  "sessionSetup.rule.promotion.hint": "Zur Beförderung empfohlen.",
  "sessionSetup.rule.extreme": "Rand der Skala",
  "sessionSetup.rule.extreme.hint": "Die oberste oder die unterste Stufe.",
  "sessionSetup.rule.sample": "Stichprobe aus der Mitte",
  "sessionSetup.rule.sample.hint": "Einige mittlere Bewertungen ohne Hinweis, bei der Öffnung gezogen.",
};
