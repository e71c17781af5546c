import type {
  AgendaAnswer,
  Cycle,
  Draft,
  ImportAnswer,
  Me,
  Session,
  SubjectCase,
} from "@evenhand/shared/protocol/answers";
import type { DistributionAnswer } from "@evenhand/shared/protocol/distribution-answer";
import type { SetupEntry } from "@evenhand/shared/protocol/prework-answers";
import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";

/** One cycle from the file to the export, over the routes alone; each test goes on where the last one stood. */
describe("a cycle over HTTP", () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());

  test("HR sees the cycle with its people and its session", async () => {
    const [cycle] = await house.hrBrowser.ok<Cycle[]>("GET", "/api/cycles");
    expect(cycle).toMatchObject({ name: "2026 H2", people: 10, drafts: 9, deadline: null });
    expect(cycle?.guideline).toEqual([5, 10, 60, 20, 5]);
    expect(cycle?.sessions).toMatchObject([
      { title: "Everybody", phase: "prework", role: "hr", subjects: 10 },
    ]);
  });

  test("a manager knows their seat", async () => {
    const me = await house.seats.ana.browser.ok<Me>("GET", "/api/me");
    expect(me.account).toMatchObject({ email: "ana@example.org", name: "Ana Silva", hr: false });
    expect(me.participantships).toMatchObject([
      { sessionId: house.sessionId, role: "manager", phase: "prework" },
    ]);
  });

  test("before opening each owner sees their own people, HR and the facilitator all", async () => {
    const read = async (seat: keyof House["seats"]) =>
      (await house.seats[seat].browser.ok<Draft[]>("GET", `${house.path}/drafts`)).map((d) => d.employeeId);
    expect(await read("ana")).toEqual(["E1", "E2", "E3", "E4", "E5"]);
    expect((await read("bo")).toSorted()).toEqual(["E10", "E6", "E7", "E8", "E9"]);
    expect(await read("facilitator")).toHaveLength(10);
    expect((await house.seats.sponsor.browser.get(`${house.path}/drafts`)).code).toBe("forbidden");
    expect((await house.seats.observer.browser.get(`${house.path}/drafts`)).code).toBe("forbidden");
  });

  test("readiness names who has what, and a submission needs every draft", async () => {
    const session = await house.seats.facilitator.browser.ok<Session>("GET", house.path);
    expect(session.counts).toMatchObject({ subjects: 10, rated: 9, withoutDraft: 1, withoutOwner: 0 });
    expect(session.readiness).toMatchObject([
      { name: "Ana Silva", people: 5, drafted: 5, late: false, readiness: "in-progress" },
      { name: "Bo Berg", people: 5, drafted: 4 },
    ]);
    const { bo, ana } = house.seats;
    expect((await bo.browser.send("PUT", `${house.path}/submission`, { submitted: true })).code).toBe(
      "no-rating",
    );
    await ana.browser.ok("PUT", `${house.path}/submission`, { submitted: true });
    const after = await house.hrBrowser.ok<Session>("GET", house.path);
    expect(after.readiness?.find(({ name }) => name === "Ana Silva")?.readiness).toBe("submitted");
  });

  test("an owner writes a draft; nobody else's can be told from none", async () => {
    const { ana, bo, facilitator } = house.seats;
    const body = { rating: 4, justification: "Carried the release." };
    const mine = await ana.browser.ok<Draft>("PUT", `${house.path}/drafts/${house.subject("E2")}`, body);
    expect(mine).toMatchObject({ rating: 4, justification: "Carried the release.", writable: true });
    const others = await ana.browser.send("PUT", `${house.path}/drafts/${house.subject("E6")}`, body);
    const nobody = await ana.browser.send("PUT", `${house.path}/drafts/zzzzzzzzzz`, body);
    expect([others.status, others.text]).toEqual([nobody.status, nobody.text]);
    expect(others.code).toBe("not-found");
    const facilitators = await facilitator.browser.send(
      "PUT",
      `${house.path}/drafts/${house.subject("E2")}`,
      body,
    );
    expect(facilitators.code).toBe("forbidden");
    const offScale = await bo.browser.send("PUT", `${house.path}/drafts/${house.subject("E6")}`, {
      rating: 6,
    });
    expect(offScale.code).toBe("invalid");
  });

  test("a draft can say why there is no rating, for HR and the owner alone", async () => {
    const { bo, facilitator } = house.seats;
    const id = house.subject("E9");
    await bo.browser.ok("PUT", `${house.path}/drafts/${id}`, {
      notRated: { code: "too-new", text: "Joined in October." },
      justification: "",
    });
    const mine = await bo.browser.ok<SubjectCase>("GET", `${house.path}/subjects/${id}`);
    expect(mine).toMatchObject({
      notRated: true,
      notRatedCode: "too-new",
      notRatedText: "Joined in October.",
    });
    const seen = await facilitator.browser.get(`${house.path}/subjects/${id}`);
    expect(seen.json<SubjectCase>().notRated).toBe(true);
    expect(seen.text).not.toContain("too-new");
    expect(seen.text).not.toContain("October");
  });

  test("the distribution counts per group, against the guideline in whole people", async () => {
    const answer = await house.seats.facilitator.browser.ok<DistributionAnswer>(
      "GET",
      `${house.path}/distribution?by=manager`,
    );
    expect(answer.groups.map(({ key, counts }) => [key, counts])).toEqual([
      ["Ana Silva", [0, 0, 3, 1, 1]],
      ["Bo Berg", [0, 0, 3, 0, 0]],
    ]);
    expect(answer.total).toMatchObject({ people: 10, rated: 8, notRated: 1, judged: false });
    expect((await house.seats.ana.browser.get(`${house.path}/distribution`)).code).toBe("forbidden");
  });

  test("after opening the room stands on its snapshot: later imports do not reach it, drafts are frozen", async () => {
    const { ana, bo } = house.seats;
    await house.open();
    const session = await bo.browser.ok<Session>("GET", house.path);
    expect(session).toMatchObject({ phase: "live", role: "manager", counts: { subjects: 10 } });
    const late = await ana.browser.send("PUT", `${house.path}/drafts/${house.subject("E2")}`, { rating: 1 });
    expect(late.code).toBe("frozen");
    const seen = await bo.browser.ok<SubjectCase>("GET", `${house.path}/subjects/${house.subject("E2")}`);
    expect(seen).toMatchObject({ rating: 4, justification: "Carried the release." });
  });

  test("a missing draft is entered in the room by its owner", async () => {
    const { ana, bo } = house.seats;
    const url = `${house.path}/drafts/${house.subject("E10")}`;
    expect((await ana.browser.send("PUT", url, { rating: 3, justification: "x" })).code).toBe("not-owner");
    const draft = await bo.browser.ok<Draft>("PUT", url, { rating: 3, justification: "Steady." });
    expect(draft).toMatchObject({ rating: 3, writable: false });
  });

  test("the agenda stands in order for HR and the facilitator", async () => {
    const agenda = await house.hrBrowser.ok<AgendaAnswer>("GET", `${house.path}/agenda`);
    const [first] = agenda.items;
    expect(first?.subjectId).toBe(house.subject("E1"));
    expect(first?.flags[0]).toMatchObject({
      rule: "outlier",
      position: 5,
      median: 3,
      distance: 2,
      people: 8,
    });
    expect((await house.seats.ana.browser.get(`${house.path}/agenda`)).code).toBe("forbidden");
  });

  test("nothing is exported before the lock", async () => {
    expect((await house.hrBrowser.get(`${house.path}/export`)).status).toBe(409);
    expect((await house.hrBrowser.get(`${house.path}/export`)).code).toBe("not-locked");
    expect((await house.hrBrowser.get(`${house.path}/results`)).code).toBe("not-locked");
  });

  test("HR acts in the live room through its queue: an owner, a proxy, more time, not rated", async () => {
    const { ana, bo, observer } = house.seats;
    const e1 = `${house.path}/subjects/${house.subject("E1")}`;
    const unsaid = await house.hrBrowser.send("PUT", `${e1}/owner`, { participantId: bo.id });
    expect(unsaid.code).toBe("reason-required");
    await house.hrBrowser.ok("PUT", `${e1}/owner`, { participantId: bo.id, reason: "Ana is on leave." });
    const wrong = await house.hrBrowser.send("PUT", `${e1}/owner`, {
      participantId: observer.id,
      reason: "x",
    });
    expect(wrong.code).toBe("invalid");
    await house.hrBrowser.ok("PUT", `${house.path}/participants/${ana.id}/proxy`, {
      participantId: bo.id,
      mandate: "decides",
      reason: "Ana is on leave.",
    });
    await house.hrBrowser.ok("PUT", `${house.path}/subjects/${house.subject("E3")}/not-rated`, {
      code: "absent",
      text: "Since June.",
    });
    const journal = await house.hrBrowser.get(`${house.path}/journal`);
    const types = journal.text
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).toEqual([
      "session.opened",
      "subject.drafted",
      "subject.ownerAssigned",
      "participant.proxySet",
      "subject.markedNotRated",
    ]);
    expect(journal.headers["content-type"]).toContain("application/x-ndjson");
    // Words lie apart.
    expect(journal.text).not.toContain("on leave");
  });

  test("after the lock HR exports, and an owner reads their own people", async () => {
    const facilitator = house.seats.facilitator;
    const { registry } = house.server;
    const room = await registry.get(house.sessionId as Parameters<typeof registry.get>[0]);
    const actor = { id: facilitator.id, hr: false, participantId: facilitator.id } as Parameters<
      typeof room.submit
    >[0];
    const keep = {
      type: "consensus.keep",
      subjectId: house.subject("E1"),
      internalReason: "As argued.",
    } as Parameters<typeof room.submit>[1];
    expect(await room.submit(actor, keep)).toMatchObject({ ok: true });
    await house.lock();

    const csv = await house.hrBrowser.get(`${house.path}/export?format=csv`);
    const [header = "", ...rows] = csv.text.trimEnd().split("\r\n");
    expect(header.split(",").slice(0, 3)).toEqual(["employee_id", "name", "email"]);
    expect(rows).toHaveLength(10);
    const json = await house.hrBrowser.get(`${house.path}/export?format=json&version=1`);
    expect(json.json<{ digest: string }>().digest).toMatch(/^[0-9a-f]{64}$/);
    const xlsx = await house.hrBrowser.get(`${house.path}/export?format=xlsx`);
    expect(xlsx.text.startsWith("PK")).toBe(true);
    expect((await house.hrBrowser.get(`${house.path}/export?version=2`)).code).toBe("not-found");
    expect((await house.seats.facilitator.browser.get(`${house.path}/export`)).code).toBe("forbidden");

    const own = await house.seats.ana.browser.ok<LockedResult>("GET", `${house.path}/results`);
    expect(own.rows.map(({ employeeId }) => employeeId)).toEqual(["E2", "E3", "E4", "E5"]);
    expect((await house.seats.observer.browser.get(`${house.path}/results`)).code).toBe("forbidden");
    const pay = await house.hrBrowser.get(`/api/cycles/${house.cycleId}/export?layout=pay`);
    expect(pay.text).toContain("employee_id,email,value,label");
    expect(pay.text).not.toContain("As argued.");
    // Everybody has a result: no second header over a table of nobody.
    expect(pay.text.split("employee_id")).toHaveLength(2);
    const setup = await house.hrBrowser.ok<SetupEntry[]>("GET", `${house.path}/setup-record`);
    const exported = setup.filter(({ type }) => type === "result.exported").map(({ payload }) => payload);
    expect(exported.at(-1)).toEqual({ format: "csv", version: 1, layout: "pay" });
  });

  test("once it is locked a manager is served their own people only, an observer nobody", async () => {
    const { ana, observer, facilitator } = house.seats;
    expect((await ana.browser.get(`${house.path}/subjects/${house.subject("E2")}`)).status).toBe(200);
    expect((await ana.browser.get(`${house.path}/subjects/${house.subject("E6")}`)).code).toBe("not-found");
    expect((await observer.browser.get(`${house.path}/subjects/${house.subject("E2")}`)).code).toBe(
      "not-found",
    );
    expect((await facilitator.browser.get(`${house.path}/subjects/${house.subject("E6")}`)).status).toBe(200);
  });

  test("deleting the locked session keeps its results", async () => {
    await house.hrBrowser.ok("DELETE", house.path);
    expect((await house.hrBrowser.get(house.path)).code).toBe("not-found");
    expect((await house.seats.ana.browser.get(house.path)).code).toBe("not-found");
    expect((await house.hrBrowser.get(`${house.path}/export`)).status).toBe(200);
    const cycle = await house.hrBrowser.ok<Cycle>("GET", `/api/cycles/${house.cycleId}`);
    expect(cycle.sessions).toEqual([]);
    expect(cycle.results).toMatchObject([{ sessionId: house.sessionId, version: 1, deleted: true }]);
    const audit = await house.hrBrowser.get(`/api/cycles/${house.cycleId}/export?layout=audit`);
    expect(audit.text).toContain("As argued.");
  });

  test("an import after the opening: changed drafts are frozen, the rest is written where HR takes what is good", async () => {
    const file = "employee_id,name,draft_rating,location\r\nE1,Ana's E1,1,Oslo\r\nE11,New One,3,Oslo";
    const { fileForm } = await import("./http-server.ts");
    const url = `/api/cycles/${house.cycleId}/import`;
    const whole = await house.hrBrowser.send("POST", url, fileForm(file));
    expect(whole.code).toBe("import-problems");
    expect(whole.json<ImportAnswer>()).toMatchObject({
      created: 0,
      problems: [{ row: 2, column: "draft_rating", code: "frozen" }],
    });
    const part = await house.hrBrowser.ok<ImportAnswer>("POST", `${url}?partial=true`, fileForm(file));
    expect(part).toMatchObject({ rows: 2, created: 1, changed: 0 });
  });
});
