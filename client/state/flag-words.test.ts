import type { FlagView } from "@evenhand/shared/readmodels/record";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { flagWords, medianValue, numberWord, stepsWords } from "./flag-words.ts";

const intl = createIntl({ locale: "en", messages: {} });
const words = (flag: FlagView): string => flagWords(intl, flag, DEFAULT_SCALE);

describe("flagWords", () => {
  it.each<[FlagView, string]>([
    [{ rule: "outlier", distance: 2, above: true, median: 3 }, "two above median 3"],
    [{ rule: "outlier", distance: 2.5, above: false, median: 3.5 }, "two and a half below median 3.5"],
    [
      { rule: "outlier", distance: 2, above: true, median: 3, settled: "defended" },
      "two above median 3, defended",
    ],
    [{ rule: "jump", position: 2, previous: 4 }, "down two since last cycle"],
    [{ rule: "jump", position: 5, previous: 3 }, "up two since last cycle"],
    [{ rule: "split", low: 3, high: 5 }, "poll spread 3 to 5"],
    [{ rule: "raised", reason: "scope after the move", count: 1 }, "raised: scope after the move"],
    [{ rule: "extreme", position: 1 }, "bottom of the scale"],
    [{ rule: "extreme", position: 5 }, "top of the scale"],
  ])("%j", (flag, sentence) => {
    expect(words(flag)).toBe(sentence);
  });

  it("speaks in the values of the scale, not in positions", () => {
    const tens = DEFAULT_SCALE.map((point) => ({ ...point, value: point.value * 10 }));
    expect(flagWords(intl, { rule: "split", low: 3, high: 5 }, tens)).toBe("poll spread 30 to 50");
    expect(medianValue(tens, 3.5)).toBe(35);
  });
});

it("writes distances with their unit", () => {
  expect([0.5, 1, 1.5, 2].map((distance) => stepsWords(intl, distance))).toEqual([
    "half a step",
    "one step",
    "one and a half steps",
    "two steps",
  ]);
});

it("writes small numbers as words and large ones as figures", () => {
  expect([0.5, 1, 12, 13].map((count) => numberWord(intl, count))).toEqual(["half", "one", "twelve", "13"]);
});
