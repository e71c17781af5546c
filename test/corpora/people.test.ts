import type { ExplicitMapping } from "@evenhand/shared/protocol/import-fields";
import { type ImportOutcome, importTable } from "@evenhand/shared/protocol/import-file";
import type { ImportedPerson } from "@evenhand/shared/protocol/import-person";
import type { Scale } from "@evenhand/shared/session/scale";
import { distribution } from "@evenhand/shared/statistics/distribution";
import { median } from "@evenhand/shared/statistics/median";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeRealData, gridOf, tableOf, textOf } from "./real-data.ts";

const HR14 = "people/HRDataset_v14.csv";

const SCALE: Scale = ["PIP", "Needs Improvement", "Fully Meets", "Exceeds"].map((label, index) => ({
  value: index + 1,
  label,
  meaning: "",
}));

const BY_ID = { PerfScoreID: "draft_rating", Department: "department", ManagerName: "manager_name" };
const BY_LABEL = { ...BY_ID, PerfScoreID: "private", PerformanceScore: "draft_rating" };

async function imported(path: string, mapping: ExplicitMapping): Promise<ImportOutcome> {
  return importTable(await tableOf(path), { scale: SCALE, existing: [], mapping });
}

const counts = z.record(z.string(), z.number());
const cohorts = z.object({
  counts: z.object({ mid: z.object({ ge1: z.number(), ge2: z.number() }) }),
  table: z.array(
    z.object({ cohort: z.string(), n: z.number(), medianMid: z.number(), distribution: counts }),
  ),
});
const truthSchema = z.object({
  rows: z.number(),
  distribution: counts,
  median: z.object({ mid: z.number() }),
  cohorts: z.object({ dept: cohorts, manager: cohorts }),
});

/** A distribution as the truths have it: points that nobody has are left out. */
const pointCounts = (positions: readonly (number | null)[]): Record<string, number> =>
  Object.fromEntries(
    distribution(positions, SCALE.length).flatMap((count, index) =>
      count > 0 ? [[String(index + 1), count]] : [],
    ),
  );

function cohortsOf(people: readonly ImportedPerson[], attribute: "department" | "managerName") {
  const groups = new Map<string, ImportedPerson[]>();
  for (const person of people)
    groups.set(person[attribute], [...(groups.get(person[attribute]) ?? []), person]);
  return [...groups].map(([cohort, members]) => {
    const positions = members.map(({ draftRating }) => draftRating);
    const middle = median(positions);
    const distances = members.map(({ employeeId, draftRating }) => {
      if (draftRating === null || middle === null) throw new Error(`${employeeId} has no rating`);
      return { employeeId, distance: Math.abs(draftRating - middle) };
    });
    return { cohort, n: members.length, medianMid: middle, distribution: pointCounts(positions), distances };
  });
}

const byName = (a: { cohort: string }, b: { cohort: string }) => (a.cohort < b.cohort ? -1 : 1);

