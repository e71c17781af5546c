import { expect, it } from "vitest";
import { columnRows } from "./column-rows.ts";

it("puts a heading with its count over the cards of each group", () => {
  expect(columnRows(["a1", "a2", "b1"], (id) => id.charAt(0))).toEqual([
    { kind: "group", key: "a", count: 2 },
    { kind: "card", id: "a1" },
    { kind: "card", id: "a2" },
    { kind: "group", key: "b", count: 1 },
    { kind: "card", id: "b1" },
  ]);
});

it("is the cards alone without grouping, and nothing where nobody is", () => {
  expect(columnRows(["a"], null)).toEqual([{ kind: "card", id: "a" }]);
  expect(columnRows([], () => "x")).toEqual([]);
});
