import { describe, expect, it } from "vitest";
import { DEFAULT_SCALE } from "../session/scale.ts";
import {
  cleanLine,
  cleanText,
  readBoolean,
  readEmail,
  readNotRatedReason,
  readRating,
} from "./import-cells.ts";

const NUL = String.fromCharCode(0);
const BELL = String.fromCharCode(7);

describe("cleanText and cleanLine", () => {
  it("trim, and keep the line breaks of a text as one kind", () => {
    expect(cleanText(" a \r\n b\rc\n ")).toBe("a \n b\nc");
  });

  it("make one line of a cell, whatever white space it holds", () => {
    expect(cleanLine("  Adams,\u00a0 Wilson \n K ")).toBe("Adams, Wilson K");
  });

  it("drop what a database cannot store", () => {
    expect(cleanText(`a${NUL}b${BELL}c`)).toBe("abc");
    expect(cleanText("a\ud800b")).toBe("a\ufffdb");
    expect(cleanText("😀")).toBe("😀");
  });
});

describe("readEmail", () => {
  it("reads an address, in small letters", () => {
    expect(readEmail(" Ana.Silva@Example.ORG ")).toBe("ana.silva@example.org");
    expect(readEmail("jürgen+hr@büro.example")).toBe("jürgen+hr@büro.example");
    expect(readEmail("ana@localhost")).toBe("ana@localhost");
    expect(readEmail("")).toBe("");
  });

  it.each([
    "ana",
    "ana@",
    "@example.org",
    "a b@example.org",
    "a@b@c.org",
    "a@example..org",
    "a@x.org;b@x.org",
    "<a@x.org>",
  ])("refuses %s", (cell) => {
    expect(readEmail(cell)).toBeUndefined();
  });
});

describe("readBoolean", () => {
  it.each(["yes", "Y", "TRUE", "1", "x", "✓", "Ja", "wahr"])("takes %s for yes", (cell) => {
    expect(readBoolean(cell)).toBe(true);
  });
  it.each(["no", "N", "False", "0", "", " ", "nein", "-"])("takes %j for no", (cell) => {
    expect(readBoolean(cell)).toBe(false);
  });
  it("takes nothing else", () => {
    expect(readBoolean("perhaps")).toBeUndefined();
    expect(readBoolean("2")).toBeUndefined();
  });
});

describe("readRating", () => {
  it.each([
    ["4", 4],
    [" 4 ", 4],
    ["4.0", 4],
    ["4,0", 4],
    ["04", 4],
    ["Exceeds Expectations", 4],
    ["exceeds  EXPECTATIONS", 4],
    ["4 - Exceeds Expectations", 4],
    ["4: exceeds expectations", 4],
    ["Exceeds Expectations (4)", 4],
    ["1", 1],
    ["", null],
    ["n/a", null],
    ["Not rated", null],
    ["–", null],
  ])("reads %j on the default scale as %j", (cell, position) => {
    expect(readRating(cell, DEFAULT_SCALE)).toBe(position);
  });

  it.each([
    "6",
    "0",
    "-1",
    "4.5",
    "Exceeds",
    "5 - Exceeds Expectations",
    "44",
    "4 4",
    "four",
    "Expectations",
  ])("does not know %j", (cell) => {
    expect(readRating(cell, DEFAULT_SCALE)).toBeUndefined();
  });

  it("answers with positions where values are other numbers", () => {
    const scale = [
      { value: -1, label: "Below", meaning: "" },
      { value: 0, label: "N/A", meaning: "" },
      { value: 2.5, label: "Über", meaning: "" },
    ];
    expect(["-1", "0", "2,5", "2.5 Über", "über", "below"].map((cell) => readRating(cell, scale))).toEqual([
      1, 2, 3, 3, 3, 1,
    ]);
    // A label of the scale wins over what usually means "no rating".
    expect(readRating("n/a", scale)).toBe(2);
    expect(readRating("1", scale)).toBeUndefined();
  });
});

describe("readNotRatedReason", () => {
  it("knows the codes however they are written, and keeps other words under other", () => {
    expect(readNotRatedReason("")).toBeNull();
    expect(readNotRatedReason("Too new")).toEqual({ code: "too-new", text: "" });
    expect(readNotRatedReason("too_new")).toEqual({ code: "too-new", text: "" });
    expect(readNotRatedReason("ABSENT")).toEqual({ code: "absent", text: "" });
    expect(readNotRatedReason("other")).toEqual({ code: "other", text: "" });
    expect(readNotRatedReason("Sabbatical since May")).toEqual({
      code: "other",
      text: "Sabbatical since May",
    });
  });
});
