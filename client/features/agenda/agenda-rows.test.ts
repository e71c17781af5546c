import { agendaProgress, agendaRows } from "@evenhand/shared/readmodels/agenda-rows";
import type { AgendaGroupView, AgendaSubjectView, SubjectView } from "@evenhand/shared/readmodels/record";
import type { Standing } from "@evenhand/shared/session/state";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { NO_TRAIL, nextItem, previousItem, stageOf, trailAfter, withHeld } from "./agenda-rows.ts";

const subject = (name: string, standing: Standing = "undiscussed"): SubjectView =>
  subjectView({ name, team: "Platform", owner: "p1", ownerName: "Daniel Okafor", standing });
const item = (status: Standing, distance?: number): AgendaSubjectView => ({
  kind: "subject",
  flags: distance === undefined ? [{ rule: "promotion" }] : [{ rule: "outlier", distance, above: true }],
  status,
  pinned: null,
  dropped: false,
});
const group = (label: string): AgendaGroupView => ({
  kind: "team",
  key: label,
  label,
  members: [],
  people: 8,
  position: 4,
  count: 6,
  guideline: 3,
  status: "undiscussed",
  pinned: null,
  dropped: false,
});

/** a and b are outliers, g a group, c and d come after it; by default nobody was discussed. */
function rows(standings: Partial<Record<"a" | "b" | "c" | "d", Standing>> = {}) {
  const at = (id: "a" | "b" | "c" | "d"): Standing => standings[id] ?? "undiscussed";
  return agendaRows({
    subjects: new Map([
      ["a", subject("Ada", at("a"))],
      ["b", subject("Ben", at("b"))],
      ["c", subject("Cleo", at("c"))],
      ["d", subject("Dov", at("d"))],
    ]),
    agenda: new Map<string, AgendaSubjectView | AgendaGroupView>([
      ["c", item(at("c"))],
      ["d", item(at("d"))],
      ["g", group("Claims")],
      ["b", item(at("b"), 2)],
      ["a", item(at("a"), 3)],
    ]),
  });
}
const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(" ");

describe("the rows of the agenda", () => {
  it("stand in agenda order, and sink once discussed", () => {
    expect(ids(rows())).toBe("a b g c d");
    expect(ids(rows({ a: "kept" }))).toBe("b g c d a");
  });

  it("keep whoever was discussed though no flag fires any more", () => {
    const list = agendaRows({ subjects: new Map([["x", subject("Xan", "changed")]]), agenda: new Map() });
    expect(list).toMatchObject([{ id: "x", name: "Xan", state: "done" }]);
  });

  it("leave out whom nobody discussed and nothing flags", () => {
    expect(agendaRows({ subjects: new Map([["x", subject("Xan")]]), agenda: new Map() })).toEqual([]);
  });

  it("hold the item in focus in its place while it sinks", () => {
    expect(ids(withHeld(rows({ a: "kept" }), "a", 0))).toBe("a b g c d");
    expect(ids(withHeld(rows({ a: "kept" }), "a", null))).toBe("b g c d a");
    expect(ids(withHeld(rows(), "nobody", 2))).toBe("a b g c d");
  });
});

