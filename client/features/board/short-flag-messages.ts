import type { MessageDescriptor } from "react-intl";

/** Flags where a card is narrow: the word that tells them apart. The whole is the pointer's, the panel's and the list's. */
export const shortFlagMessages = {
  outlierAbove: { id: "shortFlag.outlierAbove", defaultMessage: "{steps} above" },
  outlierBelow: { id: "shortFlag.outlierBelow", defaultMessage: "{steps} below" },
  "no-owner": { id: "shortFlag.no-owner", defaultMessage: "no owner" },
  raised: { id: "shortFlag.raised", defaultMessage: "raised" },
  split: { id: "shortFlag.split", defaultMessage: "poll {low} to {high}" },
  jumpUp: { id: "shortFlag.jumpUp", defaultMessage: "up {steps}" },
  jumpDown: { id: "shortFlag.jumpDown", defaultMessage: "down {steps}" },
  unjustified: { id: "shortFlag.unjustified", defaultMessage: "not justified" },
  surprise: { id: "shortFlag.surprise", defaultMessage: "no feedback" },
  "role-change": { id: "shortFlag.role-change", defaultMessage: "new role" },
} as const satisfies Record<string, MessageDescriptor>;
