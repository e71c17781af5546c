import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import type { MessageDescriptor } from "react-intl";
import { flagMessages } from "../../state/flag-messages.ts";

/** What a rule is called where one chooses among them, as far as that is not what a card says of it. */
export const flagNameMessages = {
  outlier: { id: "flagName.outlier", defaultMessage: "far from the median" },
  "no-owner": { id: "flagName.no-owner", defaultMessage: "no owner" },
  split: { id: "flagName.split", defaultMessage: "poll spread" },
  jump: { id: "flagName.jump", defaultMessage: "jump since last cycle" },
  unjustified: { id: "flagName.unjustified", defaultMessage: "no justification" },
  surprise: { id: "flagName.surprise", defaultMessage: "no earlier feedback" },
  "role-change": { id: "flagName.role-change", defaultMessage: "changed role" },
  promotion: { id: "flagName.promotion", defaultMessage: "promotion" },
  extreme: { id: "flagName.extreme", defaultMessage: "end of the scale" },
  sample: { id: "flagName.sample", defaultMessage: "sample" },
} as const satisfies Partial<Record<FlagRule, MessageDescriptor>>;

const { outlier, "no-owner": noOwner, ...others } = flagNameMessages;

/** What each rule is called, in agenda order: short, since it stands without its numbers. */
export const flagNames = {
  outlier,
  "no-draft": flagMessages["no-draft"],
  "no-owner": noOwner,
  raised: flagMessages.raisedPlain,
  ...others,
} as const satisfies Record<FlagRule, MessageDescriptor>;

/** The rules in agenda order. Not taken from the settings, which would bring their whole schema into the room. */
export const RULES = Object.keys(flagNames) as readonly FlagRule[];
