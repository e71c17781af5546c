import { describe, expect, it } from "vitest";
import { NOBODY, onScreen, rangeTo, type Selection, targetsOf, toggled } from "./board-selection.ts";

const order = [["a", "b", "c"], [], ["d", "e"]];
const of = (...ids: string[]): Selection => ({ ids: new Set(ids), anchor: ids.at(-1) ?? null });
const listed = ({ ids }: Selection): string[] => [...ids].sort();

describe("a selection", () => {
  it("takes a card in and out, and remembers it as the start of a range", () => {
    const one = toggled(NOBODY, "b");
    expect([listed(one), one.anchor]).toEqual([["b"], "b"]);
    const none = toggled(one, "b");
    expect([listed(none), none.anchor]).toEqual([[], "b"]);
  });

  it.each([
    ["c", ["a", "b", "c"]],
    ["a", ["a"]],
    // Over columns in reading order.
    ["d", ["a", "b", "c", "d"]],
  ])("reaches from the anchor to %s", (id, ids) => {
    expect(listed(rangeTo(of("a"), order, id))).toEqual(ids);
  });

  it("keeps what was selected before, and its anchor for the next range", () => {
    const range = rangeTo(of("e", "c"), order, "b");
    expect([listed(range), range.anchor]).toEqual([["b", "c", "e"], "c"]);
  });

  it("begins anew where the anchor is not on the screen", () => {
    expect(listed(rangeTo(NOBODY, order, "b"))).toEqual(["b"]);
    expect(listed(rangeTo({ ids: new Set(), anchor: "gone" }, order, "b"))).toEqual(["b"]);
  });

  it("lets go of whom the screen no longer shows", () => {
    const all = of("a", "d");
    expect(onScreen(all, order)).toBe(all);
    const rest = onScreen(all, [["a"]]);
    expect([listed(rest), rest.anchor]).toEqual([["a"], null]);
  });

  it("is what an act on one of its cards is about, in the order of the screen; else the card alone", () => {
    expect(targetsOf(of("d", "a"), order, "a")).toEqual(["a", "d"]);
    expect(targetsOf(of("d", "a"), order, "b")).toEqual(["b"]);
  });
});
