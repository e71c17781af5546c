// Apart from the settings, whose schema brings a library along: a browser in the room parses no settings.

/** The rules that put a subject on the agenda, in agenda order (DOMAIN.md, Agenda order). */
export const FLAG_RULES = [
  "outlier",
  "no-draft",
  "no-owner",
  "raised",
  "split",
  "jump",
  "unjustified",
  "surprise",
  "role-change",
  "promotion",
  "extreme",
  "sample",
] as const;
export type FlagRule = (typeof FLAG_RULES)[number];

/** The rules that HR may switch off: all but the one that a duty hangs on (DOMAIN.md, flags). */
export const isSwitchable = (rule: FlagRule): boolean => rule !== "outlier";
