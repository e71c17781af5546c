import { describe, expect, it } from "vitest";
import { comparedIds, MOST_COMPARED, toggled } from "./compare-pins.ts";

describe("people held beside each other", () => {
  it("are pinned and let go again", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });

  it("are ten at most, the person in focus among them", () => {
    const many = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const pins = many.reduce(toggled, [] as readonly string[]);
    expect(pins).toHaveLength(MOST_COMPARED - 1);
    expect(comparedIds(["focus"], pins)).toHaveLength(MOST_COMPARED);
    expect(comparedIds(many, pins)).toHaveLength(MOST_COMPARED);
  });

  it("stand once each, whoever is spoken of first", () => {
    expect(comparedIds(["b"], ["a", "b", "c"])).toEqual(["b", "a", "c"]);
  });
});
