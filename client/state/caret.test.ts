import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { caretAt, placeOf } from "./caret.ts";

const note = (words: string): Y.Text => {
  const text = new Y.Doc().getText("note");
  text.insert(0, words);
  return text;
};

describe("a caret in a shared text", () => {
  it("stays among its letters, whatever is written before it", () => {
    const text = note("Marta leads.");
    const caret = caretAt(text, { anchor: 6, head: 11 });
    text.insert(0, "Yes: ");
    expect(placeOf(text, caret)).toEqual({ anchor: 11, head: 16 });
    text.delete(0, text.length);
    expect(placeOf(text, caret)).toEqual({ anchor: 0, head: 0 });
  });

  it("is the same in another copy of the text", () => {
    const text = note("Marta leads.");
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(text.doc as Y.Doc));
    expect(placeOf(copy.getText("note"), caretAt(text, { anchor: 5, head: 5 }))).toEqual({
      anchor: 5,
      head: 5,
    });
  });

  it("is nowhere in another document, and nowhere where it is nonsense", () => {
    const caret = caretAt(note("Marta leads."), { anchor: 3, head: 3 });
    expect(placeOf(note(""), caret)).toBeNull();
    for (const nonsense of ["", "AAAA", "////////", "?"]) {
      expect(placeOf(note("x"), { anchor: nonsense, head: nonsense })).toBeNull();
    }
  });

  it("takes few bytes, so that it fits into what awareness carries", () => {
    const { anchor } = caretAt(note("x".repeat(20_000)), { anchor: 19_999, head: 20_000 });
    expect(anchor.length).toBeLessThan(60);
  });
});