describeRealData("people/HRDataset_v14.csv", () => {
  it.each([
    ["ids", BY_ID, "hr14_id"],
    ["labels", BY_LABEL, "hr14_label"],
  ])(
    "by rating %s has the distribution, medians and outliers of the truth",
    async (_name, mapping, truth) => {
      const expected = truthSchema.parse(JSON.parse(textOf(`truth/${truth}.json`)));
      const { created, problems, rows } = await imported(HR14, mapping);
      expect(problems).toEqual([]);
      expect([rows, created.length]).toEqual([expected.rows, 311]);

      const positions = created.map(({ draftRating }) => draftRating);
      expect(pointCounts(positions)).toEqual(expected.distribution);
      expect(median(positions)).toBe(expected.median.mid);

      for (const [attribute, key] of [
        ["department", "dept"],
        ["managerName", "manager"],
      ] as const) {
        const found = cohortsOf(created, attribute);
        const table = found.map(({ distances, ...cohort }) => cohort).sort(byName);
        const truths = expected.cohorts[key].table.map(({ cohort, n, medianMid, distribution }) => ({
          cohort,
          n,
          medianMid,
          distribution,
        }));
        expect(table).toEqual(truths.sort(byName));
        const distances = found.flatMap((cohort) => cohort.distances.map(({ distance }) => distance));
        const { ge1, ge2 } = expected.cohorts[key].counts.mid;
        expect([distances.filter((d) => d >= 1).length, distances.filter((d) => d >= 2).length]).toEqual([
          ge1,
          ge2,
        ]);
      }
    },
  );

  it("has the very outliers that are listed", async () => {
    const [headers = [], ...listed] = await gridOf("truth/outliers_hr14_id.csv");
    const of = (cells: readonly string[], header: string) => cells[headers.indexOf(header)];
    const expected = listed
      .filter((cells) => of(cells, "cohort_type") === "dept")
      .map((cells) => `${of(cells, "employee_id")} ${Math.abs(Number(of(cells, "signed_diff")))}`);
    const { created } = await imported(HR14, BY_ID);
    const found = cohortsOf(created, "department").flatMap(({ distances }) =>
      distances
        .filter(({ distance }) => distance >= 1)
        .map(({ employeeId, distance }) => `${employeeId} ${distance}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it("keeps what is restricted from the room for good", async () => {
    const { columns } = await imported(HR14, BY_ID);
    const restricted = columns.filter(({ field }) => field === "restricted").map(({ header }) => header);
    expect(restricted).toEqual(
      expect.arrayContaining([
        "DOB",
        "RaceDesc",
        "HispanicLatino",
        "Salary",
        "Absences",
        "Sex",
        "GenderID",
        "MaritalDesc",
        "CitizenDesc",
      ]),
    );
    const shown = columns.filter(({ field }) => !["private", "restricted"].includes(field));
    expect(Object.fromEntries(shown.map(({ header, field }) => [header, field]))).toEqual({
      Employee_Name: "name",
      EmpID: "employee_id",
      PerfScoreID: "draft_rating",
      Position: "job_title",
      DateofHire: "hire_date",
      Department: "department",
      ManagerName: "manager_name",
      ManagerID: "manager_id",
    });
  });

  it("does not let a mapping bring a restricted column into the room", async () => {
    const { problems } = await imported(HR14, { ...BY_ID, Salary: "level" });
    expect(problems).toEqual([{ row: 1, column: "Salary", code: "restricted-header" }]);
  });

  it.each([
    "people/HRDataset_v14_318rows_blank_tail_dmy.csv",
    "people/HRDataset_v14_semicolon_firstlast.csv",
  ])("reads the same people out of %s, whatever its dates, delimiter and names look like", async (path) => {
    const facts = ({ employeeId, hireDate, draftRating, department, jobTitle }: ImportedPerson) =>
      [employeeId, hireDate, draftRating, department, jobTitle].join("|");
    const { created: original } = await imported(HR14, BY_ID);
    const { created, problems } = await imported(path, BY_ID);
    expect(problems).toEqual([]);
    expect(created.length).toBeGreaterThan(300);
    expect(original.map(facts)).toEqual(expect.arrayContaining(created.map(facts)));
  });
});

describeRealData("people/uk-organograms", () => {
  const problemsOf = async (name: string, mapping: ExplicitMapping = {}) =>
    (await imported(`people/uk-organograms/${name}.csv`, mapping)).problems;
  const posts = { "Post Unique Reference": "employee_id" };

  it("names the row of a post that is there twice, and passes over a column without header or values", async () => {
    const name = "ministry-of-defence__30-09-2012__mod_300912-Air-Govt-data-template-u-senior";
    expect(await problemsOf(name, posts)).toEqual([
      { row: 42, column: "Post Unique Reference", code: "duplicate-employee-id" },
    ]);
  });

  it.each([
    "senior-staff-march-2020",
    "prison-and-probation-ombudsman__30-09-2014__justice_PPO-September-Return-senior",
    "student_loans_company_limited-2011-09-30-organogram-senior",
  ])("has nothing to say about %s", async (name) => {
    expect(await problemsOf(name, posts)).toEqual([]);
  });

  it.each([
    ["scottish_law_commission-2011-03-31-organogram-junior", "empty-file"],
    ["workforce-management-information-dft_201706", "missing-column"],
    ["trinity-house__31-03-2015__dft_310315-Trinity-House-Organogram-ver-1-junior", "missing-column"],
  ])("says once why %s cannot be imported: %s", async (name, code) => {
    expect((await problemsOf(name)).map((problem) => problem.code)).toEqual([code]);
  });
});
