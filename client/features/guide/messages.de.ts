import type { Translation } from "../../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "guide.open": "Warnzeichen, Ablauf und Fragen",
  "guide.title": "Warnzeichen, Ablauf und Fragen",
  "guide.close": "Schließen",
  "guide.stages": "Der Ablauf",
  "guide.now": "jetzt",
  "guide.opening": "Beginn, 10 Minuten",
  "guide.openingPicture": "Die Verteilung nach Level und Team ansehen.",
  "guide.openingGoal": "Das Ziel nennen: ein Maßstab für alle, keine erzwungene Kurve.",
  "guide.openingEvidence": "Belege, keine Meinungen.",
  "guide.main": "Hauptteil, 90 bis 120 Minuten",
  "guide.mainEnds": "Zuerst das klare obere und das klare untere Ende.",
  "guide.mainBoundary":
    "Dann die Grenze zwischen „erfüllt“ und „übertrifft“: Dort liegen die meisten Meinungen auseinander.",
  "guide.mainSpeak": "Wer die Arbeit kennt, spricht vor denen mit dem höheren Rang.",
  "guide.closing": "Schluss, 20 Minuten",
  "guide.closingPicture": "Die Verteilung ansehen, wie sie jetzt ist.",
  "guide.closingLevels":
    "Fragen, wer am Rand des Levels steht: reif für das nächste oder zu hoch eingestuft.",
  "guide.closingMessage": "Für jeden heiklen Fall eine gemeinsame Botschaft vereinbaren.",
  "guide.ask": "Fragen zu einer strittigen Bewertung",
  "guide.askEvidence": "Welche Belege stützen sie?",
  "guide.askElsewhere": "Bekäme jemand auf diesem Level sie auch anderswo?",
  "guide.askLevel": "Geht es um das Level oder um die Qualität des Projekts?",
  "guide.flags": "Ansprechen, sobald es zu hören ist",
  "guide.cultureFit": "„Passt zu uns“",
  "guide.cultureFitWhy": "Nennt keine Arbeit. Fragen, was getan wurde und für wen.",
  "guide.recency": "Das Jüngste zählt zu viel",
  "guide.recencyWhy": "Die letzten Wochen überdecken den Zyklus. Nach seiner ersten Hälfte fragen.",
  "guide.halo": "Überstrahlung",
  "guide.haloWhy": "In einem stark, in allem stark bewertet. Nach dem anderen fragen.",
  "guide.proximity": "Nähe",
  "guide.proximityWhy":
    "Im Büro gesehen oder nur am Bildschirm? Fragen, was dieselbe Arbeit aus der Ferne bekäme.",
  "guide.healthy": "Was üblich ist",
  "guide.healthyWhy":
    "In einem gesunden Raum ändern sich 10 bis 20 % der Bewertungen. Unter 5 % wurde nur abgenickt; über 40 % heißt, dass die Entwürfe nicht vorbereitet waren.",
};
