import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import type { MessageDescriptor } from "react-intl";
import { flagMessages } from "../../state/flag-messages.ts";
import { flagNameMessages } from "./flag-name-messages.ts";

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
