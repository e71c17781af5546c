import { ANSWERS } from "@evenhand/server/http/answer-docs";
import { problemSchema } from "@evenhand/shared/protocol/answer-schemas";
import type { Cycle, Session } from "@evenhand/shared/protocol/answers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import { type Answer, type Browser, fileForm, tokenOf } from "./http-server.ts";

/** Every described route, asked by everyone in every phase: the answer is as described, and holds nothing else. */
let house: House;
beforeAll(async () => {
  house = await startHouse({ settings: { outlierSteps: 4 } });
});
afterAll(() => house.close());

const seen = new Set<string>();

function holds(route: string, { status, text, headers }: Answer): void {
  if (status >= 400) {
    expect(String(headers["content-type"])).toMatch(/^application\/problem\+json/);
    expect([route, problemSchema.safeParse(JSON.parse(text)).error]).toEqual([route, undefined]);
    return;
  }
  const answers = ANSWERS[route] ?? {};
  expect([route, Object.keys(answers)]).toEqual([route, expect.arrayContaining([String(status)])]);
  seen.add(`${route} ${status}`);
  const schema = answers[status];
  if (!schema) expect([route, text]).toEqual([route, ""]);
  else expect([route, schema.safeParse(JSON.parse(text)).error]).toEqual([route, undefined]);
}

/** Asks, and holds the answer against what is said of the route. */
async function ask(
  browser: Browser,
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  body?: object,
) {
  const route = url
    .replace(/(\/api\/(?:cycles|sessions)\/)[^/?]+/, "$1:id")
    .replace(/(participants\/)[^/]+/, "$1:pid")
    .replace(/((?:subjects|drafts)\/)[^/]+/, "$1:sid")
    .replace(/\?.*/, "");
  const answer = await browser.send(method, url, body);
  holds(`${method} ${route}`, answer);
  return answer;
}

async function everybodyReads(): Promise<void> {
  const { path, cycleId, hrBrowser, seats } = house;
  const readers = [hrBrowser, ...Object.values(seats).map(({ browser }) => browser)];
  for (const reader of readers) {
    for (const url of ["/api/me", "/api/cycles", `/api/cycles/${cycleId}`, "/api/sessions", path])
      await ask(reader, "GET", url);
    for (const part of ["participants", "drafts", "agenda", "results"])
      await ask(reader, "GET", `${path}/${part}`);
    for (const person of ["E1", "E10"]) await ask(reader, "GET", `${path}/subjects/${house.subject(person)}`);
  }
}

test("answers are as the API's documents say, from an empty cycle to a locked session", async () => {
  const { hrBrowser: hr, path, seats } = house;
  const deadline = "2026-12-01T00:00:00Z";
  const cycle = (await ask(hr, "POST", "/api/cycles", { name: "2027 H1", deadline })).json<Cycle>();
  const file = () =>
    fileForm("employee_id,name,hire_date,draft_rating,mood\nX1,Xu,2020-01-31,9,fine\nX2,Xi,,3,");
  await ask(hr, "POST", `/api/cycles/${cycle.id}/import/inspect`, file());
  await ask(hr, "POST", `/api/cycles/${cycle.id}/import`, file());
  await ask(hr, "POST", `/api/cycles/${cycle.id}/import?dryRun=true`, file());
  await ask(hr, "POST", `/api/cycles/${cycle.id}/import?partial=true`, file());
  await ask(hr, "GET", "/api/cycles");
  await ask(hr, "POST", `/api/cycles/${cycle.id}/import/undo`);
  await ask(hr, "PATCH", `/api/cycles/${cycle.id}`, { name: "2027 H2" });
  const subjects = { filter: { team: ["Nobody"] } };
  const other = await ask(hr, "POST", "/api/sessions", { cycleId: cycle.id, title: "Other", subjects });
  const { id } = other.json<Session>();
  await ask(hr, "PATCH", `/api/sessions/${id}`, { title: "Another" });
  await ask(hr, "DELETE", `/api/sessions/${id}`);
  const empty = (await ask(hr, "POST", "/api/cycles", { name: "Empty" })).json<Cycle>();
  await ask(hr, "DELETE", `/api/cycles/${empty.id}`);

  const guest = { name: "Gus", email: "gus@example.org", role: "observer" };
  const invited = await ask(hr, "POST", `${path}/participants`, guest);
  const { link } = (await ask(hr, "POST", `${path}/participants`, guest)).json<{ link: string }>();
  holds("POST /api/join/preview", await house.send("POST", "/api/join/preview", { token: tokenOf(link) }));
  holds("POST /api/join", await house.send("POST", "/api/join", { token: tokenOf(link) }));
  const { participantId } = invited.json<{ participantId: string }>();
  await ask(hr, "PATCH", `${path}/participants/${participantId}`, { role: "sponsor", reason: "Reads" });
  await ask(hr, "DELETE", `${path}/participants/${participantId}`, { reason: "Left" });
  await everybodyReads();
  await ask(seats.ana.browser, "PUT", `${path}/drafts/${house.subject("E2")}`, {
    rating: 4,
    justification: "More",
  });

  await house.open();
  await everybodyReads();
  const notRated = `${path}/subjects/${house.subject("E10")}/not-rated`;
  await hr.ok("PUT", notRated, { code: "other", text: "On leave" });
  await everybodyReads();
  await house.lock();
  await everybodyReads();
  holds("POST /api/logout", await seats.observer.browser.send("POST", "/api/logout"));

  const described = Object.entries(ANSWERS).flatMap(([route, answers]) =>
    Object.keys(answers).map((status) => `${route} ${status}`),
  );
  expect(described.filter((answer) => !seen.has(answer))).toEqual([]);
});

test("the documents show these answers, and for every route what a refusal looks like", async () => {
  type Responses = Record<
    string,
    { content?: Record<string, { schema?: { properties?: object; items?: object } }> }
  >;
  const { paths } = await house.hrBrowser.ok<{
    paths: Record<string, Record<string, { responses: Responses }>>;
  }>("GET", "/api/docs/json");
  for (const [route, answers] of Object.entries(ANSWERS)) {
    const [method = "", url = ""] = route.split(" ");
    const path = url.replaceAll(/:(\w+)/g, "{$1}");
    for (const [status, schema] of Object.entries(answers)) {
      const shown =
        paths[path]?.[method.toLowerCase()]?.responses[status]?.content?.["application/json"]?.schema;
      expect([route, status, Boolean(shown?.properties ?? shown?.items)]).toEqual([
        route,
        status,
        schema !== null,
      ]);
    }
  }
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { responses }] of Object.entries(methods)) {
      const refusal = responses.default?.content?.["application/problem+json"]?.schema;
      expect([method, path, Object.keys(refusal?.properties ?? {})]).toEqual([
        method,
        path,
        expect.arrayContaining(["code", "title", "status"]),
      ]);
    }
  }
});
