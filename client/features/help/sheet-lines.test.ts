import { expect, test } from "vitest";
import type { Command } from "../../ui/commands.ts";
import { sheetGroups } from "./sheet-lines.ts";

const act = (): void => {};
const rate = (value: number, run: Command["run"]): Command => ({
  id: `rate.${value}`,
  group: "here",
  label: `Propose ${value}`,
  keys: [String(value)],
  line: { keys: "1–3", label: "Propose that rating" },
  run,
});

test("commands that share a line are one line, which can be done if one of them can", () => {
  const [group] = sheetGroups([rate(1, undefined), rate(2, act), rate(3, undefined)]);
  expect(group?.lines).toEqual([{ shown: "1–3", key: "3", label: "Propose that rating", now: true }]);
});

test("groups stand in their order, whatever came first; what has no key is left out", () => {
  const groups = sheetGroups([
    { id: "help", group: "help", label: "Keys", keys: ["?"], run: act },
    { id: "print", group: "pages", label: "Print", run: act },
    { id: "next", group: "move", label: "Next: Ana", keys: ["n"], line: { label: "Next" }, run: act },
  ]);
  expect(groups.map(({ group }) => group)).toEqual(["move", "help"]);
  expect(groups[0]?.lines[0]?.label).toBe("Next");
});

test("what cannot be done now stays on the sheet and says so; a key that is no command is always on", () => {
  const [group] = sheetGroups([
    { id: "keep", group: "here", label: "Keep", keys: ["k"], run: undefined },
    {
      id: "arrows",
      group: "here",
      label: "Move",
      line: { keys: "← →", label: "Move" },
      keysOnly: true,
      run: undefined,
    },
  ]);
  expect(group?.lines.map(({ now }) => now)).toEqual([false, true]);
});
