import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCALE } from "../session/scale.ts";
import type { ExplicitMapping } from "./import-fields.ts";
import { importTable } from "./import-file.ts";
import { type ImportedPerson, importedPersonSchema, UNKNOWN_PERSON } from "./import-person.ts";
import { stops } from "./import-problem.ts";

interface Given {
  readonly existing?: readonly ImportedPerson[];
  readonly frozen?: readonly string[];
  readonly mapping?: ExplicitMapping;
}

/** Imports a table whose header is row 1. */
function imported(
  [headers = [], ...rows]: readonly string[][],
  { existing = [], frozen = [], mapping }: Given = {},
) {
  const table = { headers, headerRow: 1, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  return importTable(table, { scale: DEFAULT_SCALE, existing, frozen: new Set(frozen), mapping });
}

const person = (values: Partial<ImportedPerson>): ImportedPerson => ({
  ...UNKNOWN_PERSON,
  employeeId: "1",
  name: "Ana",
  ...values,
});

describe("importTable", () => {
  it("reads every field of a row", () => {
    const { created, problems, rows } = imported([
      [
        ...[
          "employee_id",
          "name",
          "email",
          "manager_id",
          "manager_name",
          "manager_email",
          "team",
          "department",
        ],
        ...["level", "job_family", "job_title", "location", "hire_date", "last_promotion_date"],
        ...["last_feedback_date", "previous_rating", "draft_rating", "potential", "justification"],
        ...["promotion_recommended", "Shoe size", "Salary"],
      ],
      [
        ...["1", " Ana  Silva ", "Ana@Example.org", "9", "Bo Li", "bo@example.org", "Team 2", "Sales"],
        ...[
          "L3",
          "Trade",
          "Clerk",
          "Lisbon",
          "2019-01-31",
          "1/2/2021",
          "30.6.2026",
          "3",
          "exceeds expectations",
        ],
        ...["high", "Line one\r\nline two", "yes", "39", "100"],
      ],
      ["2", "Bo", ...Array<string>(11).fill(""), "13/2/2021", "", "", "", "", "", "", "", ""],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toBe(2);
    expect(created[0]).toEqual({
      employeeId: "1",
      name: "Ana Silva",
      email: "ana@example.org",
      managerId: "9",
      managerName: "Bo Li",
      managerEmail: "bo@example.org",
      team: "Team 2",
      department: "Sales",
      level: "L3",
      jobFamily: "Trade",
      jobTitle: "Clerk",
      location: "Lisbon",
      hireDate: "2019-01-31",
      // The other row tells that this column is day first.
      lastPromotionDate: "2021-02-01",
      lastFeedbackDate: "2026-06-30",
      previousRating: 3,
      draftRating: 4,
      potential: "high",
      justification: "Line one\nline two",
      notRatedReason: null,
      promotionRecommended: true,
      extras: { "Shoe size": "39", Salary: "100" },
    });
    expect(created[1]).toEqual(person({ employeeId: "2", name: "Bo", lastPromotionDate: "2021-02-13" }));
    expect(created.map((each) => importedPersonSchema.safeParse(each).success)).toEqual([true, true]);
  });

  it("needs an id and a name, and nothing else", () => {
    expect(
      imported([
        ["employee_id", "name"],
        ["1", "Ana"],
      ]).created,
    ).toEqual([person({})]);
  });

  it("makes a name of its halves", () => {
    const first = (headers: string[], cells: string[]) =>
      imported([
        ["employee_id", ...headers],
        ["1", ...cells],
      ]).created[0];
    expect(first(["First name", "Last name"], ["Ana", "Silva"])).toMatchObject({ name: "Ana Silva" });
    expect(first(["Name", "Vorname"], ["Silva", "Ana"])).toMatchObject({ name: "Ana Silva" });
    expect(first(["Name", "First name", "Last name"], ["Dr Ana Silva", "Ana", "Silva"])).toMatchObject({
      name: "Dr Ana Silva",
    });
    expect(
      imported([
        ["employee_id", "First name", "Last name"],
        ["1", "", ""],
      ]).problems,
    ).toEqual([{ row: 2, column: "name", code: "missing-required" }]);
  });

  it("names row, column and reason of everything that is wrong, and leaves those rows out", () => {
    const { created, problems } = imported([
      ["ID", "Full Name", "E-mail", "Rating", "Hire date", "Not rated", "Promotion recommended"],
      ["1", "Ana", "ana@example.org", "3", "2020-01-31", "", ""],
      ["", "Bo", "", "", "", "", ""],
      ["3", " ", "", "", "", "", ""],
      ["1", "Ana again", "", "", "", "", ""],
      ["5", "Cy", "nowhere", "7", "2020-02-30", "", "perhaps"],
      ["6", "Di", "", "4", "", "too new", ""],
      ["7", "x".repeat(301), "", "", "", "", ""],
      ["8", "Ed", "", "3"],
      ["9", "Fi", "", "3", "", "", "", "spilt"],
      ["10", "Gil", "", "3", "03/04/2020", "", ""],
      ["11", "Hal", "", "3", "", "", "", "", ""],
    ]);
    expect(problems).toEqual([
      { row: 3, column: "ID", code: "missing-required" },
      { row: 4, column: "Full Name", code: "missing-required" },
      { row: 5, column: "ID", code: "duplicate-employee-id" },
      { row: 6, column: "E-mail", code: "bad-email" },
      { row: 6, column: "Rating", code: "unknown-rating" },
      { row: 6, column: "Hire date", code: "bad-date" },
      { row: 6, column: "Promotion recommended", code: "bad-boolean" },
      { row: 7, column: "Not rated", code: "rated-and-not-rated" },
      { row: 8, column: "Full Name", code: "too-long" },
      { row: 9, column: "", code: "ragged-row" },
      { row: 10, column: "", code: "ragged-row" },
      { row: 11, column: "Hire date", code: "ambiguous-date" },
    ]);
    expect(created.map(({ employeeId }) => employeeId)).toEqual(["1", "11"]);
    expect(problems.every((problem) => stops(problem, false) && !stops(problem, true))).toBe(true);
  });

  it("reads ambiguous dates as HR says", () => {
    const table = [
      ["employee_id", "name", "Joined"],
      ["1", "Ana", "03/04/2020"],
    ];
    const read = (order: string) =>
      imported(table, { mapping: { Joined: `hire_date:${order}` } }).created[0]?.hireDate;
    expect([read("dmy"), read("mdy")]).toEqual(["2020-04-03", "2020-03-04"]);
  });

  it("says what kind of file it cannot read, once", () => {
    const one = (row: number, column: string, code: string) => [{ row, column, code }];
    expect(imported([]).problems).toEqual(one(1, "", "empty-file"));
    expect(imported([["employee_id", "name"]]).problems).toEqual(one(1, "", "empty-file"));
    expect(
      imported([
        ["17", "Ana"],
        ["18", "Bo"],
      ]).problems,
    ).toEqual(one(1, "", "no-header"));
    expect(imported([["name"], ["Ana"], ["Bo"]]).problems).toEqual(one(1, "employee_id", "missing-column"));
    expect(imported([["employee_id"], ["1"], ["2"]]).problems).toEqual(one(1, "name", "missing-column"));
    for (const table of [[], [["17"], ["18"]], [["employee_id"], ["1"]]]) {
      expect(imported(table).problems.every((problem) => stops(problem, true))).toBe(true);
    }
  });

  it("says where two people have the address of somebody's manager, and imports them", () => {
    const { created, problems } = imported([
      ["employee_id", "name", "E-mail", "manager_email"],
      ["1", "Ana", "ana@example.org", ""],
      ["2", "Bo", "office@example.org", "ana@example.org"],
      ["3", "Cy", "Ana@Example.org", ""],
      ["4", "Di", "office@example.org", "ANA@example.org"],
    ]);
    expect(problems).toEqual([{ row: 4, column: "E-mail", code: "repeated-email" }]);
    expect(problems.some((problem) => stops(problem, false))).toBe(false);
    expect(created.map(({ employeeId }) => employeeId)).toEqual(["1", "2", "3", "4"]);
  });

  it("keeps a column without a header and says so, without stopping", () => {
    const { created, problems } = imported([
      ["employee_id", "name", "", ""],
      ["1", "Ana", "spare", ""],
    ]);
    expect(created[0]?.extras).toEqual({ "column 3": "spare" });
    expect(problems).toEqual([{ row: 1, column: "column 3", code: "empty-header" }]);
    expect(problems.some((problem) => stops(problem, false))).toBe(false);
  });

  it("keeps two private columns of one name apart", () => {
    const { created } = imported([
      ["employee_id", "name", "Shoe", "Shoe"],
      ["1", "Ana", "left", "right"],
    ]);
    expect(created[0]?.extras).toEqual({ Shoe: "left", "Shoe (2)": "right" });
  });

  it("is not reached into by hostile headers", () => {
    const { created } = imported([
      ["employee_id", "name", "__proto__", "constructor", "toString"],
      ["1", "Ana", "polluted", "polluted", "kept"],
    ]);
    expect(Object.keys(created[0]?.extras ?? {})).toEqual(["toString"]);
    expect(Object.getPrototypeOf(created[0]?.extras)).toBe(Object.prototype);
  });
});

describe("importTable over people who are there already", () => {
  const ana = person({
    team: "A",
    level: "L1",
    draftRating: 3,
    justification: "steady",
    extras: { Shoe: "39" },
  });

  it("leaves alone what the file has no column for", () => {
    const { changed, created, unchanged } = imported(
      [
        ["employee_id", "level"],
        ["1", "L2"],
      ],
      { existing: [ana] },
    );
    expect([changed, created, unchanged]).toEqual([[{ ...ana, level: "L2" }], [], []]);
  });

  it("clears by a blank cell what may be blank", () => {
    const table = [
      ["employee_id", "name", "team", "draft_rating", "Shoe"],
      ["1", "Ana", "", "", ""],
    ];
    expect(imported(table, { existing: [ana] }).changed).toEqual([
      { ...ana, team: "", draftRating: null, extras: {} },
    ]);
    expect(
      imported(
        [
          ["employee_id", "name"],
          ["1", ""],
        ],
        { existing: [ana] },
      ).problems,
    ).toEqual([{ row: 2, column: "name", code: "missing-required" }]);
  });

  it("needs a name of new people only", () => {
    const { changed, problems } = imported(
      [
        ["employee_id", "level"],
        ["1", "L2"],
        ["2", "L2"],
      ],
      { existing: [ana] },
    );
    expect(changed).toHaveLength(1);
    expect(problems).toEqual([{ row: 1, column: "name", code: "missing-column" }]);
  });

  it("lets a draft and a reason for having none replace each other", () => {
    const absent = person({ notRatedReason: { code: "absent", text: "" } });
    expect(
      imported(
        [
          ["employee_id", "Not rated"],
          ["1", "absent"],
        ],
        { existing: [ana] },
      ).changed,
    ).toEqual([{ ...ana, draftRating: null, notRatedReason: { code: "absent", text: "" } }]);
    expect(
      imported(
        [
          ["employee_id", "Rating"],
          ["1", "4"],
        ],
        { existing: [absent] },
      ).changed,
    ).toEqual([person({ draftRating: 4 })]);
  });

  it("does not touch a frozen draft, and lets the rest of a person change", () => {
    const given = { existing: [ana], frozen: ["1"] };
    for (const [column, cell] of [
      ["Rating", "4"],
      ["Rating", ""],
      ["Justification", "other"],
      ["Not rated", "absent"],
    ] as const) {
      const { changed, problems } = imported(
        [
          ["employee_id", column],
          ["1", cell],
        ],
        given,
      );
      expect(changed).toEqual([]);
      expect(problems).toMatchObject([{ row: 2, code: "frozen" }]);
    }
    const same = imported(
      [
        ["employee_id", "level", "Rating"],
        ["1", "L2", "3"],
      ],
      given,
    );
    expect([same.problems, same.changed]).toEqual([[], [{ ...ana, level: "L2" }]]);
  });

  it("changes nothing when the same file comes again", () => {
    const cell = fc.string({ maxLength: 12 }).filter((text) => text.trim() !== "");
    const row = fc.tuple(
      cell,
      cell,
      fc.string(),
      fc.constantFrom("", "1", "5", "Meets Expectations"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([id]) => id, minLength: 1 }), (rows) => {
        const table = [["employee_id", "name", "team", "rating", "Spare"], ...rows];
        const first = imported(table);
        const second = imported(table, { existing: first.created });
        expect([second.created, second.changed]).toEqual([[], []]);
        expect(second.unchanged).toEqual(first.created);
        expect(second.problems).toEqual(first.problems);
      }),
    );
  });
});
