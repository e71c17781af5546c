import type { Translation } from "../../state/translation.ts";
import type { flagNameMessages } from "./flag-name-messages.ts";

export const german: Translation<typeof flagNameMessages> = {
  "flagName.outlier": "weit vom Median",
  "flagName.no-owner": "niemand zuständig",
  "flagName.split": "geteilte Stimmen",
  "flagName.jump": "Sprung seit dem letzten Zyklus",
  "flagName.unjustified": "keine Begründung",
  "flagName.surprise": "kein früheres Feedback",
  "flagName.role-change": "neue Rolle",
  "flagName.promotion": "Beförderung",
  "flagName.extreme": "Rand der Skala",
  "flagName.sample": "Stichprobe",
};
