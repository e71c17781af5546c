import type { SubjectSelection } from "@evenhand/shared/protocol/bodies";
import { managersOf } from "@evenhand/shared/protocol/import-managers";
import { UNKNOWN_PERSON } from "@evenhand/shared/protocol/import-person";
import { describe, expect, test } from "vitest";
import type { StoredPerson } from "./people.ts";
import { type SelectingSession, selectSubjects } from "./selection.ts";

const person = (id: string, facts: Partial<StoredPerson> = {}): StoredPerson => ({
  ...UNKNOWN_PERSON,
  id,
  employeeId: `e-${id}`,
  name: id,
  email: `${id}@example.org`,
  draftedAt: null,
  ...facts,
});
const PEOPLE = [
  person("ann", { level: "L4", team: "Core", managerEmail: "max@example.org" }),
  person("ben", { level: "L4", team: "Edge", managerId: "e-max" }),
  person("cas", { level: "L5", team: "Core" }),
  person("max", { level: "L6", team: "Core" }),
];
const session = (
  id: string,
  selection: SubjectSelection,
  rest: Partial<SelectingSession> = {},
): SelectingSession => ({
  id,
  phase: "prework",
  selection,
  included: new Map(),
  participantEmails: new Set(),
  ...rest,
});
const select = (...sessions: SelectingSession[]) => {
  const { sessionOf, leftOut } = selectSubjects(PEOPLE, managersOf(PEOPLE), sessions);
  return {
    sessionOf: Object.fromEntries(sessionOf),
    leftOut: Object.fromEntries([...leftOut].map(([id, people]) => [id, [...people]])),
  };
};
const everyone = { filter: {} } as const;

describe("selectSubjects", () => {
  test("an older session goes before a younger one, an asking filter before one that takes everyone", () => {
    expect(select(session("all", everyone), session("core", { filter: { team: "core" } })).sessionOf).toEqual(
      {
        ann: "core",
        ben: "all",
        cas: "core",
        max: "core",
      },
    );
    const l4 = session("l4", { filter: { level: "L4" } });
    expect(select(l4, session("core", { filter: { team: "Core" } })).sessionOf).toMatchObject({
      ann: "l4",
      cas: "core",
    });
  });

  test("people named by HR go before filters, and an open room keeps its people before all", () => {
    const named = session("named", { ids: ["ann"] });
    const added = session("added", { filter: { team: "None" } }, { included: new Map([["ben", true]]) });
    const open = session("open", everyone, { phase: "live", included: new Map([["cas", true]]) });
    expect(select(session("all", everyone), named, added, open).sessionOf).toEqual({
      ann: "named",
      ben: "added",
      cas: "open",
      max: "all",
    });
    const claim = session("claim", { ids: ["cas"] });
    expect(select(claim, open).sessionOf).toMatchObject({ cas: "open" });
  });

  test("whom HR dropped is dropped, and may fall to another session", () => {
    const dropped = session("l4", { filter: { level: "L4" } }, { included: new Map([["ann", false]]) });
    expect(select(dropped, session("all", everyone)).sessionOf).toMatchObject({ ann: "all", ben: "l4" });
    const gone = session("open", everyone, { phase: "locked", included: new Map([["ann", false]]) });
    expect(select(gone).sessionOf).toEqual({});
  });

  test("whoever takes part is left out, listed, and may be a subject elsewhere", () => {
    const core = session(
      "core",
      { filter: { team: "Core" } },
      { participantEmails: new Set(["max@example.org"]) },
    );
    expect(select(core)).toEqual({ sessionOf: { ann: "core", cas: "core" }, leftOut: { core: ["max"] } });
    expect(select(core, session("managers", everyone)).sessionOf).toMatchObject({ max: "managers" });
  });

  test("a filter by manager asks for the manager who was found, by id or email", () => {
    const team = session("max", { filter: { managerEmail: "MAX@example.org" } });
    expect(select(team).sessionOf).toEqual({ ann: "max", ben: "max" });
    expect(select(session("max", { filter: { managerName: ["max"] } })).sessionOf).toEqual({
      ann: "max",
      ben: "max",
    });
  });
});
