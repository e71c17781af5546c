import type { AgendaSubjectView, SubjectView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import type { SortKey } from "./board-address.ts";
import { compareRows, listRows } from "./list-rows.ts";

const person = (more: Partial<SubjectView>): SubjectView => subjectView(more);
const flagged = (...flags: AgendaSubjectView["flags"]): AgendaSubjectView => ({
  kind: "subject",
  flags,
  status: "undiscussed",
  pinned: null,
  dropped: false,
});
const rows = listRows(
  {
    subjects: new Map([
      ["ana", person({ level: "L10", ownerName: "Zoë" })],
      ["bo", person({ level: "L2", ownerName: "Ada", standing: "kept", draft: null })],
      ["cy", person({ notRated: true, level: "" })],
    ]),
    ratings: new Map([
      ["ana", 4],
      ["bo", 2],
      ["cy", 5],
    ]),
    agenda: new Map([
      ["ana", flagged({ rule: "outlier", distance: 2 })],
      ["bo", flagged({ rule: "extreme" }, { rule: "outlier", distance: 3 })],
      ["cy", flagged({ rule: "outlier", distance: 2, settled: "defended" })],
    ]),
  },
  ["ana", "bo", "cy", "gone"],
);
const sorted = (key: SortKey): string[] =>
  rows
    .filter((row) => row[key] !== undefined)
    .sort((a, b) => compareRows(a, b, key))
    .map(({ id }) => id);

describe("the list", () => {
  it.each<[SortKey, string[]]>([
    ["name", ["ana", "bo", "cy"]],
    ["rating", ["bo", "ana"]],
    ["draft", ["ana", "cy"]],
    // As people count, not letter by letter.
    ["level", ["bo", "ana"]],
    ["manager", ["bo", "ana"]],
    ["team", []],
    // The larger distance first; a settled flag and a mere trait ask for nothing.
    ["flag", ["bo", "ana"]],
    ["standing", ["ana", "cy", "bo"]],
  ])("is sorted by %s", (key, ids) => {
    expect(sorted(key)).toEqual(ids);
  });
});
