import type { phaseMessages, roleMessages } from "./domain-messages.ts";
import type { Translation } from "./translation.ts";

export const german: Translation<typeof phaseMessages | typeof roleMessages> = {
  "phase.prework": "Vorbereitung",
  "phase.live": "Live",
  "phase.settling": "Klärung",
  "phase.locked": "Festgeschrieben",
  "role.hr": "HR",
  "role.facilitator": "Moderation",
  "role.manager": "Führungskraft",
  "role.sponsor": "Bereichsleitung",
  "role.observer": "Beobachtung",
};
