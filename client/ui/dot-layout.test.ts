import { describe, expect, test } from "vitest";
import { dotLayout, dotPlace, grownTo, plotHeight, tallestPlot } from "./dot-layout.ts";

describe("the layout of dots", () => {
  test("stacks a small group one wide, at full size", () => {
    const layout = dotLayout(7, 130, 190);
    expect(layout).toMatchObject({ dot: 11, abreast: 1 });
    expect(layout.pitch).toBeCloseTo(15);
  });

  test.each([1, 28, 60, 200, 700])("keeps %i dots inside their box", (most) => {
    const layout = dotLayout(most, 110, 190);
    for (let n = 0; n < most; n += 1) {
      const { x, y } = dotPlace(n, most, layout);
      expect(Math.abs(x) + layout.dot / 2).toBeLessThanOrEqual(55);
      expect(y + layout.dot / 2).toBeLessThanOrEqual(190);
    }
  });

  test("grows with the height it gets, until it gains nothing", () => {
    expect(grownTo(plotHeight(6) - 40, 6)).toBe(1);
    expect(grownTo(plotHeight(6) * 1.25, 6)).toBeCloseTo(1.25);
    expect(grownTo(2 * tallestPlot(6), 6)).toBe(grownTo(tallestPlot(6), 6));
    // As high as it says, the fullest column stands one dot wide.
    expect(dotLayout(6, 130, plotHeight(6) - plotHeight(0)).abreast).toBe(1);
  });

  test("never puts two dots on one place, and centres a row that is not full", () => {
    const layout = dotLayout(60, 110, 120);
    const places = Array.from({ length: 60 }, (_, n) => dotPlace(n, 60, layout));
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(60);
    const three = { dot: 10, pitch: 14, abreast: 3 };
    expect(dotPlace(3, 5, three).x).toBe(-7);
    expect(dotPlace(4, 5, three).x).toBe(7);
  });
});
