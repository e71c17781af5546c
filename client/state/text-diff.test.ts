import { describe, expect, it } from "vitest";
import { caretAfter, type TextEdit, textEdit } from "./text-diff.ts";

const applied = (text: string, edit: TextEdit | null): string =>
  edit ? text.slice(0, edit.index) + edit.insert + text.slice(edit.index + edit.remove) : text;

describe("textEdit", () => {
  it("says nothing where nothing differs", () => {
    expect(textEdit("same", "same")).toBeNull();
  });

  it.each([
    ["a letter typed", "calm", "calmm", { index: 4, remove: 0, insert: "m" }, 5],
    [
      "a letter typed inside a run of the same letter",
      "aaa",
      "aaaa",
      { index: 1, remove: 0, insert: "a" },
      2,
    ],
    [
      "a letter deleted inside a run of the same letter",
      "aaaa",
      "aaa",
      { index: 2, remove: 1, insert: "" },
      2,
    ],
    ["a word replaced", "led one team", "led two teams", { index: 4, remove: 8, insert: "two teams" }, 13],
    ["all of it removed", "gone", "", { index: 0, remove: 4, insert: "" }, 0],
  ])("%s", (_title, before, after, edit, caret) => {
    expect(textEdit(before, after, caret)).toEqual(edit);
    expect(applied(before, textEdit(before, after, caret))).toBe(after);
  });

  it("finds a change in the middle also where the caret says nothing of it", () => {
    expect(textEdit("one two three", "one 2 three")).toEqual({ index: 4, remove: 3, insert: "2" });
  });

  it("never cuts a surrogate pair in two", () => {
    const edit = textEdit("a😀b", "a😁b");
    expect(edit).toEqual({ index: 1, remove: 2, insert: "😁" });
    // Same low surrogate, another high one.
    const low = textEdit("\u{1F600}", "\u{1FA00}");
    expect(applied("\u{1F600}", low)).toBe("\u{1FA00}");
    expect(low?.remove).toBe(2);
  });

  it("gives back the new text for every pair of short texts and every caret", () => {
    const texts = ["", "a", "b", "aa", "ab", "ba", "aab", "aba", "abab", "baba", "aabb"];
    for (const before of texts) {
      for (const after of texts) {
        for (let caret = 0; caret <= after.length; caret += 1) {
          expect(applied(before, textEdit(before, after, caret))).toBe(after);
        }
      }
    }
  });
});

describe("caretAfter", () => {
  it("moves along with what is inserted before it", () => {
    expect(caretAfter(5, [{ index: 0, remove: 0, insert: "ab" }])).toBe(7);
  });
  it("stays before what is inserted at it or after it", () => {
    expect(caretAfter(5, [{ index: 5, remove: 0, insert: "ab" }])).toBe(5);
    expect(caretAfter(5, [{ index: 9, remove: 3, insert: "" }])).toBe(5);
  });
  it("moves back with what is removed before it, and to the start of what is removed around it", () => {
    expect(caretAfter(5, [{ index: 1, remove: 2, insert: "" }])).toBe(3);
    expect(caretAfter(5, [{ index: 3, remove: 9, insert: "" }])).toBe(3);
  });
});
