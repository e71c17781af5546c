import type { WallCode, WallSeat, WallStatus } from "@evenhand/shared/protocol/wall";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import { startServer } from "./http-server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let house: House;
beforeAll(async () => {
  house = await startHouse({ environment: { TRUST_PROXY: "1" } });
  await house.open();
});
afterAll(() => house.close());
let address = 0;
beforeEach(() => {
  // Wrong codes are counted by address, and no test is to eat another's.
  address++;
});

const facilitator = () => house.seats.facilitator.browser;
const issue = () => facilitator().ok<WallCode>("POST", `${house.path}/wall/codes`);
const trade = (code: string, sessionId = house.sessionId, headers: Record<string, string> = {}) =>
  house.send(
    "POST",
    "/api/wall",
    { sessionId, code },
    { "x-forwarded-for": `10.0.0.${address}`, ...headers },
  );
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String(answer.headers["set-cookie"]).split(";", 1)[0] ?? "";
const seatOf = async (cookie: string) =>
  (await house.send("GET", "/api/wall", undefined, { cookie })).json<WallSeat>().sessionId;

describe("pairing a wall", () => {
  test("a code of a hundred racers lets exactly one in", async () => {
    const { code } = await issue();
    const answers = await Promise.all(Array.from({ length: 100 }, () => trade(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200 || status === 404 || status === 429)).toHaveLength(
      100,
    );
  });

  test("its cookie is HttpOnly, has a name of its own and stands beside a person's", async () => {
    const { code } = await issue();
    const paired = await trade(code, house.sessionId, { cookie: facilitator().cookie });
    expect(String(paired.headers["set-cookie"])).toMatch(
      /^evenhand-wall=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(paired.json<WallSeat>().sessionId).toBe(house.sessionId);
    const both = `${facilitator().cookie}; ${cookieOf(paired)}`;
    expect((await house.send("GET", "/api/me", undefined, { cookie: both })).status).toBe(200);
    expect(await seatOf(both)).toBe(house.sessionId);
  });

  test("behind https it is Secure and bound to the host by its name", async () => {
    const secure = await startServer({ PUBLIC_URL: "https://calibration.example.org" });
    try {
      const off = await secure.send("DELETE", "/api/wall");
      expect(String(off.headers["set-cookie"])).toMatch(
        /^__Host-evenhand-wall=;.*; Path=\/; HttpOnly; Secure/,
      );
    } finally {
      await secure.close();
    }
  });

  test("a wall's cookie signs nobody in", async () => {
    const cookie = cookieOf(await trade((await issue()).code));
    for (const url of ["/api/me", house.path, `${house.path}/agenda`, `${house.path}/wall`, "/api/docs"]) {
      expect((await house.send("GET", url, undefined, { cookie })).code).toBe("unauthenticated");
    }
    const stage = await house.send("PUT", `${house.path}/wall`, { blank: false }, { cookie });
    expect(stage.code).toBe("unauthenticated");
  });

  test("a code is typed in any case, with or without its dash, and for its own session alone", async () => {
    const { code } = await issue();
    expect((await trade(code, "zzzzzzzzzz")).code).toBe("not-found");
    expect((await trade(code.toLowerCase().replace("-", " "))).status).toBe(200);
  });

  test("a newer code, its dialog closed, and five minutes end it", async () => {
    const first = await issue();
    const second = await issue();
    expect((await trade(first.code)).code).toBe("not-found");
    await facilitator().ok("DELETE", `${house.path}/wall/codes`);
    expect((await trade(second.code)).code).toBe("not-found");
    const third = await issue();
    house.clock.now += 5 * MINUTE;
    expect((await trade(third.code)).code).toBe("not-found");
  });

  test("wrong codes are counted by address, right ones are not", async () => {
    const wrong: string[] = [];
    for (let n = 0; n < 12; n++) wrong.push((await trade(`AAAA-AAA${n}`)).code ?? "");
    expect(wrong.slice(0, 10)).toEqual(Array(10).fill("not-found"));
    expect(wrong.at(-1)).toBe("rate-limited");
    const { code } = await issue();
    expect((await trade(code)).code).toBe("rate-limited");
  });

  test("the code is in the fragment of its address, and nothing of it is stored or logged", async () => {
    const { code, url } = await issue();
    expect([new URL(url).pathname, new URL(url).search, new URL(url).hash]).toEqual([
      `/s/${house.sessionId}/wall`,
      "",
      `#${code}`,
    ]);
    expect(house.logged.join("")).not.toContain(code);
  });
});

describe("a paired wall ends", () => {
  // Limits of the tests above must not reach these: an address of their own.
  let own: House;
  beforeAll(async () => {
    own = await startHouse();
    await own.open();
  });
  afterAll(() => own.close());
  const pair = async () => {
    const { code } = await own.seats.facilitator.browser.ok<WallCode>("POST", `${own.path}/wall/codes`);
    return cookieOf(await own.send("POST", "/api/wall", { sessionId: own.sessionId, code }));
  };
  const look = async (cookie: string) =>
    (await own.send("GET", "/api/wall", undefined, { cookie })).json<WallSeat>().sessionId !== null;

  test("by itself after twelve hours", async () => {
    const cookie = await pair();
    const before = own.clock.now;
    own.clock.now += 12 * HOUR - 1;
    expect(await look(cookie)).toBe(true);
    own.clock.now += 1;
    expect(await look(cookie)).toBe(false);
    own.clock.now = before;
  });

  test("when it takes itself off, and when the facilitator disconnects all", async () => {
    const [one, two, three] = [await pair(), await pair(), await pair()];
    expect((await own.send("DELETE", "/api/wall", undefined, { cookie: one })).status).toBe(204);
    expect([await look(one), await look(two)]).toEqual([false, true]);
    await own.seats.facilitator.browser.ok("DELETE", `${own.path}/wall`);
    expect([await look(two), await look(three)]).toEqual([false, false]);
  });

  test("no code is to be had once the room is closed or locked, and none by anybody but a facilitator", async () => {
    for (const seat of ["ana", "sponsor", "observer"] as const) {
      expect((await own.seats[seat].browser.send("POST", `${own.path}/wall/codes`)).code).toBe("forbidden");
    }
    expect((await own.hrBrowser.send("POST", `${own.path}/wall/codes`)).code).toBe("forbidden");
    const { browser } = own.seats.facilitator;
    const reveal = (revealed: string) => browser.send("PUT", `${own.path}/wall`, { revealed });
    expect((await reveal("zzzz")).code).toBe("not-found");
    expect((await reveal(own.subject("E1"))).code).toBe("stale");
    const stage = await browser.ok<WallStatus>("PUT", `${own.path}/wall`, { blank: true });
    expect(stage).toEqual({ connected: 0, blank: true, revealed: null });
  });

  test("with its session", async () => {
    const cookie = await pair();
    await own.hrBrowser.ok("PUT", `${own.path}/subjects/${own.subject("E1")}/not-rated`, { code: "other" });
    await own.hrBrowser.ok("PUT", `${own.path}/subjects/${own.subject("E10")}/not-rated`, { code: "other" });
    await own.lock();
    expect((await own.seats.facilitator.browser.send("POST", `${own.path}/wall/codes`)).code).toBe(
      "session-locked",
    );
    expect(await look(cookie)).toBe(true);
    await own.hrBrowser.ok("DELETE", own.path);
    expect(await look(cookie)).toBe(false);
  });
});
