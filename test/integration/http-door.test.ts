import { PERMISSIONS } from "@evenhand/shared/session/permissions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type Seat, startHouse } from "./http-house.ts";
import { hrRoutes, sessionRoutes } from "./http-routes.ts";
import type { Browser } from "./http-server.ts";

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

describe("requests from other sites", () => {
  const attempt = (headers: Readonly<Record<string, string>>) =>
    house.hrBrowser.send("POST", "/api/cycles", { name: "Planted" }, headers);

  test.each([
    "https://evil.example",
    "null",
    "http://127.0.0.1:4001",
    "https://127.0.0.1:4000",
    "http://127.0.0.1:4000.evil.example",
    "http://evil-127.0.0.1:4000",
    "http://localhost.evil.example:4000",
    "http://evillocalhost:4000",
    "http://a.b.localhost:4000",
    "http://127.0.0.1:4000/",
    "http://127.0.0.1",
  ])("a page of %s changes nothing", async (origin) => {
    expect((await attempt({ origin })).code).toBe("forbidden");
  });

  test.each(["http://127.0.0.1:4000", "http://localhost:4000", "http://ana.localhost:4000"])(
    "a page of %s is our own",
    async (origin) => {
      expect((await attempt({ origin })).status).toBe(201);
    },
  );

  test("a script sends no Origin; a browser that only says cross-site is refused", async () => {
    const inject = (headers: Readonly<Record<string, string>>) =>
      house.server.app.inject({
        method: "POST",
        url: "/api/cycles",
        payload: { name: "Scripted" },
        headers: { cookie: house.hrBrowser.cookie, ...headers },
      });
    expect((await inject({})).statusCode).toBe(201);
    expect((await inject({ "sec-fetch-site": "same-origin" })).statusCode).toBe(201);
    expect((await inject({ "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect((await inject({ "sec-fetch-site": "same-site" })).statusCode).toBe(403);
  });

  test("the origin is looked at before the cookie", async () => {
    const answer = await house.send("POST", "/api/cycles", { name: "x" }, { origin: "https://evil.example" });
    expect(answer.code).toBe("forbidden");
  });
});

describe("who may come in", () => {
  const roles: readonly Seat[] = ["facilitator", "ana", "sponsor", "observer"];
  const roleOf = (seat: Seat) => (seat === "ana" || seat === "bo" ? "manager" : seat);

  test("every route of a session lets in whom the table lets in, and nobody else", async () => {
    for (const { method, url, action, body } of sessionRoutes(house)) {
      for (const seat of roles) {
        const answer = await house.seats[seat].browser.send(method, url, body);
        const granted = PERMISSIONS[action].roles.includes(roleOf(seat));
        // Whoever is let in may still be refused by schema, phase or rules, never for want of the right.
        expect([method, url, seat, answer.code === "forbidden"]).toEqual([method, url, seat, !granted]);
      }
    }
  });

  test("every route of the organisation is HR's", async () => {
    for (const { method, url, body } of hrRoutes(house)) {
      for (const seat of roles) {
        const answer = await house.seats[seat].browser.send(method, url, body);
        expect([method, url, seat, answer.code]).toEqual([method, url, seat, "forbidden"]);
      }
      // HR's undo would do what it says; `http-import` looks at it.
      if (url.endsWith("/undo")) continue;
      expect((await house.hrBrowser.send(method, url, body)).code).not.toBe("forbidden");
    }
  });

  test("without a cookie every route is closed, and none says more", async () => {
    const routes = [...sessionRoutes(house), ...hrRoutes(house), { method: "GET", url: "/api/me" } as const];
    for (const { method, url, ...rest } of routes) {
      const answer = await house.send(method, url, "body" in rest ? rest.body : undefined);
      expect([url, answer.status, answer.code]).toEqual([url, 401, "unauthenticated"]);
    }
    expect((await house.send("GET", "/api/docs")).code).toBe("unauthenticated");
    expect((await house.send("GET", "/api/docs/json")).code).toBe("unauthenticated");
  });

  test("the table above knows every route that there is", async () => {
    const documented = await house.hrBrowser.ok<{ paths: Record<string, object> }>("GET", "/api/docs/json");
    const named = [...sessionRoutes(house), ...hrRoutes(house)].map(({ method, url }) => {
      const pattern = url
        .replace(house.sessionId, "{id}")
        .replace(house.cycleId, "{id}")
        .replace(/(participants\/)[^/]+/, "$1{pid}")
        .replace(/((?:subjects|drafts)\/)[^/]+/, "$1{sid}");
      return `${method} ${pattern}`;
    });
    const open = [
      "POST /api/join",
      "POST /api/join/preview",
      "POST /api/logout",
      "GET /api/me",
      "GET /api/sessions",
      "POST /api/wall",
      "GET /api/wall",
      "DELETE /api/wall",
    ];
    const known = new Set([...named, ...open, "DELETE /api/sessions/{id}"]);
    const all = Object.entries(documented.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(all.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !all.includes(route))).toEqual([]);
  });
});

describe("ids of others", () => {
  test("a session that one is no member of looks like one that does not exist, on every route", async () => {
    const other = await house.hrBrowser.ok<{ id: string }>("POST", "/api/sessions", {
      cycleId: house.cycleId,
      title: "Another",
      subjects: { filter: { team: "Nobody" } },
    });
    for (const { method, url, body } of sessionRoutes(house)) {
      const at = (id: string) => house.seats.ana.browser.send(method, url.replace(house.sessionId, id), body);
      const [existing, random] = [await at(other.id), await at("zzzzzzzzzz")];
      expect([url, existing.status, existing.text]).toEqual([url, 404, random.text]);
    }
  });

  test("a subject of somebody else looks like one that does not exist", async () => {
    const { ana } = house.seats;
    const requests = (sid: string) =>
      [
        ana.browser.get(`${house.path}/subjects/${sid}`),
        ana.browser.send("PUT", `${house.path}/drafts/${sid}`, { rating: 2, justification: "x" }),
      ] as const;
    const others = await Promise.all(requests(house.subject("E7")));
    const random = await Promise.all(requests("zzzzzzzzzz"));
    expect(others.map(({ status }) => status)).toEqual([404, 404]);
    expect(others.map(({ text }) => text)).toEqual(random.map(({ text }) => text));
  });

  test("HR is no member of a session that rates them, and exports nothing of it", async () => {
    const rated: Browser = await house.hr("e4@example.org");
    for (const { method, url, body } of [
      ...sessionRoutes(house),
      { method: "GET", url: `${house.path}/export` } as const,
    ].map((route) => ({ body: undefined, ...route }))) {
      const existing = await rated.send(method, url, body);
      const random = await rated.send(method, url.replace(house.sessionId, "zzzzzzzzzz"), body);
      expect([url, existing.status, existing.text]).toEqual([url, 404, random.text]);
    }
    expect(await rated.ok("GET", "/api/sessions")).not.toContainEqual(
      expect.objectContaining({ id: house.sessionId }),
    );
    const people = await rated.get(`/api/cycles/${house.cycleId}/people`);
    expect(people.text).not.toMatch(/why-E|"draft":[1-5]/);
    const counted = await rated.ok<{ total: { people: number } }>(
      "GET",
      `/api/cycles/${house.cycleId}/distribution`,
    );
    expect(counted.total.people).toBe(0);
  });
});

describe("the permission is asked before the schema, the schema before the phase", () => {
  test("a malformed body tells an outsider nothing", async () => {
    const answer = await house.seats.observer.browser.send("PATCH", house.path, { nonsense: true });
    expect(answer.code).toBe("forbidden");
    expect((await house.hrBrowser.send("PATCH", house.path, { nonsense: true })).code).toBe("invalid");
  });
});
