import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import type { MessageDescriptor } from "react-intl";

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
