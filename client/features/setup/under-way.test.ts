import type { Phase } from "@evenhand/shared/session/roles";
import { expect, it } from "vitest";
import { byUrgency, standOf, underWay } from "./under-way.ts";

const at = (title: string, phase: Phase) => ({ title, phase });
const SESSIONS = [
  at("a", "locked"),
  at("b", "prework"),
  at("c", "settling"),
  at("d", "live"),
  at("e", "prework"),
  at("f", "live"),
];
const titles = (sessions: readonly { readonly title: string }[]) =>
  sessions.map(({ title }) => title).join("");

it("puts the live room first, then what waits for its lock, then what is prepared", () => {
  expect(titles(byUrgency(SESSIONS))).toBe("dfcbea");
});

it("leaves out what is over", () => {
  expect(titles(underWay(SESSIONS))).toBe("dfcbe");
  expect(underWay([at("a", "locked")])).toEqual([]);
});

it("says how many are at the most urgent stage", () => {
  expect(standOf(SESSIONS)).toEqual({ stage: "live", count: 2 });
  expect(standOf(SESSIONS.filter(({ phase }) => phase !== "live"))).toEqual({ stage: "settling", count: 1 });
  expect(standOf([at("a", "locked")])).toEqual({ stage: "locked", count: 1 });
  expect(standOf([])).toEqual({ stage: "locked", count: 0 });
});
