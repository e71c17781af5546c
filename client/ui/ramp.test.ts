import { describe, expect, test } from "vitest";
import { rampColor, rampInk, rampStop } from "./ramp.ts";
import { contrast, luminance, tokensOf } from "./testing/token-colours.ts";

const luminanceOf = (css: string, theme: "light" | "dark") =>
  luminance(tokensOf("every day").colour(css, theme));

const scales = [3, 4, 5, 6, 7].flatMap((points) =>
  Array.from({ length: points }, (_, i) => ({ points, position: i + 1 })),
);

describe("the ramp", () => {
  test.each(scales)("carries its text at 4.5:1: position $position of $points", ({ position, points }) => {
    for (const theme of ["light", "dark"] as const) {
      const ground = luminanceOf(rampColor(position, points), theme);
      const ink = luminanceOf(rampInk(position, points), theme);
      expect(contrast(ground, ink), theme).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each([3, 4, 5, 6, 7])("is ordered by lightness on a scale of %i", (points) => {
    const lights = (theme: "light" | "dark") =>
      Array.from({ length: points }, (_, i) => luminanceOf(rampColor(i + 1, points), theme));
    const light = lights("light");
    const dark = lights("dark");
    expect(light).toEqual([...light].sort((a, b) => b - a));
    expect(dark).toEqual([...dark].sort((a, b) => a - b));
    expect(new Set(light).size).toBe(points);
    expect(new Set(dark).size).toBe(points);
  });

  test("runs from the first stop to the last on every scale, and stays on it outside", () => {
    for (const points of [3, 4, 5, 6, 7]) {
      expect(rampColor(1, points)).toBe("var(--q1)");
      expect(rampColor(points, points)).toBe("var(--q5)");
    }
    expect(rampColor(2, 4)).toBe("color-mix(in oklab, var(--q2), var(--q3) 33.3%)");
    expect(rampStop(0, 5)).toBe(1);
    expect(rampStop(9, 5)).toBe(5);
  });
});
