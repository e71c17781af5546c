import { expect, test } from "vitest";
import type { Command } from "../../ui/commands.ts";
import { candidates, found, slipped } from "./matching.ts";

const act = (): void => {};
const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  group: "here",
  run: act,
  ...more,
});
const COMMANDS = [
  command("Keep Iñaki Zubizarreta Olabarri at 5"),
  command("Lock the ratings…"),
  command("Last call"),
  command("Refresh the medians"),
  command("Open Björgvin Þorláksson", { detail: "L5 · Foundations", also: "Ana Quintanilha" }),
  command("Open Łukasz Świętosławski"),
  command("Undo what you just recorded", { run: undefined, why: "Nothing." }),
  command("Undo the import"),
  command("Светлая тема"),
];
const labels = (typed: string): string[] => found(candidates(COMMANDS), typed).map(({ label }) => label);

test("a part of a word finds it, in any order of words", () => {
  expect(labels("lock")[0]).toBe("Lock the ratings…");
  expect(labels("ratings lock")[0]).toBe("Lock the ratings…");
  expect(labels("refr med")).toEqual(["Refresh the medians"]);
});

test("accents need not be typed, in any alphabet", () => {
  expect(labels("inaki")).toEqual(["Keep Iñaki Zubizarreta Olabarri at 5"]);
  expect(labels("bjorgvin")).toEqual(["Open Björgvin Þorláksson"]);
  expect(labels("lukasz swieto")).toEqual(["Open Łukasz Świętosławski"]);
  expect(labels("тема")).toEqual(["Светлая тема"]);
});

test("one slip a word is forgiven: swapped, missing, doubled, wrong", () => {
  for (const typed of ["refersh", "refesh", "reffresh", "refrash"]) {
    expect(labels(typed), typed).toEqual(["Refresh the medians"]);
  }
  expect(labels("xefresh")).toEqual([]);
  expect(slipped("lokc", "lock")).toBe(true);
  expect(slipped("lxyk", "lock")).toBe(false);
});

test("short words are taken as they are typed, and nonsense finds nothing", () => {
  expect(labels("lok")).toEqual([]);
  expect(labels("qqq")).toEqual([]);
  expect(labels("   ")).toEqual([]);
});

test("people are found by team and by whose they are", () => {
  expect(labels("foundations")).toEqual(["Open Björgvin Þorláksson"]);
  expect(labels("quintanilha")).toEqual(["Open Björgvin Þorláksson"]);
});

test("what can be done stands before what cannot", () => {
  expect(labels("undo")).toEqual(["Undo the import", "Undo what you just recorded"]);
});

test("the beginning of a word means more than its middle, and the label more than what stands beside it", () => {
  const people = [command("Open Rosana"), command("Open Ben", { also: "Ana" }), command("Open Ana")];
  expect(found(candidates(people), "ana").map(({ label }) => label)).toEqual([
    "Open Ana",
    "Open Ben",
    "Open Rosana",
  ]);
});

test("a name that is typed means the person before what else is said of them, and a command before a like name", () => {
  const among = candidates([
    command("Undo: Ana Lind kept"),
    command("Take up Ana Lind", { group: "people" }),
    command("Lock the ratings…"),
    command("Take up Ben Locke", { group: "people" }),
  ]);
  expect(found(among, "ana")[0]?.label).toBe("Take up Ana Lind");
  expect(found(among, "lock")[0]?.label).toBe("Lock the ratings…");
});

test("signs that mean something to a pattern are only signs", () => {
  expect(() => labels("(.*[")).not.toThrow();
  expect(labels("(.*[")).toEqual([]);
});

test("of two thousand that fit forty are shown", () => {
  const many = Array.from({ length: 2000 }, (_, index) => command(`Open Anna Person ${index}`));
  expect(found(candidates(many), "anna pers")).toHaveLength(40);
});
