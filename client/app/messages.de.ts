import type { Translation } from "../state/translation.ts";
import type { messages } from "./messages.ts";

export const german: Translation<typeof messages> = {
  "app.product": "Evenhand",
  "app.home": "Start",
  "app.cycles": "Zyklen",
  "app.mainNavigation": "Hauptnavigation",
  "app.skip": "Zum Inhalt springen",
  "app.toasts": "Meldungen",
  "app.dismiss": "Schließen",
  "app.loading": "Wird geladen",
  "app.tryAgain": "Erneut versuchen",
  "app.reload": "Seite neu laden",
  "app.goHome": "Zur Startseite",
  "app.account": "Ihr Konto, {name}",
  "app.signedInAs": "Angemeldet als {email}",
  "app.signOut": "Abmelden",
  "app.signOutHint": "Zurück geht es nur mit einem neuen Link",
  "app.theme": "Darstellung",
  "app.themeSystem": "Wie das System",
  "app.themeLight": "Hell",
  "app.themeDark": "Dunkel",
  "app.notFoundTitle": "Hier gibt es keine Seite",
  "app.notFoundText":
    "Vielleicht ist die Adresse falsch geschrieben, oder was hier war, ist nicht für Sie bestimmt.",
  "app.crashTitle": "Diese Seite ist stehen geblieben",
  "app.crashText": "Nichts Festgehaltenes ist verloren. Meist hilft es, die Seite neu zu laden.",
  "app.unreachableTitle": "Der Server antwortet nicht",
  "app.signedOutTitle": "Sie sind abgemeldet",
  "app.signedOutText":
    "Evenhand kennt keine Passwörter. Herein kommen Sie mit dem persönlichen Link, den Sie von HR erhalten haben.",
  "app.signedOutLost":
    "Schon benutzt oder verloren? HR gibt Ihnen einen neuen; der alte gilt dann nicht mehr.",
  "app.joinTitle": "Willkommen, {name}",
  "app.joinSession": "Sie sind zur Kalibrierungssitzung {title} eingeladen.",
  "app.joinHr": "Mit diesem Link melden Sie sich als HR Ihrer Organisation an.",
  "app.joinAs": "Sie treten als {email} ein. Der Link gilt einmal und nur für Sie.",
  "app.joinEnter": "Eintreten",
  "app.joinOther": "In diesem Browser ist {email} angemeldet und wird abgemeldet.",
  "app.joinChecking": "Ihr Link wird geprüft",
  "app.joinUnusable": "Dieser Link geht nicht",
  "app.joinIncomplete":
    "Ein Teil des Links fehlt. Kopieren Sie ihn vollständig aus Ihrer Einladung und öffnen Sie ihn noch einmal.",
  "app.joinUnknown":
    "Er gehört nicht zu dieser Installation, oder ein neuerer hat ihn ersetzt. HR gibt Ihnen einen neuen.",
  "app.joinUsed": "Er wurde schon benutzt; jeder Link gilt einmal. HR gibt Ihnen einen neuen.",
  "app.joinUsedSignedIn": "In diesem Browser sind Sie noch als {email} angemeldet.",
  "app.homeSessions": "Ihre Sitzungen",
  "app.homeHrLead": "Beurteilungszyklen und die Räume, in denen ihre Bewertungen kalibriert werden.",
  "app.homeLead": "Die Räume, in denen Bewertungen kalibriert werden, und Ihre Rolle darin.",
  "app.homeNoSessions": "Noch keine Sitzung",
  "app.homeNoSessionsText": "Sobald HR Sie zu einer Kalibrierungssitzung einlädt, erscheint sie hier.",
  "app.homeNoCycles": "Am Anfang steht ein Zyklus",
  "app.homeNoCyclesText":
    "Ein Zyklus ist ein Beurteilungszeitraum mit seinen Personen, seiner Bewertungsskala und seinen Richtwerten. Legen Sie einen an, importieren Sie die Personen aus einer Datei und richten Sie dann eine Sitzung ein.",
  "app.homeCreateCycle": "Zyklus anlegen",
  "app.homeAllCycles": "Alle Zyklen",
  "app.homeCycleFacts":
    "{people, plural, =0 {Noch keine Personen} one {# Person} other {# Personen}}, {sessions, plural, =0 {keine Sitzung} one {# Sitzung} other {# Sitzungen}}",
  "app.homeInCycle": "{cycle} · {role}",
  "app.homeOpenCycle": "{name} öffnen",
};
