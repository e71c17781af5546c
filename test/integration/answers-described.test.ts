import { ANSWERS } from "@evenhand/server/http/answer-docs";
import { problemSchema } from "@evenhand/shared/protocol/answer-schemas";
import type { Cycle, Session } from "@evenhand/shared/protocol/answers";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { type House, startHouse } from "./http-house.ts";
import { type Answer, type Browser, fileForm, tokenOf } from "./http-server.ts";

/** Every described route, asked by everyone in every phase: the answer is as described, and holds nothing else. */
let house: House;
beforeAll(async () => {
  house = await startHouse({ settings: { outlierSteps: 4 } });
});
afterAll(() => house.close());

const seen = new Set<string>();

/** Reads a body as its media type has it, and holds it against its schema; tables against the columns described. */
function holdsBody(route: string, media: string, schema: z.ZodMiniType, text: string): void {
  if (media === "application/json") {
    expect([route, schema.safeParse(JSON.parse(text)).error]).toEqual([route, undefined]);
  } else if (media === "application/x-ndjson") {
    for (const line of text.split("\n").filter(Boolean))
      expect([route, schema.safeParse(JSON.parse(line)).error]).toEqual([route, undefined]);
  } else if (media === "text/csv") {
    const says = z.toJSONSchema(schema).description ?? "";
    expect([route, says]).toEqual([
      route,
      expect.stringContaining(text.split("\r\n", 1)[0]?.replaceAll(",", ", ") ?? "?"),
    ]);
  } else {
    expect([route, text.slice(0, 2)]).toEqual([route, "PK"]);
  }
}

function holds(route: string, { status, text, headers }: Answer): void {
  const media = String(headers["content-type"]).split(";", 1)[0] ?? "";
  if (status >= 400) {
    expect(media).toBe("application/problem+json");
    expect([route, problemSchema.safeParse(JSON.parse(text)).error]).toEqual([route, undefined]);
    return;
  }
  const answers = ANSWERS[route] ?? {};
  expect([route, Object.keys(answers)]).toEqual([route, expect.arrayContaining([String(status)])]);
  const bodies = answers[status];
  if (!bodies) {
    expect([route, text]).toEqual([route, ""]);
    seen.add(`${route} ${status}`);
    return;
  }
  const schema = bodies[media];
  expect([route, media, schema !== undefined]).toEqual([route, media, true]);
  if (schema) holdsBody(route, media, schema, text);
  seen.add(`${route} ${status} ${media}`);
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
    for (const part of ["people", "columns", "distribution?by=team"])
      await ask(reader, "GET", `/api/cycles/${cycleId}/${part}`);
    for (const part of [
      "participants",
      "drafts",
      "agenda",
      "airtime",
      "potential",
      "results",
      "distribution?by=manager",
    ])
      await ask(reader, "GET", `${path}/${part}`);
    for (const part of ["setup-record", "journal"]) await ask(reader, "GET", `${path}/${part}`);
    for (const person of ["E1", "E10"]) await ask(reader, "GET", `${path}/subjects/${house.subject(person)}`);
  }
}

/** What HR may do to people and seats, in prework and in the open room alike. */
async function hrActs(): Promise<void> {
  const { hrBrowser: hr, path, seats, cycleId } = house;
  const reason = "As agreed";
  const subject = (employeeId: string, part: string) =>
    `${path}/subjects/${house.subject(employeeId)}/${part}`;
  await ask(hr, "PUT", subject("E10", "not-rated"), { code: "other", text: "On leave" });
  await ask(hr, "PUT", subject("E9", "owner"), { participantId: seats.ana.id, reason });
  await ask(hr, "PUT", subject("E8", "recusals"), { participantIds: [seats.sponsor.id], reason });
  await ask(hr, "PUT", `${path}/participants/${seats.bo.id}/proxy`, { participantId: seats.ana.id, reason });
  await ask(hr, "PUT", `${path}/participants/${seats.bo.id}/extension`, {
    until: "2026-12-02T00:00:00Z",
    reason,
  });
  await ask(hr, "DELETE", `${path}/subjects`, { ids: ["E7"], reason });
  await ask(hr, "POST", `${path}/subjects`, { ids: ["E7"], reason });
  await ask(hr, "PUT", `${path}/waiver`, { reason });
  await ask(hr, "PATCH", `/api/cycles/${cycleId}/columns`, { columns: [{ key: "mood", shown: true }] });
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

  for (const submitted of [true, false])
    await ask(seats.ana.browser, "PUT", `${path}/submission`, { submitted });
  await hrActs();

  await house.open();
  await everybodyReads();
  await hrActs();
  expect((await hr.get(`${path}/journal`)).text.split("\n").length).toBeGreaterThan(5);
  const { browser: facilitator } = seats.facilitator;
  const code = await ask(facilitator, "POST", `${path}/wall/codes`);
  const pairing = { sessionId: house.sessionId, ...code.json<{ code: string }>() };
  const paired = await house.send("POST", "/api/wall", { sessionId: pairing.sessionId, code: pairing.code });
  holds("POST /api/wall", paired);
  const cookie = String(paired.headers["set-cookie"]).split(";")[0] ?? "";
  holds("GET /api/wall", await house.send("GET", "/api/wall", undefined, { cookie }));
  await ask(facilitator, "GET", `${path}/wall`);
  await ask(facilitator, "PUT", `${path}/wall`, { blank: true });
  await ask(facilitator, "DELETE", `${path}/wall/codes`);
  await ask(facilitator, "DELETE", `${path}/wall`);
  holds("DELETE /api/wall", await house.send("DELETE", "/api/wall", undefined, { cookie }));
  await house.lock();
  await everybodyReads();
  for (const format of ["csv", "xlsx", "json"]) {
    await ask(hr, "GET", `${path}/export?format=${format}`);
    for (const layout of ["pay", "audit"])
      await ask(hr, "GET", `/api/cycles/${house.cycleId}/export?layout=${layout}&format=${format}`);
  }
  holds("POST /api/logout", await seats.observer.browser.send("POST", "/api/logout"));

  const described = Object.entries(ANSWERS).flatMap(([route, answers]) =>
    Object.entries(answers).flatMap(([status, bodies]) =>
      bodies === null
        ? [`${route} ${status}`]
        : Object.keys(bodies).map((media) => `${route} ${status} ${media}`),
    ),
  );
  expect(described.filter((answer) => !seen.has(answer))).toEqual([]);
});

test("the documents leave no route out: what it answers, and what a refusal looks like", async () => {
  type Content = Record<string, { schema?: { properties?: object; items?: object; description?: string } }>;
  const { paths } = await house.hrBrowser.ok<{
    paths: Record<string, Record<string, { responses: Record<string, { content?: Content }> }>>;
  }>("GET", "/api/docs/json");
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      route: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
      responses,
    })),
  );
  expect(routes.map(({ route }) => route).sort()).toEqual(Object.keys(ANSWERS).sort());
  for (const { route, responses } of routes) {
    const refusal = responses.default?.content?.["application/problem+json"]?.schema;
    expect([route, Object.keys(refusal?.properties ?? {})]).toEqual([
      route,
      expect.arrayContaining(["code", "title", "status"]),
    ]);
    for (const [status, bodies] of Object.entries(ANSWERS[route] ?? {})) {
      for (const media of Object.keys(bodies ?? {})) {
        const shown = responses[status]?.content?.[media]?.schema;
        const says = shown?.properties ?? shown?.items ?? shown?.description;
        expect([route, status, media, Boolean(says)]).toEqual([route, status, media, true]);
      }
    }
  }
});
