import { describe, expect, it } from "vitest";
import { type BoardUi, createBoardStore } from "./board-store.ts";
import { isOwnWay } from "./use-follow.ts";

const rest = createBoardStore().getState();
const before: BoardUi = { ...rest, panel: "ana", current: "ana", tab: 3 };
const way = (change: Partial<BoardUi>) => isOwnWay({ ...before, ...change }, before, new Set(["focus"]));

describe("on the board, one's own way is", () => {
  it.each([
    ["opening somebody else", { panel: "ben" }],
    ["going on to another card", { claim: "ben" }],
    ["another column of a narrow screen", { tab: 4 }],
    ["a search, a filter or another view", { address: { ...rest.address } }],
  ])("%s", (_what, change) => {
    expect(way(change)).toBe(true);
  });

  it.each([
    ["closing the panel", { panel: null }],
    ["opening the person in focus", { panel: "focus" }],
    ["going on to the card in focus", { claim: "focus" }],
    ["the focus that comes back to its card", { claim: "ana" }],
    ["lifting a card", { lift: { id: "ben", ids: ["ben"], from: 3, over: 3, by: "pointer" } as const }],
  ])("not %s", (_what, change) => {
    expect(way(change)).toBe(false);
  });
});
