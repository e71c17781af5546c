import type { Translation } from "../../state/translation.ts";
import type { shortFlagMessages } from "./short-flag-messages.ts";

export const german: Translation<typeof shortFlagMessages> = {
  "shortFlag.outlierAbove": "{steps} darüber",
  "shortFlag.outlierBelow": "{steps} darunter",
  "shortFlag.no-owner": "niemand zuständig",
  "shortFlag.raised": "angesprochen",
  "shortFlag.split": "Stimmen {low} bis {high}",
  "shortFlag.jumpUp": "{steps} höher",
  "shortFlag.jumpDown": "{steps} tiefer",
  "shortFlag.unjustified": "unbegründet",
  "shortFlag.surprise": "ohne Feedback",
  "shortFlag.role-change": "neue Rolle",
};
