import type { Cycle } from "@evenhand/shared/protocol/answers";
import { DEFAULT_GUIDELINE, DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { describe, expect, it } from "vitest";
import { bodyOf, cycleFormOf, withPoint } from "./cycle-form.ts";
import { changesOf } from "./cycle-patch.ts";

const cycle: Cycle = {
  id: "c1",
  name: "2026 H2",
  scale: DEFAULT_SCALE,
  guideline: DEFAULT_GUIDELINE,
  deadline: "2026-12-01T18:00:42.000Z",
  createdAt: "2026-11-01T00:00:00.000Z",
  people: 60,
  drafts: 0,
  sessions: [],
  results: [],
  undoableImport: null,
};

describe("what an edited cycle sends", () => {
  it("sends nothing for a form that nobody touched, seconds of the deadline included", () => {
    expect(changesOf(cycle, bodyOf(cycleFormOf(cycle)))).toEqual({});
  });

  it("sends only what was changed", () => {
    const form = cycleFormOf(cycle);
    expect(changesOf(cycle, bodyOf({ ...form, name: "2026 H2 b" }))).toEqual({ name: "2026 H2 b" });
    expect(changesOf(cycle, bodyOf({ ...form, deadline: "" }))).toEqual({ deadline: null });
    expect(Object.keys(changesOf(cycle, bodyOf(withPoint(form, 0, { label: "Low" }))))).toEqual(["scale"]);
    expect(changesOf(cycle, bodyOf({ ...form, guideline: false }))).toEqual({ guideline: null });
  });
});
