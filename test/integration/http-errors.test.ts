import { existsSync } from "node:fs";
import { ERROR_STATUS } from "@evenhand/shared/protocol/errors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import { startServer, type TestServer } from "./http-server.ts";

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

const raw = (payload: string, headers: Readonly<Record<string, string>>) =>
  house.server.app.inject({
    method: "POST",
    url: "/api/cycles",
    headers: { cookie: house.hrBrowser.cookie, ...headers },
    payload,
  });

describe("every error", () => {
  test("is a problem with a stable code and its status, and is not cached", async () => {
    const answer = await house.hrBrowser.get("/api/cycles/zzzz");
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.json()).toEqual({
      type: "about:blank",
      title: "There is nothing here that you may see.",
      status: ERROR_STATUS["not-found"],
      code: "not-found",
    });
  });

  test("names the bad fields and repeats nothing of what was sent", async () => {
    const answer = await house.hrBrowser.send("POST", "/api/cycles", { name: "n", secret: "s3cr3t-value" });
    expect(answer.json()).toMatchObject({
      code: "invalid",
      details: { in: "body", fields: [{ path: "/" }] },
    });
    expect(answer.text).not.toContain("s3cr3t-value");
  });

  test.each([
    ["{", "application/json", 400],
    ["", "application/json", 400],
    ["null", "application/json", 400],
    ["[]", "application/json", 400],
    ['"x"', "application/json", 400],
    ['{"name":"x","__proto__":{"hr":true}}', "application/json", 400],
    ['{"name":"x","constructor":{"prototype":{"hr":true}}}', "application/json", 400],
    ['{"name":["x"]}', "application/json", 400],
    ['{"name":null}', "application/json", 400],
    ["name=x", "application/x-www-form-urlencoded", 415],
    ["name: x", "text/plain", 400],
    ["<x/>", "application/xml", 415],
    [JSON.stringify({ name: "x".repeat(1_100_000) }), "application/json", 413],
  ])("body %#: one clear refusal", async (payload, type, status) => {
    const answer = await raw(payload, { "content-type": type });
    expect(answer.statusCode).toBe(status);
    expect(Object.values(ERROR_STATUS)).toContain(answer.statusCode);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });

  test("an unknown address or method under /api is not there, with a cookie and without", async () => {
    for (const send of [house.send, house.hrBrowser.send]) {
      expect((await send("GET", "/api/nothing")).code).toBe("not-found");
      expect((await send("PUT", "/api/me", {})).code).toBe("not-found");
      expect((await send("GET", "/api/sessions/%E0%A4%A")).code).toBe("invalid");
    }
  });

  test("a query that is not in the schema is refused, not dropped", async () => {
    const bad = ["distribution?by=shoeSize", "distribution?by=level&x=1", "distribution?by=level&by=team"];
    for (const at of bad) expect((await house.hrBrowser.get(`${house.path}/${at}`)).code).toBe("invalid");
    for (const query of ["format=pdf", "version=0", "version=x", "version=1e1"]) {
      expect((await house.hrBrowser.get(`${house.path}/export?${query}`)).code).toBe("invalid");
    }
  });

  test("an id as long as a book is no id", async () => {
    expect((await house.hrBrowser.get(`/api/sessions/${"x".repeat(5000)}`)).status).toBe(404);
    expect((await house.hrBrowser.get(`${house.path}/subjects/${"x".repeat(90)}`)).status).toBe(404);
  });

  test("a fault of ours says nothing of itself", async () => {
    const { registry } = house.server;
    const { current } = registry;
    Object.assign(registry, {
      current: () => Promise.reject(new Error("secret internals of Ana Silva")),
    });
    try {
      const answer = await house.hrBrowser.get(`${house.path}/agenda`);
      expect([answer.status, answer.code]).toEqual([500, "internal"]);
      expect(answer.text).not.toContain("secret");
      expect(house.logged.join("")).not.toContain("Ana Silva");
    } finally {
      Object.assign(registry, { current });
    }
  });
});

