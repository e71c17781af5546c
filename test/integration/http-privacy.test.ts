import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type Seat, startHouse } from "./http-house.ts";
import type { Browser } from "./http-server.ts";

/**
 * Every person carries canaries: `why-E1` in the justification, `mood-E1` in a private column, `salary-E1` in a
 * restricted one. Each member reads all that they can reach; foreign canaries must not be among it.
 */
const CANARY = /(?:why|mood|salary)-E\d+/g;
const OWN = { ana: ["E1", "E2", "E3", "E4", "E5"], bo: ["E6", "E7", "E8", "E9"] } as const;
const ALL = [...OWN.ana, ...OWN.bo];
/** E10 has no draft, hence no justification. */
const EVERYONE = [...ALL, "E10"];

const found = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => text.match(CANARY) ?? []))].toSorted();
const canaries = (kind: "why" | "mood" | "salary", ids: readonly string[]) =>
  ids.map((id) => `${kind}-${id}`).toSorted();

/** Every GET that there is, with every subject's case. */
async function readEverything(house: House, browser: Browser): Promise<string[]> {
  const { path, cycleId } = house;
  const urls = [
    ...["/api/me", "/api/sessions", "/api/cycles", `/api/cycles/${cycleId}`],
    ...["people", "columns", "distribution?by=manager", "export?layout=audit"].map(
      (at) => `/api/cycles/${cycleId}/${at}`,
    ),
    ...[
      "",
      "/participants",
      "/drafts",
      "/agenda",
      "/potential",
      "/distribution?by=team",
      "/results",
      "/journal",
      "/export",
    ].map((at) => `${path}${at}`),
    ...EVERYONE.map((id) => `${path}/subjects/${house.subject(id)}`),
  ];
  return Promise.all(urls.map(async (url) => (await browser.get(url)).text));
}

describe("what reaches whom", () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());
  const reached = async (seat: Seat) => found(await readEverything(house, house.seats[seat].browser));

  test("[P14] HR reaches everything: the reading is not vacuous", async () => {
    const all = found(await readEverything(house, house.hrBrowser));
    expect(all).toEqual(
      [...canaries("why", ALL), ...canaries("mood", EVERYONE), ...canaries("salary", EVERYONE)].toSorted(),
    );
  });

  test("[P14] in prework owners reach their own people, the facilitator all drafts, sponsors and observers nothing", async () => {
    expect(await reached("ana")).toEqual(canaries("why", OWN.ana));
    expect(await reached("bo")).toEqual(canaries("why", OWN.bo));
    expect(await reached("facilitator")).toEqual(canaries("why", ALL));
    expect(await reached("sponsor")).toEqual([]);
    expect(await reached("observer")).toEqual([]);
  });

  test("[P14] in the live room everybody reaches the cases, nobody a private or restricted column", async () => {
    await house.open();
    for (const seat of ["ana", "bo", "facilitator", "sponsor", "observer"] as const) {
      expect([seat, await reached(seat)]).toEqual([seat, canaries("why", ALL)]);
    }
  });

  test("[P14] once it is closed owners reach their own people again, sponsors and observers nothing", async () => {
    const room = await house.server.registry.get(sessionIdSchema.parse(house.sessionId));
    const { id } = house.seats.facilitator;
    const actor = { id, hr: false, participantId: id } as Parameters<typeof room.submit>[0];
    expect(await room.submit(actor, { type: "session.adjourn" })).toMatchObject({ ok: true });
    expect(await reached("ana")).toEqual(canaries("why", OWN.ana));
    expect(await reached("facilitator")).toEqual(canaries("why", ALL));
    expect(await reached("sponsor")).toEqual([]);
    expect(await reached("observer")).toEqual([]);
  });

  test("[P14] the log holds no name, no email, no text and no token of it all", async () => {
    const log = house.logged.join("");
    expect(house.logged.length).toBeGreaterThan(50);
    expect(log.match(CANARY)).toBeNull();
    expect(log).not.toMatch(/@example\.org|Ana|Silva|Hedda|2026 H2|Everybody/);
    expect(log).not.toContain(house.hrBrowser.cookie.split("=")[1]);
  });
});

describe("a column that HR shows in the room", () => {
  test("[P14] reaches the room from the snapshot on, and no other column with it", async () => {
    const house = await startHouse();
    try {
      await house.hrBrowser.ok("PATCH", `/api/cycles/${house.cycleId}/columns`, {
        columns: [{ key: "mood", shown: true }],
      });
      await house.open();
      const seen = await house.seats.observer.browser.get(`${house.path}/subjects/${house.subject("E1")}`);
      expect(seen.json()).toMatchObject({ shown: { mood: "mood-E1" } });
      expect(seen.text).not.toContain("salary");
      expect(seen.text).not.toContain("hrOnly");
      // Taking the tick back afterwards does not reach into the room; a new column does not either.
      await house.hrBrowser.ok("PATCH", `/api/cycles/${house.cycleId}/columns`, {
        columns: [{ key: "mood", shown: false }],
      });
      const after = await house.seats.observer.browser.get(`${house.path}/subjects/${house.subject("E1")}`);
      expect(after.json()).toMatchObject({ shown: { mood: "mood-E1" } });
    } finally {
      await house.close();
    }
  });
});
