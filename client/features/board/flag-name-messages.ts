import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import type { MessageDescriptor } from "react-intl";

/** What each rule is called where one chooses among them, in agenda order. */
export const flagNames = {
  outlier: { id: "flagName.outlier", defaultMessage: "far from the median" },
  "no-draft": { id: "flagName.no-draft", defaultMessage: "no rating yet" },
  "no-owner": { id: "flagName.no-owner", defaultMessage: "no owner" },
  raised: { id: "flagName.raised", defaultMessage: "raised" },
  split: { id: "flagName.split", defaultMessage: "poll spread" },
  jump: { id: "flagName.jump", defaultMessage: "jump since last cycle" },
  unjustified: { id: "flagName.unjustified", defaultMessage: "no justification" },
  surprise: { id: "flagName.surprise", defaultMessage: "no earlier feedback" },
  "role-change": { id: "flagName.role-change", defaultMessage: "changed role" },
  promotion: { id: "flagName.promotion", defaultMessage: "promotion" },
  extreme: { id: "flagName.extreme", defaultMessage: "end of the scale" },
  sample: { id: "flagName.sample", defaultMessage: "sample" },
} as const satisfies Record<FlagRule, MessageDescriptor>;

/** The rules in agenda order. Not taken from the settings, which would bring their whole schema into the room. */
export const RULES = Object.keys(flagNames) as readonly FlagRule[];
