import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import { hrRoutes, type Route, sessionRoutes } from "./http-routes.ts";

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

/** What a route does not expect: any JSON, and the body it does expect with one field replaced. */
const anyBody = ({ body }: Route): fc.Arbitrary<unknown> => {
  if (!body || body instanceof FormData) return fc.jsonValue();
  const bent = fc
    .tuple(fc.constantFrom(...Object.keys(body), "__proto__", "constructor", "id"), fc.jsonValue())
    .map(([key, value]) => Object.fromEntries([...Object.entries(body), [key, value]]));
  return fc.oneof(bent, fc.jsonValue());
};

const withBodies = (routes: readonly Route[]) => routes.filter(({ method }) => method !== "GET");

describe("any JSON whatsoever", () => {
  test("is answered or refused by a code, never by a fault, and harms nobody's session", async () => {
    const routes = withBodies([...sessionRoutes(house), ...hrRoutes(house)]).filter(
      // A body is of no matter to these, and they would end what the others need.
      ({ method, url }) => method !== "DELETE" && !url.endsWith("/undo"),
    );
    const requests = fc
      .constantFrom(...routes)
      .chain((route) => fc.tuple(fc.constant(route), anyBody(route)));
    await fc.assert(
      fc.asyncProperty(requests, async ([{ method, url }, body]) => {
        const response = await house.server.app.inject({
          method,
          url,
          headers: { cookie: house.hrBrowser.cookie, "content-type": "application/json" },
          payload: JSON.stringify(body),
        });
        expect([method, url, response.statusCode < 500]).toEqual([method, url, true]);
        if (response.statusCode >= 400) expect(response.headers["content-type"]).toContain("problem+json");
      }),
      { numRuns: 400 },
    );
    expect((await house.hrBrowser.get(house.path)).status).toBe(200);
    expect((await house.seats.ana.browser.get(`${house.path}/drafts`)).status).toBe(200);
    expect({}).not.toHaveProperty("polluted");
  });

  test("in a cookie, a query or an id is no fault either", async () => {
    const text = fc
      .string({ unit: "binary", maxLength: 200 })
      .map((raw) => encodeURIComponent(raw.replace(/\p{Surrogate}/gu, "?")));
    await fc.assert(
      fc.asyncProperty(text, text, async (id, query) => {
        const headers = { cookie: `evenhand=${query}; ${house.hrBrowser.cookie}` };
        for (const url of [
          `/api/sessions/${id}`,
          `${house.path}/subjects/${id}`,
          `${house.path}/distribution?by=${query}`,
          `${house.path}/export?${query}`,
        ]) {
          const { statusCode } = await house.server.app.inject({ method: "GET", url, headers });
          expect([url, statusCode < 500]).toEqual([url, true]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
