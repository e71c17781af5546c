import type { flagMessages, standingMessages } from "./flag-messages.ts";
import type { Translation } from "./translation.ts";

export const german: Translation<typeof flagMessages | typeof standingMessages> = {
  // Was gezählt wird, ist weiblich: Stufen, Personen, Stimmen.
  "flag.number":
    "{count, plural, =0 {keine} =1 {eine} =2 {zwei} =3 {drei} =4 {vier} =5 {fünf} =6 {sechs} =7 {sieben} =8 {acht} =9 {neun} =10 {zehn} =11 {elf} =12 {zwölf} other {#}}",
  "flag.steps": "{count, plural, one {{words} Stufe} other {{words} Stufen}}",
  "flag.halfSteps": "{count, plural, =0 {eine halbe Stufe} other {{words} Stufen}}",
  "flag.half": "{count, plural, =0 {eine halbe} =1 {eineinhalb} other {{whole}einhalb}}",
  "flag.outlierAbove": "{steps} über Median {median, number}",
  "flag.outlierBelow": "{steps} unter Median {median, number}",
  "flag.defended": "{flag}, mit Stellungnahme",
  "flag.settledOpen": "{flag}, kein Konsens",
  "flag.no-draft": "noch keine Bewertung",
  "flag.no-owner": "niemand zuständig",
  "flag.raised": "angesprochen: {reason}",
  "flag.raisedPlain": "angesprochen",
  "flag.split": "Stimmen von {low} bis {high}",
  "flag.jumpUp": "{steps} höher als im letzten Zyklus",
  "flag.jumpDown": "{steps} tiefer als im letzten Zyklus",
  "flag.unjustified": "keine Begründung",
  "flag.surprise": "niedrig ohne früheres Feedback",
  "flag.role-change": "neue Rolle seit dem letzten Zyklus",
  "flag.promotion": "zur Beförderung empfohlen",
  "flag.extremeTop": "oberste Stufe",
  "flag.extremeBottom": "unterste Stufe",
  "flag.sample": "Stichprobe aus der Mitte",
  "standing.undiscussed": "nicht besprochen",
  "standing.reopened": "wieder aufgenommen",
  "standing.deferred": "vertagt",
  "standing.pending-owner": "Zusage steht aus",
  "standing.changed": "geändert",
  "standing.kept": "beibehalten",
  "standing.no-consensus": "kein Konsens",
  "standing.not-discussed": "nicht besprochen",
};
