import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

/** Wenige Personen in Worten, wie man sie ausspricht. */
const FEW =
  "{off, plural, one {eine} =2 {zwei} =3 {drei} =4 {vier} =5 {fünf} =6 {sechs} =7 {sieben} =8 {acht} =9 {neun} other {#}}";

export const german: Translation<typeof messages> = {
  "distribution.whole": "Alle",
  "distribution.by": "Gruppieren nach",
  "distribution.level": "Level",
  "distribution.team": "Team",
  "distribution.manager": "Führungskraft",
  "distribution.noLevel": "Ohne Level",
  "distribution.noTeam": "Ohne Team",
  "distribution.noManager": "Ohne Führungskraft",
  "distribution.people": "{people, plural, one {# Person} other {# Personen}}",
  "distribution.rated": "{rated} bewertet",
  "distribution.notRated": "{notRated} nicht bewertet",
  "distribution.open": "{open} ohne Entwurf",
  "distribution.chart": "Bewertungen, {group}, mit Richtwerten",
  "distribution.chartBare": "Bewertungen, {group}",
  "distribution.point": "Bewertung",
  "distribution.value": "Personen",
  "distribution.count": "{count}",
  "distribution.asGuideline": "{count}, wie der Richtwert",
  "distribution.over": `{count}, ${FEW} über {guideline}`,
  "distribution.under": `{count}, ${FEW} unter {guideline}`,
  "distribution.tooFew":
    "Unter 20 bewerteten Personen beurteilt ein Richtwert nichts; gezeigt werden nur die Zahlen.",
  "distribution.smallGroups":
    "In einer Gruppe von unter 20 bewerteten Personen beurteilt ein Richtwert nichts; gezeigt werden nur ihre Zahlen.",
  "distribution.noGuideline": "Diese Skala hat keine Richtwerte.",
  "distribution.guide": "Der Richtwert, in Personen: ein Anhalt, keine Vorschrift.",
  "distribution.none": "Noch hat kein Entwurf eine Bewertung",
  "distribution.none.lead":
    "Sobald Entwürfe da sind, aus einem Import oder von Führungskräften, ist hier zu sehen, wie sie sich über die Skala verteilen: neben den Richtwerten, nach Level, Team und Führungskraft.",
};
