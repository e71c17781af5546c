import type { Invited, JoinPreview, Me } from "@evenhand/shared/protocol/answers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import { startServer, type TestServer, tokenOf } from "./http-server.ts";

const DAY = 24 * 3_600_000;
const MANAGER = { name: "Mia Holm", email: "mia@example.org", role: "manager" };

describe("one-time links", () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());
  const invite = (body: object = MANAGER) =>
    house.hrBrowser.ok<Invited>("POST", `${house.path}/participants`, body);

  test("a hundred parallel redeems of one link sign in exactly one", async () => {
    const { link } = await invite();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => house.send("POST", "/api/join", { token: tokenOf(link) })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(99);
    expect(answers.find(({ status }) => status === 410)?.code).toBe("link-used");
  });

  test("the token is in the fragment, 256 bits, and nothing of it is stored or logged", async () => {
    const { link } = await invite();
    const url = new URL(link);
    expect([url.pathname, url.search]).toEqual(["/join/", ""]);
    expect(Buffer.from(tokenOf(link), "base64url")).toHaveLength(32);
    expect(house.logged.join("")).not.toContain(tokenOf(link));
  });

  test("looking at a link uses nothing up and says whom it signs in and who is signed in now", async () => {
    const { link } = await invite();
    const body = { token: tokenOf(link) };
    for (const _ of [1, 2]) {
      const preview = await house.send("POST", "/api/join/preview", body);
      expect(preview.json<JoinPreview>()).toEqual({
        name: "Mia Holm",
        email: "mia@example.org",
        title: "Everybody",
        signedInAs: null,
      });
    }
    const other = await house.seats.ana.browser.send("POST", "/api/join/preview", body);
    expect(other.json<JoinPreview>().signedInAs).toBe("ana@example.org");
    expect((await house.send("GET", `/api/join?token=${body.token}`)).status).toBe(404);
    expect((await house.join(link)).account.email).toBe("mia@example.org");
  });

  test("a renewed link replaces the earlier unused one; emails are one account in any case", async () => {
    const first = await invite();
    const second = await invite({ ...MANAGER, email: " MIA@Example.org " });
    expect(second.participantId).toBe(first.participantId);
    expect((await house.send("POST", "/api/join", { token: tokenOf(first.link) })).code).toBe("link-used");
    expect((await house.join(second.link)).account.email).toBe("mia@example.org");
  });

  test("a link runs out, and a removed participant's link is void", async () => {
    const { link } = await invite();
    const before = house.clock.now;
    house.clock.now += 22 * DAY;
    expect((await house.send("POST", "/api/join", { token: tokenOf(link) })).code).toBe("link-used");
    house.clock.now = before;
    const { link: voided, participantId } = await invite();
    await house.hrBrowser.ok("DELETE", `${house.path}/participants/${participantId}`);
    expect((await house.send("POST", "/api/join", { token: tokenOf(voided) })).code).toBe("link-used");
  });
});

