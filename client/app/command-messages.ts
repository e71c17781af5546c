import type { MessageDescriptor } from "react-intl";

/** What can be done on every page, as the palette says it. */
export const commandMessages = {
  start: { id: "app.command.start", defaultMessage: "Go to the start" },
  room: { id: "app.command.room", defaultMessage: "Enter {title}" },
  cycles: { id: "app.command.cycles", defaultMessage: "All cycles" },
  newCycle: { id: "app.command.newCycle", defaultMessage: "Create a cycle" },
  cycle: { id: "app.command.cycle", defaultMessage: "Open the cycle {name}" },
  importPeople: { id: "app.command.importPeople", defaultMessage: "Import people into {name}" },
  newSession: { id: "app.command.newSession", defaultMessage: "Set up a session in {name}" },
  editCycle: { id: "app.command.editCycle", defaultMessage: "Change scale and guideline of {name}" },
  setup: { id: "app.command.setup", defaultMessage: "Set-up of {title}" },
  setupPart: { id: "app.command.setupPart", defaultMessage: "{part} of {title}" },
  print: { id: "app.command.print", defaultMessage: "Print {title}" },
  api: { id: "app.command.api", defaultMessage: "API documents" },
  system: { id: "app.command.system", defaultMessage: "Appearance: as the system" },
  light: { id: "app.command.light", defaultMessage: "Appearance: light" },
  dark: { id: "app.command.dark", defaultMessage: "Appearance: dark" },
  languageBrowser: { id: "app.command.languageBrowser", defaultMessage: "Language: the browser’s" },
  language: { id: "app.command.language", defaultMessage: "Language: {language}" },
  keysOff: { id: "app.command.keysOff", defaultMessage: "Switch single keys off" },
  keysOn: { id: "app.command.keysOn", defaultMessage: "Switch single keys on" },
  hints: { id: "app.command.hints", defaultMessage: "Show the hints again" },
  signOut: { id: "app.command.signOut", defaultMessage: "Sign out" },
} as const satisfies Record<string, MessageDescriptor>;
