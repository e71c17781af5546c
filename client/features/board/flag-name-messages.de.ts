import type { Translation } from "../../state/translation.ts";
import type { flagNames } from "./flag-name-messages.ts";

export const german: Translation<typeof flagNames> = {
  "flagName.outlier": "weit vom Median",
  "flagName.no-draft": "noch keine Bewertung",
  "flagName.no-owner": "niemand zuständig",
  "flagName.raised": "angesprochen",
  "flagName.split": "geteilte Stimmen",
  "flagName.jump": "Sprung seit dem letzten Zyklus",
  "flagName.unjustified": "keine Begründung",
  "flagName.surprise": "kein früheres Feedback",
  "flagName.role-change": "neue Rolle",
  "flagName.promotion": "Beförderung",
  "flagName.extreme": "Rand der Skala",
  "flagName.sample": "Stichprobe",
};
