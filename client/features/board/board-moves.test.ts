import { describe, expect, it } from "vitest";
import { besideOf, nextCard, positionOfDigit, reachable } from "./board-moves.ts";

const columns = [["a"], [], ["b", "c", "d"]];

describe("arrow keys", () => {
  it.each([
    ["b", "down", "c"],
    ["c", "up", "b"],
    ["b", "up", "b"],
    ["d", "down", "d"],
    ["b", "last", "d"],
    ["d", "first", "b"],
  ] as const)("from %s %s goes to %s", (from, direction, to) => {
    expect(nextCard(columns, from, direction)).toBe(to);
  });

  it("pass over an empty column, and stay at the same height as far as the column goes", () => {
    expect(nextCard(columns, "a", "right")).toBe("b");
    expect(nextCard(columns, "d", "left")).toBe("a");
  });

  it("stay where there is nothing further", () => {
    expect(nextCard(columns, "a", "left")).toBe("a");
    expect(nextCard(columns, "c", "right")).toBe("c");
    expect(nextCard(columns, "gone", "right")).toBe("gone");
  });
});

describe("the card of a column that Tab reaches", () => {
  it("is the current one, or the first where that is elsewhere", () => {
    expect(reachable(["b", "c", "d"], "c")).toBe("c");
    expect(reachable(["b", "c", "d"], "a")).toBe("b");
    expect(reachable(["b"], null)).toBe("b");
    expect(reachable([], "a")).toBeNull();
  });
});

describe("a digit", () => {
  it("means the value where the values are digits", () => {
    expect(positionOfDigit(4, [1, 2, 3, 4, 5])).toBe(4);
    expect(positionOfDigit(0, [0, 1, 2])).toBe(1);
    expect(positionOfDigit(6, [1, 2, 3, 4, 5])).toBeNull();
  });
  it("means the place where they are not", () => {
    expect(positionOfDigit(2, [10, 20, 30])).toBe(2);
    expect(positionOfDigit(4, [10, 20, 30])).toBeNull();
  });
});

describe("the menu of a card begins beside where it stands", () => {
  it("one step towards the middle of the scale, and from the middle one up", () => {
    expect([1, 2, 3, 4, 5].map((position) => besideOf(position, 5))).toEqual([2, 3, 4, 3, 4]);
    expect([1, 2, 3, 4].map((position) => besideOf(position, 4))).toEqual([2, 3, 2, 3]);
  });
});
