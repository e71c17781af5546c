import { expect, test } from "vitest";
import { shownSelector } from "./style-sheets.ts";

test("a rule for a pointer is shown under a mark instead", () => {
  expect(shownSelector(".button:hover", "hover")).toBe('[data-shown~="hover"] .button');
  expect(shownSelector(".segment:hover .face", "hover")).toBe('[data-shown~="hover"] .segment .face');
  expect(shownSelector(".a:hover, .b:active", "press")).toBe('[data-shown~="press"] .b');
  expect(shownSelector(".drop:has(:focus-visible)", "focus")).toBe('[data-shown~="focus"] .drop:has(*)');
  expect(shownSelector(":focus-visible", "focus")).toBe(
    '[data-shown~="focus"] :is(button, a, input, select, textarea)',
  );
});

test("what is no such rule is left alone", () => {
  expect(shownSelector(".button", "hover")).toBeNull();
  expect(shownSelector(":focus:not(:focus-visible)", "focus")).toBeNull();
});
