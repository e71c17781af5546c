import type { PotentialAnswer, Session } from "@evenhand/shared/protocol/answers";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type Seat, startHouse } from "./http-house.ts";
import { type Browser, fileForm } from "./http-server.ts";

/** One of Ana's people and one of Bo's have a potential, with words that are nowhere else. */
const POTENTIAL = "employee_id,name,potential\nE1,Ana's E1,canary-high\nE6,Bo's E6,canary-low";

describe("potential", () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    await house.hrBrowser.ok("POST", `/api/cycles/${house.cycleId}/import`, fileForm(POTENTIAL));
  });
  afterAll(() => house.close());

  const of = async (browser: Browser): Promise<string[]> => {
    const answer = await browser.get(`${house.path}/potential`);
    return answer.status === 200 ? Object.values(answer.json<PotentialAnswer>().potential).toSorted() : [];
  };
  const seat = (name: Seat): Browser => house.seats[name].browser;

  test("is nowhere before the room opens", async () => {
    expect((await seat("ana").get(`${house.path}/potential`)).code).toBe("wrong-phase");
    expect((await seat("ana").ok<Session>("GET", house.path)).hasPotential).toBeUndefined();
  });

  test("goes where the case goes: to the open room, but not past a recusal", async () => {
    await house.hrBrowser.ok("PUT", `${house.path}/subjects/${house.subject("E1")}/recusals`, {
      participantIds: [house.seats.observer.id],
      reason: "Married",
    });
    await house.open();
    expect(await of(seat("ana"))).toEqual(["canary-high", "canary-low"]);
    expect(await of(house.hrBrowser)).toEqual(["canary-high", "canary-low"]);
    expect(await of(seat("observer"))).toEqual(["canary-low"]);
    expect((await seat("ana").ok<Session>("GET", house.path)).hasPotential).toBe(true);
  });

  test("is no part of what everybody is sent about the session", async () => {
    for (const url of [house.path, `${house.path}/agenda`, `${house.path}/drafts`]) {
      expect((await seat("facilitator").get(url)).text).not.toContain("canary");
    }
  });

  test("goes with the room when it closes", async () => {
    const room = await house.server.registry.get(sessionIdSchema.parse(house.sessionId));
    const { id } = house.seats.facilitator;
    const actor = { id, hr: false, participantId: id } as Parameters<typeof room.submit>[0];
    expect(await room.submit(actor, { type: "session.adjourn" })).toMatchObject({ ok: true });
    expect(await of(seat("ana"))).toEqual(["canary-high"]);
    expect(await of(seat("observer"))).toEqual([]);
    expect((await seat("observer").ok<Session>("GET", house.path)).hasPotential).toBe(false);
  });
});
