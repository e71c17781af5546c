import { expect, test } from "vitest";
import { PHASES } from "../session/roles.ts";
import { printScope } from "./printing.ts";

test("HR and facilitators print the room, from its opening on", () => {
  for (const who of [
    { hr: true, role: null },
    { hr: false, role: "facilitator" },
    { hr: true, role: "observer" },
  ] as const) {
    expect(PHASES.map((phase) => printScope(who, phase))).toEqual([
      { refusal: "not-open" },
      { scope: "room" },
      { scope: "room" },
      { scope: "room" },
    ]);
  }
});

test("an owner prints their own people, and only once they are final", () => {
  const who = { hr: false, role: "manager" } as const;
  expect(PHASES.map((phase) => printScope(who, phase))).toEqual([
    { refusal: "not-locked" },
    { refusal: "not-locked" },
    { refusal: "not-locked" },
    { scope: "own" },
  ]);
});

test("sponsors and observers, who only read, print nothing ever", () => {
  for (const role of ["sponsor", "observer"] as const) {
    for (const phase of PHASES) {
      expect(printScope({ hr: false, role }, phase)).toEqual({ refusal: "role" });
    }
  }
});
