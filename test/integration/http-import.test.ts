import type { Column, Cycle, ImportAnswer, Person } from "@evenhand/shared/protocol/answers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Browser, fileForm, startServer, type TestServer } from "./http-server.ts";

const HEADER = "employee_id,name,email,draft_rating,justification,mood,Salary,DOB";
const ROWS = [
  "1,Uma Lee,uma@example.org,3,Steady,calm,51000,1980-01-01",
  "2,Vic Roe,vic@example.org,4,Strong,glad,52000,1981-01-01",
];
const FILE = [HEADER, ...ROWS].join("\n");

let server: TestServer;
let hr: Browser;
let cycle: Cycle;
let path: string;
beforeAll(async () => {
  server = await startServer();
  hr = await server.hr();
});
afterAll(() => server.close());
beforeEach(async () => {
  cycle = await hr.ok<Cycle>("POST", "/api/cycles", { name: "2026 H2" });
  path = `/api/cycles/${cycle.id}`;
});

const people = () => hr.ok<Person[]>("GET", `${path}/people`);
const columns = () => hr.ok<Column[]>("GET", `${path}/columns`);

describe("an import", () => {
  test("a dry run counts, names every column, and writes nothing", async () => {
    const answer = await hr.ok<ImportAnswer>("POST", `${path}/import?dryRun=true`, fileForm(FILE));
    expect(answer).toMatchObject({ rows: 2, created: 2, changed: 0, unchanged: 0, problems: [] });
    expect(answer.columns.map(({ header, field }) => [header, field])).toEqual([
      ["employee_id", "employee_id"],
      ["name", "name"],
      ["email", "email"],
      ["draft_rating", "draft_rating"],
      ["justification", "justification"],
      ["mood", "private"],
      ["Salary", "restricted"],
      ["DOB", "restricted"],
    ]);
    expect(await people()).toEqual([]);
    expect(await columns()).toEqual([]);
  });

  test("the real run writes what the dry run said; again it changes nothing; a column left out stays", async () => {
    expect(await hr.ok("POST", `${path}/import`, fileForm(FILE))).toMatchObject({ created: 2, problems: [] });
    expect(await hr.ok("POST", `${path}/import`, fileForm(FILE))).toMatchObject({ created: 0, unchanged: 2 });
    const some = "employee_id,name,team\n2,Vic Roe,Delta";
    expect(await hr.ok("POST", `${path}/import?dryRun=false`, fileForm(some))).toMatchObject({ changed: 1 });
    expect((await people()).find(({ employeeId }) => employeeId === "2")).toMatchObject({
      team: "Delta",
      draft: 4,
      justified: true,
      extras: { mood: "glad", Salary: "52000", DOB: "1981-01-01" },
    });
  });

  test("is all or nothing: one bad row, and nothing is written; every problem is named", async () => {
    const bad = [HEADER, ...ROWS, "3,,x@example.org,9,,,,", "1,Uma Twice,,2,,,,"].join("\n");
    const answer = await hr.send("POST", `${path}/import`, fileForm(bad));
    expect([answer.status, answer.code]).toEqual([422, "import-problems"]);
    expect(answer.json<ImportAnswer>().problems).toMatchObject([
      { row: 4, column: "draft_rating", code: "unknown-rating", message: expect.any(String), value: "9" },
      { row: 4, column: "name", code: "missing-required", message: expect.any(String) },
      {
        row: 5,
        column: "employee_id",
        code: "duplicate-employee-id",
        message: expect.any(String),
        value: "1",
      },
    ]);
    expect(await people()).toEqual([]);
    expect(await columns()).toEqual([]);
    const part = await hr.ok<ImportAnswer>("POST", `${path}/import?partial=true`, fileForm(bad));
    expect(part).toMatchObject({ rows: 4, created: 2 });
    expect(await people()).toHaveLength(2);
  });

  test("takes an explicit mapping beside the file, before or after it", async () => {
    const file = "Nr;Wer;Note\n7;Wil Orr;Exceeds Expectations";
    const mapping = JSON.stringify({ Nr: "employee_id", Wer: "name", Note: "draft_rating" });
    expect(await hr.ok("POST", `${path}/import`, fileForm(file, { mapping }))).toMatchObject({ created: 1 });
    expect(await people()).toMatchObject([{ employeeId: "7", name: "Wil Orr", draft: 4 }]);
    const after = new FormData();
    after.set("file", new Blob([file]));
    after.set("mapping", mapping);
    expect(await hr.ok("POST", `${path}/import`, after)).toMatchObject({ unchanged: 1 });
  });

  test("two at once do not make anybody twice", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => hr.ok<ImportAnswer>("POST", `${path}/import`, fileForm(FILE))),
    );
    expect(answers.map(({ created }) => created).toSorted()).toEqual([0, 0, 2]);
    expect(await people()).toHaveLength(2);
  });

  test("a look at a file says what it is and changes nothing", async () => {
    const seen = await hr.ok<object>("POST", `${path}/import/inspect`, fileForm(FILE.replaceAll(",", ";")));
    expect(seen).toMatchObject({ rows: 2, delimiter: ";", encoding: "utf-8", problems: [] });
    expect(seen).toHaveProperty("columns.1.samples", ["Uma Lee", "Vic Roe"]);
    expect(await people()).toEqual([]);
  });
});

