import type { FlagView } from "@evenhand/shared/readmodels/record";
import type { Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { flagWords, numberWord, valueAt } from "../../state/flag-words.ts";
import { shortFlagMessages } from "./short-flag-messages.ts";

/** A flag that is open, in two or three words for a narrow card: "two above". */
export function shortFlagWords(intl: IntlShape, flag: FlagView, scale: Scale): string {
  const t = intl.formatMessage;
  const { rule } = flag;
  switch (rule) {
    case "outlier":
      return t(flag.above ? shortFlagMessages.outlierAbove : shortFlagMessages.outlierBelow, {
        steps: numberWord(intl, flag.distance ?? 0),
      });
    case "jump": {
      const steps = (flag.position ?? 0) - (flag.previous ?? 0);
      return t(steps > 0 ? shortFlagMessages.jumpUp : shortFlagMessages.jumpDown, {
        steps: numberWord(intl, Math.abs(steps)),
      });
    }
    case "split":
      return t(shortFlagMessages.split, {
        low: valueAt(scale, flag.low ?? 0),
        high: valueAt(scale, flag.high ?? 0),
      });
    case "raised":
    case "no-owner":
    case "unjustified":
    case "surprise":
    case "role-change":
      return t(shortFlagMessages[rule]);
    default:
      return flagWords(intl, flag, scale);
  }
}
