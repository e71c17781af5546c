import type { dissentMessages, phaseMessages, roleMessages } from "./domain-messages.ts";
import type { Translation } from "./translation.ts";

export const german: Translation<typeof phaseMessages | typeof roleMessages | typeof dissentMessages> = {
  "phase.prework": "Vorbereitung",
  "phase.live": "Live",
  "phase.settling": "Klärung",
  "phase.locked": "Festgeschrieben",
  "dissent.said": "{by} widersprach: „{reason}“",
  "dissent.saidByGone": "Jemand, der nicht mehr eingeladen ist, widersprach: „{reason}“",
  "role.hr": "HR",
  "role.facilitator": "Moderation",
  "role.manager": "Führungskraft",
  "role.sponsor": "Bereichsleitung",
  "role.observer": "Beobachtung",
};