describe("the session cookie", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test("is HttpOnly, SameSite=Lax, for the whole host, and new at every sign-in", async () => {
    const token = tokenOf(await server.server.links.forHr({ email: "hr@example.org" }));
    const planted = "evenhand=0123456789012345678901234567890123456789012";
    const joined = await server.send("POST", "/api/join", { token }, { cookie: planted });
    const cookie = String(joined.headers["set-cookie"]);
    expect(cookie).toMatch(/^evenhand=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain("0123456789");
    expect(joined.headers["cache-control"]).toBe("no-store");
  });

  test("behind https it is Secure and bound to the host by its name", async () => {
    const secure = await startServer({ PUBLIC_URL: "https://calibration.example.org" });
    try {
      const link = await secure.server.links.forHr({ email: "hr@example.org" });
      expect(link).toMatch(/^https:\/\/calibration\.example\.org\/join\/#/);
      const joined = await secure.send("POST", "/api/join", { token: tokenOf(link) });
      expect(String(joined.headers["set-cookie"])).toMatch(
        /^__Host-evenhand=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(joined.headers["strict-transport-security"]).toContain("max-age=31536000");
    } finally {
      await secure.close();
    }
  });

  test("signing in again in the same browser voids the cookie it held", async () => {
    const hr = await server.hr();
    const token = tokenOf(await server.server.links.forHr({ email: "other@example.org" }));
    await server.send("POST", "/api/join", { token }, { cookie: hr.cookie });
    expect((await hr.get("/api/me")).code).toBe("unauthenticated");
  });

  test("signing out voids it on the server", async () => {
    const hr = await server.hr();
    const answer = await hr.send("POST", "/api/logout");
    expect(answer.status).toBe(204);
    expect(String(answer.headers["set-cookie"])).toContain("Max-Age=0");
    expect((await hr.get("/api/me")).code).toBe("unauthenticated");
  });

  test("it ends after a week without use and after a month whatever happens", async () => {
    const idle = await server.hr();
    const busy = await server.hr("busy@example.org");
    const start = server.clock.now;
    for (let day = 1; day <= 29; day++) {
      server.clock.now = start + day * DAY;
      expect((await busy.get("/api/me")).status).toBe(200);
    }
    expect((await idle.get("/api/me")).code).toBe("unauthenticated");
    server.clock.now = start + 30 * DAY;
    expect((await busy.get("/api/me")).code).toBe("unauthenticated");
  });

  test.each(["", "evenhand=", "evenhand=%", "evenhand=a;evenhand=b", "=;;=", `evenhand=${"x".repeat(5000)}`])(
    "a malformed cookie %j is no sign-in",
    async (cookie) => {
      expect((await server.send("GET", "/api/me", undefined, { cookie })).code).toBe("unauthenticated");
    },
  );
});

describe("limits on sign-in", () => {
  test("guesses are counted by address; successes and used links are not", async () => {
    const server = await startServer();
    try {
      for (let i = 0; i < 30; i++) expect((await server.hr()).account.hr).toBe(true);
      const used = tokenOf(await server.server.links.forHr({ email: "hr@example.org" }));
      await server.send("POST", "/api/join", { token: used });
      for (let i = 0; i < 30; i++)
        expect((await server.send("POST", "/api/join", { token: used })).status).toBe(410);

      const codes: (string | undefined)[] = [];
      for (let i = 0; i < 22; i++)
        codes.push((await server.send("POST", "/api/join", { token: `guess-${i}` })).code);
      expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => "not-found"));
      expect(codes.slice(20)).toEqual(["rate-limited", "rate-limited"]);
      const limited = await server.send("POST", "/api/join/preview", { token: "guess" });
      expect([limited.status, limited.headers["retry-after"]]).toEqual([429, "60"]);
    } finally {
      await server.close();
    }
  });

  test("the address is the proxy's word only where the proxy is trusted", async () => {
    for (const [trust, expected] of [
      ["false", 429],
      ["1", 404],
    ] as const) {
      const server = await startServer({ TRUST_PROXY: trust });
      try {
        let last = 0;
        for (let i = 0; i < 22; i++) {
          const headers = { "x-forwarded-for": `203.0.113.${i}` };
          last = (await server.send("POST", "/api/join", { token: "guess" }, headers)).status;
        }
        expect(last).toBe(expected);
      } finally {
        await server.close();
      }
    }
  });
});

describe("who is signed in", () => {
  test("a removed participant keeps the account and loses the session", async () => {
    const house = await startHouse();
    try {
      const { ana } = house.seats;
      await house.hrBrowser.ok("DELETE", `${house.path}/participants/${ana.id}`);
      expect((await ana.browser.ok<Me>("GET", "/api/me")).participantships).toEqual([]);
      expect((await ana.browser.get(house.path)).code).toBe("not-found");
    } finally {
      await house.close();
    }
  });
});
