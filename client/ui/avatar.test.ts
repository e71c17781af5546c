import { expect, test } from "vitest";
import { initialsOf } from "./avatar.tsx";

test.each([
  ["Marta Kovács", "MK"],
  ["  ana   maria de   souza ", "AS"],
  ["Łukasz", "Ł"],
  ["𝒜ya Ōta", "𝒜Ō"],
  ["", ""],
])("initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