describe("bad uploads", () => {
  const upload = (body: object) => hr.send("POST", `${path}/import`, body);
  const form = (fill: (form: FormData) => void) => {
    const made = new FormData();
    fill(made);
    return made;
  };

  test("get one clear error each", async () => {
    expect((await upload({ file: FILE })).code).toBe("unsupported");
    expect((await upload(form((f) => f.set("mapping", "{}")))).code).toBe("invalid");
    expect((await upload(form((f) => f.set("people", new Blob([FILE]))))).code).toBe("invalid");
    expect((await upload(fileForm(FILE, { surprise: "x" }))).code).toBe("invalid");
    for (const mapping of ["", "{", "[]", '"x"', '{"name": 3}', "null"]) {
      expect([mapping, (await upload(fileForm(FILE, { mapping }))).code]).toEqual([mapping, "invalid"]);
    }
    expect((await upload(fileForm(FILE, { mapping: '{"Nobody": "name"}' }))).code).toBe("import-problems");
    expect((await upload(fileForm(""))).code).toBe("import-problems");
    expect((await upload(fileForm(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])))).code).toBe("invalid");
    expect((await upload(fileForm(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])))).code).toBe(
      "unsupported",
    );
    expect((await upload(fileForm(new Uint8Array(5 * 1024 * 1024 + 1).fill(65)))).code).toBe("too-large");
    expect((await hr.send("POST", `${path}/import?dryRun=maybe`, fileForm(FILE))).code).toBe("invalid");
    expect((await hr.send("POST", `${path}/import?dryrun=true`, fileForm(FILE))).code).toBe("invalid");
    expect((await hr.send("POST", "/api/cycles/zzzz/import", fileForm(FILE))).code).toBe("not-found");
    const broken = await hr.send("POST", `${path}/import`, undefined, {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(broken.code).toBe("invalid");
    expect(await people()).toEqual([]);
  });

  test("a key of the prototype is a header like any other, or none", async () => {
    const file = "employee_id,name,__proto__,constructor\n1,Uma Lee,polluted,polluted";
    await hr.ok("POST", `${path}/import`, fileForm(file));
    expect(await people()).toMatchObject([{ name: "Uma Lee", extras: {} }]);
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("columns", () => {
  test("are HR's alone until ticked; restricted ones never can be", async () => {
    await hr.ok("POST", `${path}/import`, fileForm(FILE));
    expect(await columns()).toEqual([
      { key: "DOB", restricted: true, shown: false, filled: 2 },
      { key: "Salary", restricted: true, shown: false, filled: 2 },
      { key: "mood", restricted: false, shown: false, filled: 2 },
    ]);
    const tick = (key: string) => hr.send("PATCH", `${path}/columns`, { columns: [{ key, shown: true }] });
    expect((await tick("mood")).status).toBe(200);
    expect((await tick("Salary")).code).toBe("invalid");
    expect((await tick("nothing")).code).toBe("invalid");
    const both = {
      columns: [
        { key: "mood", shown: false },
        { key: "DOB", shown: true },
      ],
    };
    expect((await hr.send("PATCH", `${path}/columns`, both)).code).toBe("invalid");
    expect((await columns()).filter(({ shown }) => shown).map(({ key }) => key)).toEqual(["mood"]);
  });

  test("a column that HR maps as restricted stays so", async () => {
    await hr.ok("POST", `${path}/import`, fileForm(FILE));
    await hr.ok("PATCH", `${path}/columns`, { columns: [{ key: "mood", shown: true }] });
    await hr.ok("POST", `${path}/import`, fileForm(FILE, { mapping: '{"mood": "restricted"}' }));
    await hr.ok("POST", `${path}/import`, fileForm(FILE));
    expect((await columns()).find(({ key }) => key === "mood")).toMatchObject({
      restricted: true,
      shown: false,
    });
  });
});

describe("undo", () => {
  const undo = () => hr.send("POST", `${path}/import/undo`);

  test("takes the latest import back as a whole, once", async () => {
    await hr.ok("POST", `${path}/import`, fileForm(FILE));
    const before = await people();
    server.clock.now += 1000;
    const changes = "employee_id,name,team,draft_rating\n1,Uma Leeds,Delta,5\n3,Xia Poe,Delta,2";
    await hr.ok("POST", `${path}/import`, fileForm(changes));
    const { undoableImport } = await hr.ok<Cycle>("GET", path);
    expect(undoableImport).toMatchObject({ created: 1, changed: 1 });
    expect((await undo()).status).toBe(200);
    expect(await people()).toEqual(before);
    expect((await undo()).code).toBe("too-late");
  });

  test("is not offered where there was no import", async () => {
    expect((await undo()).code).toBe("too-late");
  });
});

describe("a cycle", () => {
  test("has a scale of three to seven points; other than five have no default guideline", async () => {
    const three = [
      { value: 10, label: "Low" },
      { value: 20, label: "Mid", meaning: "as asked" },
      { value: 30, label: "High" },
    ];
    const made = await hr.ok<Cycle>("POST", "/api/cycles", { name: "Three", scale: three });
    expect(made).toMatchObject({ guideline: null, scale: [{ label: "Low", meaning: "" }, {}, {}] });
    const create = (body: object) => hr.send("POST", "/api/cycles", body);
    for (const body of [
      {},
      { name: "  " },
      { name: "x", scale: three.slice(0, 2) },
      { name: "x", scale: three.toReversed() },
      { name: "x", scale: three, guideline: [50, 50] },
      { name: "x", scale: three, guideline: [50, 40, 20] },
      { name: "x", deadline: "tomorrow" },
      { name: "x", deadline: "2026-12-01" },
      { name: "x", extra: 1 },
      { name: "x", scale: three.map((point) => ({ ...point, label: "same" })) },
    ]) {
      expect([body, (await create(body)).code]).toEqual([body, "invalid"]);
    }
  });

  test("its scale stands once somebody is rated on it; its words and its deadline may change", async () => {
    await hr.ok("POST", `${path}/import`, fileForm(FILE));
    const shorter = cycle.scale.slice(1);
    expect((await hr.send("PATCH", path, { scale: shorter, guideline: null })).code).toBe("wrong-phase");
    const reworded = cycle.scale.map((point) => ({ ...point, meaning: "new words" }));
    const changed = await hr.ok<Cycle>("PATCH", path, {
      scale: reworded,
      deadline: "2026-12-01T12:00:00+02:00",
    });
    expect(changed).toMatchObject({ deadline: "2026-12-01T10:00:00.000Z", guideline: [5, 10, 60, 20, 5] });
    expect(await hr.ok("PATCH", path, { deadline: null })).toMatchObject({ deadline: null });
  });

  test("goes with its people while no session stands on it", async () => {
    await hr.ok("POST", `${path}/import`, fileForm(FILE));
    const { id } = await hr.ok<{ id: string }>("POST", "/api/sessions", { cycleId: cycle.id, title: "x" });
    expect((await hr.send("DELETE", path)).code).toBe("wrong-phase");
    await hr.ok("DELETE", `/api/sessions/${id}`);
    expect((await hr.send("DELETE", path)).status).toBe(204);
    expect((await hr.get(path)).code).toBe("not-found");
  });
});
