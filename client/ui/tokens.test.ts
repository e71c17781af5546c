import { describe, expect, test } from "vitest";
import { tokensOf } from "./testing/token-colours.ts";

const themes = ["light", "dark"] as const;
const papers = ["paper", "raised", "sunk", "hover", "well", "lifted", "patch"];
/** Text that stands on its own wash, and on what is filled with its colour. */
const pairs: ReadonlyArray<readonly [string, string]> = [
  ["act", "act-wash"],
  ["flag", "flag-wash"],
  ["danger", "danger-wash"],
  ["ok-words", "ok-wash"],
  ["act-ink", "act"],
  ["act-ink", "act-hover"],
  ["flag-ink", "flag"],
  ["danger-ink", "danger"],
  ["danger-ink", "danger-hover"],
  ["ink", "act-wash"],
  ["ink-2", "act-wash"],
];

function weak(swap: Parameters<typeof tokensOf>[0], least: number, grounds: readonly string[]): string[] {
  const { between } = tokensOf(swap);
  const onPaper = ["ink", "ink-2", "ink-3", "act", "flag", "danger", "ok-words"].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  );
  // Paper is light, whatever the screen shows.
  return (swap === "print" ? (["light"] as const) : themes).flatMap((theme) =>
    [...onPaper, ...pairs]
      .map(([ink, ground]) => ({ ink, ground, is: between(ink, ground, theme) }))
      .filter(({ is }) => is < least)
      .map(({ ink, ground, is }) => `${ink} on ${ground}, ${theme}: ${is.toFixed(2)}`),
  );
}

describe("every ink on every ground", () => {
  test("holds 4.5:1 every day", () => expect(weak("every day", 4.5, papers)).toEqual([]));
  test("holds 7:1 in high contrast", () => expect(weak("high contrast", 7, papers)).toEqual([]));
  test("holds 7:1 on the wall", () => expect(weak("wall", 7, ["paper", "raised", "sunk"])).toEqual([]));
  test("holds 7:1 on paper", () => expect(weak("print", 7, papers)).toEqual([]));
});

test("every step of the ramp is seen at 3:1 on the wall: on its paper, and on the track of its bar", () => {
  const { between } = tokensOf("wall");
  const steps = themes.flatMap((theme) =>
    ["q1", "q2", "q3", "q4", "q5"].map((step) => ({ step, theme, is: between(step, "well", theme) })),
  );
  for (const theme of themes) expect(between("q1", "paper", theme)).toBeGreaterThanOrEqual(3);
  expect(steps.filter(({ is }) => is < 3)).toEqual([]);
  for (const theme of themes) {
    const is = steps.filter((step) => step.theme === theme).map((step) => step.is);
    expect(is).toEqual([...is].sort((a, b) => a - b));
  }
});

test("edges and dots are seen at 3:1, in high contrast hairlines too", () => {
  for (const theme of themes) {
    for (const ground of ["paper", "raised"]) {
      expect(tokensOf("every day").between("edge", ground, theme)).toBeGreaterThanOrEqual(3);
      expect(tokensOf("every day").between("dot", ground, theme)).toBeGreaterThanOrEqual(3);
      expect(tokensOf("high contrast").between("line", ground, theme)).toBeGreaterThanOrEqual(3);
      expect(tokensOf("high contrast").between("edge", ground, theme)).toBeGreaterThanOrEqual(4.5);
    }
  }
});