describe("headers", () => {
  test("the policy has no exception, sockets go to the page's own host", async () => {
    const answer = await house.server.app.inject({
      url: "/healthz",
      headers: { host: "ana.localhost:4000" },
    });
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' ws://ana.localhost:4000;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["referrer-policy"]).toBe("no-referrer");
    expect(answer.headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(answer.headers["strict-transport-security"]).toBeUndefined();
  });

  test("a host that is none does not get into the policy", async () => {
    const host = "x; script-src *";
    const answer = await house.server.app.inject({ url: "/healthz", headers: { host } });
    expect(String(answer.headers["content-security-policy"])).not.toContain("script-src *");
  });
});

describe("what operators ask", () => {
  test("health, readiness and metrics name nobody", async () => {
    expect((await house.send("GET", "/healthz")).json()).toEqual({ status: "ok" });
    expect((await house.send("GET", "/readyz")).json()).toEqual({ status: "ready" });
    const metrics = await house.send("GET", "/metrics");
    expect(metrics.text).toContain(
      'evenhand_http_request_seconds_count{method="POST",route="/api/join",status="200"}',
    );
    expect(metrics.text).not.toContain(house.sessionId);
    for (const name of ["commit_seconds", "queue_depth", "store_sound 1", "rooms", "connections"])
      expect(metrics.text).toContain(`evenhand_${name}`);
  });

  test("metrics are this machine's, or whoever's who knows the token", async () => {
    const status = async ({ server }: TestServer, remoteAddress: string, headers = {}) =>
      (await server.app.inject({ url: "/metrics", remoteAddress, headers })).statusCode;
    expect(await status(house, "127.0.0.1")).toBe(200);
    expect(await status(house, "10.1.2.3")).toBe(404);
    expect(await status(house, "127.0.0.1", { "x-forwarded-for": "10.1.2.3" })).toBe(404);
    const METRICS_TOKEN = "a-token-of-the-operator-s";
    const others = await startServer({ METRICS_TOKEN });
    expect(await status(others, "10.1.2.3", { authorization: `Bearer ${METRICS_TOKEN}` })).toBe(200);
    expect(await status(others, "10.1.2.3", { authorization: "Bearer a-token-of-an-operator-s" })).toBe(404);
    expect(await status(others, "127.0.0.1")).toBe(404);
    await others.close();
    const proxied = await startServer({ PUBLIC_URL: "https://calibration.example.org" });
    expect(await status(proxied, "127.0.0.1")).toBe(404);
    await proxied.close();
  });
});

describe("the API's documents", () => {
  test("describe every body, for whoever is signed in", async () => {
    const page = await house.seats.observer.browser.get("/api/docs");
    expect(page.status).toBe(200);
    expect(String(page.headers["content-security-policy"])).not.toMatch(/unsafe|https?:|upgrade-insecure/);
    const document = await house.seats.observer.browser.ok<{
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: object }>>;
    }>("GET", "/api/docs/json");
    expect(document.openapi).toBe("3.1.0");
    expect(JSON.stringify(document.paths["/api/sessions"]?.post?.requestBody)).toContain("managerEmail");
  });
});

const built = existsSync(new URL("../../client/dist/index.html", import.meta.url));
describe("the client's files", () => {
  test.skipIf(!built)("a page for every address but the API's; a missing file is missing", async () => {
    const page = await house.send("GET", `/s/${house.sessionId}`);
    expect(page.headers["content-type"]).toContain("text/html");
    expect(page.headers["cache-control"]).toBe("no-cache");
    expect((await house.send("GET", "/join/")).headers["content-type"]).toContain("text/html");
    expect((await house.send("GET", "/assets/none-123.js")).status).toBe(404);
    expect((await house.send("GET", "/../server/package.json")).status).toBe(404);
    const [asset = ""] = /\/assets\/[\w.-]+\.js/.exec(page.text) ?? [];
    expect((await house.send("GET", asset)).headers["cache-control"]).toContain("immutable");
  });
});
