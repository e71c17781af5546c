import { expect, test } from "vitest";
import { isApple, keyWords } from "./key-words.ts";

const pc = (key: string) => keyWords(key, undefined, false);

test("a key is written as it is printed", () => {
  expect([
    pc("n"),
    pc("4"),
    pc("Enter"),
    pc("Escape"),
    pc(" "),
    pc("/"),
    pc("ArrowLeft"),
    pc("KeyZ"),
  ]).toEqual(["N", "4", "Enter", "Esc", "Space", "/", "←", "Z"]);
});

test("chords name what is held, by the keyboard at hand", () => {
  expect(pc("$mod+z")).toBe("Ctrl Z");
  expect(keyWords("$mod+z", undefined, true)).toBe("⌘ Z");
  expect(pc("Shift+x")).toBe("Shift X");
  expect(pc("$mod+Shift+KeyZ")).toBe("Ctrl Shift Z");
});

test("a sign that needs Shift is named by itself", () => {
  expect(pc("Shift+?")).toBe("?");
  expect(pc("+")).toBe("+");
  expect(pc("$mod++")).toBe("Ctrl +");
});

test("in another language keys have other names", () => {
  const german = {
    ctrl: "Strg",
    shift: "Umschalt",
    alt: "Alt",
    space: "Leertaste",
    escape: "Esc",
    enter: "Eingabe",
  };
  expect(keyWords("$mod+Enter", german, false)).toBe("Strg Eingabe");
});

test("Apple's keyboards are known by their platform", () => {
  expect(isApple("MacIntel")).toBe(true);
  expect(isApple("Linux x86_64")).toBe(false);
});
