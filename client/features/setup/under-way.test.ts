import type { Phase } from "@evenhand/shared/session/roles";
import { expect, it } from "vitest";
import { byUrgency, standOf, underWay, waitsForHr } from "./under-way.ts";

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

it("puts what HR itself has to bring on before what waits for others, and says what that is", () => {
  const prepared = { phase: "prework", subjects: 17, participants: 4 } as const;
  const uninvited = { ...prepared, title: "y", uninvitedOwners: 6 };
  expect(titles(byUrgency([...SESSIONS, uninvited]))).toBe("dfycbea");
  const waiting = SESSIONS.filter(({ phase }) => phase !== "live");
  expect(standOf([...waiting, uninvited])).toEqual({ stage: "yours", count: 1 });
  expect(waitsForHr(uninvited)).toBe("owners");
  expect(waitsForHr({ ...uninvited, phase: "live" })).toBeNull();
  expect(waitsForHr({ ...prepared, uninvitedOwners: 0 })).toBeNull();
  expect(waitsForHr({ ...prepared, participants: 0 })).toBe("invitations");
  expect(waitsForHr({ ...prepared, subjects: 0 })).toBe("people");
});
