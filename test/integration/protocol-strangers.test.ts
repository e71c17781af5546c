import type { Draft } from "@evenhand/shared/protocol/answers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import { type Browser, fileForm } from "./http-server.ts";

/** PROTOCOL.md, Errors: who is no member of a session gets 404 for its ids, a member without the right 403. */
describe("a session's addresses", () => {
  let house: House;
  let stranger: Browser;
  beforeAll(async () => {
    house = await startHouse();
    const { hrBrowser: hr } = house;
    const cycle = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "Another" });
    await hr.ok("POST", `/api/cycles/${cycle.id}/import`, fileForm("employee_id,name\nZ1,Zoe"));
    const other = await hr.ok<{ id: string }>("POST", "/api/sessions", { cycleId: cycle.id, title: "Other" });
    const seat = { name: "Sam Stray", email: "sam@example.org", role: "manager" };
    const { link } = await hr.ok<{ link: string }>("POST", `/api/sessions/${other.id}/participants`, seat);
    stranger = await house.join(link);
  });
  afterAll(() => house.close());

  const routes = [
    ...[["GET", ""] as const, ["PATCH", ""] as const, ["DELETE", ""] as const],
    ...["drafts", "agenda", "results", "journal", "export", "distribution", "participants"].map(
      (at) => ["GET", `/${at}`] as const,
    ),
    ...[["PUT", "/drafts/x"] as const, ["PUT", "/submission"] as const, ["PUT", "/waiver"] as const],
    ...[["POST", "/subjects"] as const, ["DELETE", "/subjects"] as const, ["POST", "/participants"] as const],
  ];

  test.each(routes)("%s …%s says the same of this session as of none", async (method, at) => {
    const body = method === "GET" ? undefined : {};
    const here = await stranger.send(method, `${house.path}${at}`, body);
    const nowhere = await stranger.send(method, `/api/sessions/nowhere00${at}`, body);
    expect([here.status, here.code]).toEqual([404, "not-found"]);
    expect(here.text).toBe(nowhere.text);
  });

  test("a member without the right is told so", async () => {
    for (const seat of ["facilitator", "ana", "sponsor", "observer"] as const) {
      const answer = await house.seats[seat].browser.get(`${house.path}/export`);
      expect([seat, answer.status, answer.code]).toEqual([seat, 403, "forbidden"]);
    }
  });

  test("an empty body takes no draft back", async () => {
    const { ana } = house.seats;
    const at = `${house.path}/drafts/${house.subject("E2")}`;
    const before = await ana.browser.ok<Draft[]>("GET", `${house.path}/drafts`);
    expect((await ana.browser.send("PUT", at, {})).code).toBe("invalid");
    expect(await ana.browser.ok<Draft[]>("GET", `${house.path}/drafts`)).toEqual(before);
    const cleared = await ana.browser.ok<Draft>("PUT", at, { rating: null, justification: "" });
    expect(cleared).toMatchObject({ rating: null, justification: "" });
  });
});

/** DOMAIN.md: HR people never enter, read or export a session that rates them, nor through its cycle. */
describe("HR who is rated", () => {
  let house: House;
  let rated: Browser;
  beforeAll(async () => {
    house = await startHouse();
    rated = await house.hr("e1@example.org");
  });
  afterAll(() => house.close());
  const importAs = (browser: Browser, csv: string, query = "") =>
    browser.send("POST", `/api/cycles/${house.cycleId}/import${query}`, fileForm(csv));
  const draftOf = async (employeeId: string) =>
    (await house.hrBrowser.ok<Draft[]>("GET", `${house.path}/drafts`)).find(
      (draft) => draft.employeeId === employeeId,
    );

  test("cannot import a draft, their own or a colleague's, nor leave the session by another address", async () => {
    for (const csv of [
      "employee_id,name,draft_rating\nE1,Ana's E1,4",
      "employee_id,name,draft_rating\nE2,Ana's E2,4",
      "employee_id,name,email\nE1,Ana's E1,elsewhere@example.org",
    ]) {
      const answer = await importAs(rated, csv);
      expect(answer.status).toBe(422);
      expect(answer.json<{ problems: object[] }>().problems).toMatchObject([{ row: 2, code: "frozen" }]);
    }
    expect([await draftOf("E1"), await draftOf("E2")]).toMatchObject([{ rating: 5 }, { rating: 3 }]);
    expect((await rated.get(house.path)).status).toBe(404);
  });

  test("learns no draft from a dry run: a right guess and a wrong one are answered alike", async () => {
    const guess = async (rating: number) => {
      const csv = `employee_id,name,draft_rating\nE2,Ana's E2,${rating}`;
      const { created, changed, unchanged, problems } = (await importAs(rated, csv, "?dryRun=true")).json<{
        created: number;
        changed: number;
        unchanged: number;
        problems: { code: string }[];
      }>();
      return [created, changed, unchanged, problems.map(({ code }) => code)];
    };
    expect(await guess(3)).toEqual(await guess(4));
    await house.open();
    expect(await guess(3)).toEqual(await guess(4));
  });

  test("still imports everybody else, and takes nobody's import back", async () => {
    const csv = "employee_id,name,draft_rating\nE1,Ana's E1,4\nN1,New,3";
    const answer = await importAs(rated, csv, "?partial=true");
    expect([answer.status, answer.json<{ created: number }>().created]).toEqual([200, 1]);
    const undo = await rated.send("POST", `/api/cycles/${house.cycleId}/import/undo`, {});
    expect([undo.status, undo.code]).toEqual([409, "conflict-of-interest"]);
  });
});
