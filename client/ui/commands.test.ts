import { expect, test } from "vitest";
import { type Command, merged } from "./commands.ts";

const act = (): void => {};
const command = (id: string, label: string, run: Command["run"]): Command => ({
  id,
  label,
  group: "here",
  run,
});

test("what is declared twice is one command, in the state in which it can be done", () => {
  const commands = merged([
    [command("keep", "Keep Ana", undefined), command("next", "Next: Ben", act)],
    [command("keep", "Keep Ben", act), command("next", "Next", undefined)],
  ]);
  expect(commands.map(({ label }) => label)).toEqual(["Keep Ben", "Next: Ben"]);
});
