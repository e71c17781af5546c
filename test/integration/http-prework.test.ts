import type { Session } from "@evenhand/shared/protocol/answers";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";

let house: House;
beforeEach(async () => {
  house = await startHouse();
});
afterEach(() => house.close());
const room = () => house.server.registry.get(sessionIdSchema.parse(house.sessionId));

describe("drafts freeze", () => {
  test("at the cycle's deadline, for all but those whom HR gave more time, recorded", async () => {
    await house.hrBrowser.ok("PATCH", `/api/cycles/${house.cycleId}`, { deadline: "2026-11-03T09:00:00Z" });
    const { ana, bo } = house.seats;
    const write = (browser: House["hrBrowser"], id: string) =>
      browser.send("PUT", `${house.path}/drafts/${house.subject(id)}`, { rating: 3, justification: "x" });
    const extend = (reason?: string) =>
      house.hrBrowser.send("PUT", `${house.path}/participants/${bo.id}/extension`, {
        until: "2026-11-04T09:00:00Z",
        reason,
      });
    expect((await write(ana.browser, "E1")).status).toBe(200);
    house.clock.now = Date.parse("2026-11-03T09:00:00Z");
    expect((await write(ana.browser, "E1")).code).toBe("frozen");
    expect((await ana.browser.send("PUT", `${house.path}/submission`, { submitted: true })).code).toBe(
      "frozen",
    );
    expect(await ana.browser.ok<Session>("GET", house.path)).toMatchObject({ frozen: true });
    expect((await extend()).code).toBe("reason-required");
    expect((await extend("Travelling.")).status).toBe(200);
    expect((await write(bo.browser, "E6")).status).toBe(200);
    const { readiness } = await house.hrBrowser.ok<Session>("GET", house.path);
    expect(readiness).toMatchObject([
      { name: "Ana Silva", late: true, deadline: "2026-11-03T09:00:00.000Z" },
      { name: "Bo Berg", late: false, deadline: "2026-11-04T09:00:00.000Z" },
    ]);
    house.clock.now = Date.parse("2026-11-04T09:00:00Z");
    expect((await write(bo.browser, "E6")).code).toBe("frozen");
  });
});

describe("drafts that meet the opening", () => {
  test("are in the room if they were acknowledged, and refused as frozen if not: nothing in between", async () => {
    const { ana, bo } = house.seats;
    const write = async (browser: House["hrBrowser"], employeeId: string) => {
      const id = house.subject(employeeId);
      const body = { rating: 2, justification: `raced-${employeeId}` };
      return { id, answer: await browser.send("PUT", `${house.path}/drafts/${id}`, body) };
    };
    const early = ["E1", "E2", "E3"].map((id) => write(ana.browser, id));
    const opening = Promise.all(early.slice(0, 1)).then(() => house.open());
    const late = ["E4", "E5"].map((id) => write(ana.browser, id));
    const later = opening.then(() => write(bo.browser, "E6"));
    const writes = await Promise.all([...early, ...late, later]);
    await opening;
    const { state } = await room();
    for (const { id, answer } of writes) {
      const { facts, draft } = state.subjects.get(id as never) ?? {};
      const raced = facts?.justification.startsWith("raced-") === true;
      expect([answer.status === 200, answer.code]).toEqual([raced, raced ? undefined : "frozen"]);
      expect(draft === 2).toBe(raced);
    }
    expect(writes.at(0)?.answer.status).toBe(200);
    expect(writes.at(-1)?.answer.code).toBe("frozen");
  });
});
