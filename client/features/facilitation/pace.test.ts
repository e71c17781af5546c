import { describe, expect, it } from "vitest";
import { clock } from "../../ui/clock-words.ts";
import { lateBy, paceOf } from "./pace.ts";

const MINUTE = 60_000;
const decided = (...minutes: number[]) => minutes.map((at) => ({ at: at * MINUTE, kind: "kept" as const }));

describe("the pace of the room", () => {
  it("is the mean time between decisions, and the end follows from it", () => {
    expect(paceOf(decided(0, 2, 6), 10, 6 * MINUTE)).toEqual({
      secondsEach: 180,
      endsAt: 36 * MINUTE,
      people: 2,
    });
  });

  it("leaves breaks out", () => {
    expect(paceOf(decided(0, 2, 62, 64), 1, 0)?.secondsEach).toBe(120);
  });

  it("is unknown before three people, and not moved by accepting the rest", () => {
    expect(paceOf(decided(0, 2), 5, 0)).toBeNull();
    const rest = Array.from({ length: 20 }, () => ({ at: 3 * MINUTE, kind: "not-discussed" as const }));
    expect(paceOf([...decided(0, 2), ...rest], 5, 0)).toBeNull();
  });
});

describe("late or early", () => {
  const plan = { planned: 180, remaining: 10, gone: 200 };

  it("is what the room's own pace makes of the plan, over those behind it and those before it", () => {
    expect(lateBy({ secondsEach: 240, people: 2 }, plan)).toBe(720);
    expect(lateBy({ secondsEach: 150, people: 20 }, plan)).toBe(-900);
  });

  it("is what one person takes over their time while there is no pace yet, and never early", () => {
    expect(lateBy(null, plan)).toBe(20);
    expect(lateBy(null, { ...plan, gone: 10 })).toBe(0);
  });
});

describe("the clock", () => {
  it("shows minutes and seconds, and no time before the start", () => {
    expect([0, 9, 134, 3600, -5].map(clock)).toEqual(["0:00", "0:09", "2:14", "60:00", "0:00"]);
  });
});
