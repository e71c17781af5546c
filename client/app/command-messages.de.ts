import type { Translation } from "../state/translation.ts";
import type { commandMessages } from "./command-messages.ts";

export const german: Translation<typeof commandMessages> = {
  "app.command.start": "Zur Startseite",
  "app.command.room": "{title} betreten",
  "app.command.cycles": "Alle Zyklen",
  "app.command.newCycle": "Zyklus anlegen",
  "app.command.cycle": "Zyklus {name} öffnen",
  "app.command.importPeople": "Personen in {name} importieren",
  "app.command.newSession": "Sitzung in {name} anlegen",
  "app.command.editCycle": "Skala und Richtwerte von {name} ändern",
  "app.command.setup": "Einrichtung von {title}",
  "app.command.setupPart": "{part} von {title}",
  "app.command.print": "{title} drucken",
  "app.command.api": "API-Dokumentation",
  "app.command.system": "Darstellung: wie das System",
  "app.command.light": "Darstellung: hell",
  "app.command.dark": "Darstellung: dunkel",
  "app.command.languageBrowser": "Sprache: die des Browsers",
  "app.command.language": "Sprache: {language}",
  "app.command.keysOff": "Einzeltasten ausschalten",
  "app.command.keysOn": "Einzeltasten einschalten",
  "app.command.hints": "Tipps wieder zeigen",
  "app.command.signOut": "Abmelden",
};
