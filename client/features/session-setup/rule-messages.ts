import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import type { MessageDescriptor } from "react-intl";
import type { NumberSetting } from "./session-form.ts";

type SettingWords = {
  readonly label: MessageDescriptor;
  readonly unit: MessageDescriptor;
  readonly hint: MessageDescriptor;
};
const setting = <Name extends string>(name: Name, label: string, unit: string, hint: string) => ({
  label: { id: `sessionSetup.setting.${name}` as const, defaultMessage: label },
  unit: { id: `sessionSetup.setting.${name}.unit` as const, defaultMessage: unit },
  hint: { id: `sessionSetup.setting.${name}.hint` as const, defaultMessage: hint },
});

export const settingWords = {
  outlierSteps: setting(
    "outlierSteps",
    "Outlier from",
    "steps",
    "A rating this far from the median of its cohort has to be defended before the lock.",
  ),
  minCohort: setting(
    "minCohort",
    "Smallest cohort",
    "people",
    "A cohort with fewer rated people is held against the whole session.",
  ),
  secondsPerPerson: setting(
    "secondsPerPerson",
    "Time for each person",
    "seconds",
    "What the timer starts with.",
  ),
  settleHours: setting(
    "settleHours",
    "Time to settle",
    "hours",
    "How long owners may confirm, after the room closed, what was said in their name.",
  ),
  sampleSize: setting("sampleSize", "Sample", "people", "Unflagged middle ratings drawn at opening."),
  roleChangeMonths: setting(
    "roleChangeMonths",
    "Role change",
    "months",
    "How recent a promotion puts someone on the agenda.",
  ),
  pollQuorum: setting("pollQuorum", "Private poll", "votes", "Fewest votes that may be revealed."),
} as const satisfies Record<NumberSetting, SettingWords>;

const rule = <Name extends string>(name: Name, label: string, hint: string) => ({
  label: { id: `sessionSetup.rule.${name}` as const, defaultMessage: label },
  hint: { id: `sessionSetup.rule.${name}.hint` as const, defaultMessage: hint },
});

/** The rules of the agenda, in words. */
export const ruleWords = {
  outlier: rule("outlier", "Outlier", "Far from the median of the cohort."),
  "no-draft": rule("no-draft", "No draft", "Nobody has rated them."),
  "no-owner": rule("no-owner", "No owner", "Nobody in the room answers for them."),
  raised: rule("raised", "Raised", "Someone asked for it, with a reason."),
  split: rule("split", "Split poll", "A private poll spread over two steps or more."),
  jump: rule("jump", "Jump", "Two steps or more from the previous cycle."),
  unjustified: rule("unjustified", "Unjustified", "No written justification."),
  surprise: rule(
    "surprise",
    "Surprise",
    "Rated low without dated earlier feedback, where feedback is imported.",
  ),
  "role-change": rule("role-change", "Role change", "Promoted or moved lately."),
  promotion: rule("promotion", "Promotion", "Recommended for promotion."),
  extreme: rule("extreme", "Extreme", "The top or the bottom point."),
  sample: rule("sample", "Sample from the middle", "A few unflagged middle ratings, drawn at opening."),
} as const satisfies Record<FlagRule, { label: MessageDescriptor; hint: MessageDescriptor }>;
