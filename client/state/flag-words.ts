import type { FlagView } from "@evenhand/shared/readmodels/record";
import type { Position, Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { flagMessages } from "./flag-messages.ts";

/** The value of a point, as files and people name it; the position itself where the scale has no such point. */
export const valueAt = (scale: Scale, position: Position): number => scale[position - 1]?.value ?? position;

/** A median in values of the scale: between two points, their mean. */
export function medianValue(scale: Scale, median: number): number {
  return (valueAt(scale, Math.floor(median)) + valueAt(scale, Math.ceil(median))) / 2;
}

/** A small number in words: "two", "two and a half"; figures above twelve. */
export function numberWord(intl: IntlShape, count: number): string {
  const whole = Math.floor(count);
  const word = intl.formatMessage(flagMessages.number, { count: whole });
  return count === whole ? word : intl.formatMessage(flagMessages.half, { count: whole, whole: word });
}

/** A distance on the scale in words: "two steps", "half a step". */
export function stepsWords(intl: IntlShape, distance: number): string {
  const count = Math.floor(distance);
  const message = count === distance ? flagMessages.steps : flagMessages.halfSteps;
  return intl.formatMessage(message, { count, words: numberWord(intl, distance) });
}

/** One flag in a few words with its numbers, lower case, without a full stop: "two above median 3". */
export function flagWords(intl: IntlShape, flag: FlagView, scale: Scale): string {
  const { rule } = flag;
  const value = (position: Position | undefined): number => valueAt(scale, position ?? 0);
  switch (rule) {
    case "outlier": {
      const words = intl.formatMessage(flag.above ? flagMessages.outlierAbove : flagMessages.outlierBelow, {
        steps: numberWord(intl, flag.distance ?? 0),
        median: medianValue(scale, flag.median ?? 0),
      });
      if (flag.settled === "defended") return intl.formatMessage(flagMessages.defended, { flag: words });
      if (flag.settled === "no-consensus")
        return intl.formatMessage(flagMessages.settledOpen, { flag: words });
      return words;
    }
    case "raised":
      return flag.reason
        ? intl.formatMessage(flagMessages.raised, { reason: flag.reason })
        : intl.formatMessage(flagMessages.raisedPlain);
    case "split":
      return intl.formatMessage(flagMessages.split, { low: value(flag.low), high: value(flag.high) });
    case "jump": {
      const steps = (flag.position ?? 0) - (flag.previous ?? 0);
      return intl.formatMessage(steps > 0 ? flagMessages.jumpUp : flagMessages.jumpDown, {
        steps: numberWord(intl, Math.abs(steps)),
      });
    }
    case "extreme":
      return intl.formatMessage(flag.position === 1 ? flagMessages.extremeBottom : flagMessages.extremeTop);
    case "no-draft":
    case "no-owner":
    case "unjustified":
    case "surprise":
    case "role-change":
    case "promotion":
    case "sample":
      return intl.formatMessage(flagMessages[rule]);
    default: {
      const never: never = rule;
      return never;
    }
  }
}
