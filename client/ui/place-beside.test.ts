import { describe, expect, test } from "vitest";
import { placeBeside, turned } from "./place-beside.ts";

const window = { width: 1000, height: 800 };
const box = { width: 200, height: 300 };
const below = { side: "bottom", align: "start", gap: 6 } as const;

describe("placing a box beside its anchor", () => {
  test("stands on the wanted side, aligned", () => {
    const anchor = { left: 100, top: 100, width: 80, height: 40 };
    expect(placeBeside(anchor, box, window, below)).toMatchObject({ side: "bottom", left: 100, top: 146 });
    expect(placeBeside(anchor, box, window, { ...below, align: "end" })).toMatchObject({ left: 8 });
    const right = placeBeside(anchor, box, window, { side: "right", align: "start", gap: 6 });
    expect(right).toMatchObject({ side: "right", left: 186, top: 100 });
  });

  test("turns to the other side where only that has room, and stays where neither has", () => {
    const low = { left: 100, top: 700, width: 80, height: 40 };
    expect(placeBeside(low, box, window, below)).toMatchObject({ side: "top", top: 394 });
    const tall = { width: 200, height: 2000 };
    const middle = { left: 100, top: 300, width: 80, height: 40 };
    expect(placeBeside(middle, tall, window, below)).toMatchObject({ side: "bottom", room: 446 });
    expect(placeBeside(low, tall, window, below)).toMatchObject({ side: "top", top: 8, room: 686 });
  });

  test.each([
    { left: -50, top: 20, width: 40, height: 40 },
    { left: 980, top: 20, width: 40, height: 40 },
    { left: 500, top: 780, width: 40, height: 40 },
  ])("never leaves the window: anchor at $left, $top", (anchor) => {
    for (const side of ["top", "bottom", "left", "right"] as const) {
      for (const align of ["start", "center", "end"] as const) {
        const { left, top, room } = placeBeside(anchor, { width: 200, height: 100 }, window, {
          side,
          align,
          gap: 6,
        });
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + 200).toBeLessThanOrEqual(992);
        expect(top + Math.min(100, room)).toBeLessThanOrEqual(800);
      }
    }
  });

  test("is seen in a mirror where one reads from right to left", () => {
    expect(turned(below)).toEqual({ side: "bottom", align: "end", gap: 6 });
    expect(turned({ side: "right", align: "start", gap: 4 })).toEqual({
      side: "left",
      align: "start",
      gap: 4,
    });
  });
});
