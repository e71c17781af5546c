import type { SubjectView } from "@evenhand/shared/readmodels/record";
import type { Standing } from "@evenhand/shared/session/state";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { neighboursOf } from "./neighbours.ts";

const person = (name: string, level: string, standing: Standing = "undiscussed"): SubjectView =>
  subjectView({ name, level, cohort: level || "all", standing });
const room = (
  people: Record<string, readonly [level: string, rating: number | null, standing?: Standing]>,
) => ({
  subjects: new Map(
    Object.entries(people).map(([id, [level, , standing]]) => [id, person(id, level, standing)]),
  ),
  ratings: new Map(
    Object.entries(people).flatMap(([id, [, rating]]): [string, number][] =>
      rating === null ? [] : [[id, rating]],
    ),
  ),
});
const shown = (list: ReturnType<typeof neighboursOf>) => list.map(({ id, step }) => `${id} ${step}`);

describe("neighbours of a person", () => {
  const record = room({
    marta: ["L4", 4],
    above: ["L4", 5],
    zoe: ["L4", 3],
    abe: ["L4", 3],
    settled: ["L4", 3, "kept"],
    far: ["L4", 2],
    other: ["L3", 5],
    same: ["L4", 4, "no-consensus"],
    blank: ["L4", null],
  });

  it("stand at the same level, one above, the same and one below, decided ones first", () => {
    expect(shown(neighboursOf(record, "marta"))).toEqual(["above 1", "same 0", "settled -1"]);
    expect(shown(neighboursOf(record, "marta", 5))).toEqual([
      "above 1",
      "same 0",
      "settled -1",
      "abe -1",
      "zoe -1",
    ]);
    expect(shown(neighboursOf(record, "above"))).toEqual(["marta -1", "same -1"]);
  });

  it("are nobody for whoever has no rating, or is not there", () => {
    expect(neighboursOf(record, "blank")).toEqual([]);
    expect(neighboursOf(record, "ghost")).toEqual([]);
  });

  it("are of the cohort where people have no level", () => {
    const bare = room({ a: ["", 3], b: ["", 2], c: ["L1", 4] });
    expect(shown(neighboursOf(bare, "a"))).toEqual(["b -1"]);
  });
});