describe("next and previous", () => {
  const walked = (...path: string[]) => path.reduce((trail, id) => trailAfter(trail, id), NO_TRAIL);

  it("start at the top, and go down through what was not taken up yet", () => {
    expect(nextItem(rows(), null, NO_TRAIL)?.id).toBe("a");
    expect(nextItem(rows(), "a", walked("a"))?.id).toBe("b");
    expect(nextItem(rows({ a: "kept" }), "a", walked("a"))?.id).toBe("b");
  });

  it("come back to the top after somebody further down was taken up first", () => {
    expect(nextItem(rows({ c: "kept" }), "c", walked("c"))?.id).toBe("a");
  });

  it("offer whoever was passed over once more, and a group that was left, and then nobody", () => {
    const once = walked("a", "b", "g", "c", "d");
    const left = rows({ b: "kept", c: "kept", d: "kept" });
    expect(nextItem(left, "d", once)?.id).toBe("a");
    const twice = trailAfter(trailAfter(once, "a"), "c");
    expect(nextItem(left, "c", twice)?.id).toBe("g");
    expect(nextItem(left, "d", trailAfter(trailAfter(twice, "g"), "d"))).toBeNull();
  });

  it("offer what was deferred last, once more, and never what is in focus", () => {
    const list = rows({ b: "deferred", c: "kept", d: "kept" });
    expect(nextItem(list, "c", walked("a", "b", "g", "c"))?.id).toBe("a");
    const over = walked("a", "b", "g", "c", "a", "g");
    expect(nextItem(list, "g", over)?.id).toBe("b");
    expect(nextItem(list, "b", trailAfter(over, "b"))).toBeNull();
  });

  it("go past a group that was discussed", () => {
    const agenda = new Map<string, AgendaGroupView>([["g", { ...group("Claims"), status: "discussed" }]]);
    const list = agendaRows({ agenda, subjects: new Map() });
    expect(list).toMatchObject([{ id: "g", state: "done" }]);
    expect(nextItem(list, null, NO_TRAIL)).toBeNull();
  });

  it("go back the way that was taken, step by step", () => {
    const trail = walked("a", "b", "c");
    expect(previousItem(rows(), "c", trail)).toBe("b");
    const back = trailAfter(trail, "b");
    expect(previousItem(rows(), "b", back)).toBe("a");
    expect(back.visits.get("b")).toBe(1);
  });

  it("go on to whom one came from after going back, step by step", () => {
    const trail = ["b", "a"].reduce((trail, id) => trailAfter(trail, id), walked("a", "b", "c"));
    expect(nextItem(rows(), "a", trail)?.id).toBe("b");
    const once = trailAfter(trail, "b");
    expect(nextItem(rows(), "b", once)?.id).toBe("c");
    // Whom the room has decided by now it is not called back to.
    expect(nextItem(rows({ c: "kept" }), "b", once)?.id).toBe("g");
    const there = trailAfter(once, "c");
    expect(there).toEqual(walked("a", "b", "c"));
    expect(nextItem(rows(), "c", there)?.id).toBe("g");
  });

  it("go on as ever once somebody else was taken up, or whoever was left is off the list", () => {
    const back = trailAfter(walked("a", "b", "c"), "b");
    expect(nextItem(rows(), "d", trailAfter(back, "d"))?.id).toBe("g");
    const gone = rows().map((row) => (row.id === "c" ? { ...row, state: "dropped" as const } : row));
    expect(nextItem(gone, "b", back)?.id).toBe("g");
  });

  it("come back from the row above as well, where nothing was visited before", () => {
    const list = rows();
    const here = walked("b");
    const above = trailAfter(here, "a", previousItem(list, "b", here));
    expect(nextItem(list, "a", above)?.id).toBe("b");
    expect(previousItem(list, "a", above)).toBeNull();
    expect(above.visits.get("a")).toBe(1);
  });

  it("go to the row above where nothing was visited before", () => {
    expect(previousItem(rows(), "b", walked("b"))).toBe("a");
    expect(previousItem(rows(), "a", walked("a"))).toBeNull();
  });
});

describe("progress and stage", () => {
  it("count people, not groups", () => {
    expect(agendaProgress(rows({ a: "kept", b: "deferred" }))).toEqual({ done: 1, accepted: 0, total: 4 });
  });

  it("keep apart who was discussed and whose draft the last call accepted", () => {
    expect(agendaProgress(rows({ a: "kept", b: "not-discussed", c: "not-discussed" }))).toEqual({
      done: 1,
      accepted: 2,
      total: 4,
    });
  });

  it("go from the opening by the outliers and the rest to the closing", () => {
    expect(stageOf(rows(), null)).toBe("opening");
    expect(stageOf(rows(), "a")).toBe("outliers");
    expect(stageOf(rows(), "g")).toBe("outliers");
    expect(stageOf(rows({ a: "kept", b: "kept" }), "c")).toBe("rest");
    expect(stageOf(rows({ a: "kept", b: "kept", c: "kept", d: "kept" }), "d")).toBe("closing");
  });
});
