import { expect, test } from "vitest";
import type { Command } from "../../ui/commands.ts";
import { candidates } from "./matching.ts";
import { isInPalette, paletteGroups } from "./palette-entries.ts";
import { withRecent } from "./recent-commands.ts";

const act = (): void => {};
const COMMANDS: readonly Command[] = [
  { id: "dark", group: "settings", label: "Dark", run: act },
  { id: "next", group: "move", label: "Next: Ana", run: act },
  { id: "keep", group: "here", label: "Keep Ana", run: undefined, why: "It is decided." },
  { id: "ana", group: "people", label: "Take up Ana", run: act },
  { id: "arrows", group: "here", label: "Move", keysOnly: true, run: undefined },
  { id: "silent", group: "here", label: "Nothing to say", run: undefined },
];
const shown = (typed: string, recent: readonly string[] = []) =>
  paletteGroups(candidates(COMMANDS.filter(isInPalette)), typed, recent).map(({ key, commands }) => [
    key,
    ...commands.map(({ id }) => id),
  ]);

test("before anything is typed: what can be done, by group, and nobody by name", () => {
  expect(shown("")).toEqual([
    ["move", "next"],
    ["settings", "dark"],
  ]);
});

test("what was used last stands first, once, and only while it can be done", () => {
  expect(shown("", ["keep", "dark", "gone"])).toEqual([
    ["recent", "dark"],
    ["move", "next"],
  ]);
});

test("what others wait for stands before everything else, the latest used included", () => {
  const agree: Command = { id: "agree", group: "waiting", label: "Agree to 4 for Ana", run: act };
  const groups = paletteGroups(candidates([...COMMANDS, agree].filter(isInPalette)), "", ["dark"]);
  expect(groups.map(({ key }) => key)).toEqual(["waiting", "recent", "move"]);
});

test("what is looked for and cannot be done stands at the end, with its reason", () => {
  expect(shown("ana")).toEqual([["found", "ana", "next", "keep"]]);
});

test("keys that are no commands, and commands that can say nothing for themselves, are left out", () => {
  expect(shown("move")).toEqual([]);
  expect(shown("nothing")).toEqual([]);
});

test("the list of the latest holds five, each once", () => {
  expect(withRecent(["a", "b", "c", "d", "e"], "c")).toEqual(["c", "a", "b", "d", "e"]);
  expect(withRecent(["a", "b", "c", "d", "e"], "f")).toEqual(["f", "a", "b", "c", "d"]);
});
