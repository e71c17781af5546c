import type { Answer } from "@evenhand/server/rooms/batch";
import type { Journal } from "@evenhand/server/store/journal";
import type { Invited, Session } from "@evenhand/shared/protocol/answers";
import { participantIdSchema, sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";
import { type House, startHouse } from "./http-house.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** Lets commits that take people in begin only once two are decided, if it is told so: neither knows of the other. */
class Starter {
  isArmed = false;
  readonly #waiting: (() => void)[] = [];

  readonly holding = (real: Journal): Journal => ({
    ...real,
    append: async (sessionId, expectedSeq, commits) => {
      const takesIn = commits.some(({ lines }) => lines.some(({ type }) => TAKING_IN.includes(type)));
      if (this.isArmed && takesIn) await this.#twoOfThem();
      return real.append(sessionId, expectedSeq, commits);
    },
  });

  #twoOfThem(): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push(go);
      if (this.#waiting.length < 2) return;
      this.isArmed = false;
      for (const each of this.#waiting) each();
    });
  }
}
const TAKING_IN: readonly string[] = ["subject.added", "session.opened"];

describe.each(["SQLite", "PostgreSQL"])("on %s, nobody is in two open rooms of a cycle", (engine) => {
  let house: House;
  let starter: Starter;
  let other: Session;
  /** Opens the other session as its facilitator. */
  let openOther: () => Promise<Answer>;

  beforeEach(async () => {
    starter = new Starter();
    const environment: Record<string, string> =
      engine === "SQLite" ? {} : { DATABASE_URL: await postgres.createDatabase() };
    house = await startHouse({ environment, journal: starter.holding });
    const body = { cycleId: house.cycleId, title: "Alpha", subjects: { filter: { team: "Alpha" } } };
    other = await house.hrBrowser.ok<Session>("POST", "/api/sessions", body);
    const seat = { name: "Gil Roth", email: "gil@example.org", role: "facilitator" };
    const path = `/api/sessions/${other.id}/participants`;
    const { participantId } = await house.hrBrowser.ok<Invited>("POST", path, seat);
    const id = participantIdSchema.parse(participantId);
    openOther = async () =>
      (await room(other.id)).submit({ id, hr: false, participantId: id }, { type: "session.open" });
    await house.open();
  });
  afterEach(() => house.close());

  const room = (id: string) => house.server.registry.get(sessionIdSchema.parse(id));
  const add = (id: string) =>
    house.hrBrowser.send("POST", `/api/sessions/${id}/subjects`, { ids: [house.subject("E7")] });
  /** In which of the two rooms they are. */
  const roomsOf = async (employeeId: string) => {
    const found: string[] = [];
    for (const id of [house.sessionId, other.id]) {
      const { state } = await room(id);
      if ([...state.subjects.values()].some((subject) => subject.employeeId === employeeId)) found.push(id);
    }
    return found;
  };

  it("where both take somebody in at the same moment: one is told that the other has", async () => {
    expect(await openOther()).toMatchObject({ ok: true });
    await house.hrBrowser.ok("DELETE", `${house.path}/subjects`, { ids: [house.subject("E7")] });
    expect(await roomsOf("E7")).toEqual([]);
    starter.isArmed = true;
    const answers = await Promise.all([add(house.sessionId), add(other.id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    const refused = answers.find(({ status }) => status === 400);
    expect(refused?.code).toBe("invalid");
    expect(refused?.text).toContain("in-another-session");
    expect(refused?.text).toContain(house.subject("E7"));
    const taker = answers[0]?.status === 200 ? house.sessionId : other.id;
    expect(await roomsOf("E7")).toEqual([taker]);
    // The room that was refused goes on.
    expect(
      (
        await house.hrBrowser.send("DELETE", `/api/sessions/${other.id}/subjects`, {
          ids: [house.subject("E1")],
        })
      ).status,
    ).toBe(200);
  });

  it("where one opens while the other takes somebody in: each is in one of them", async () => {
    starter.isArmed = true;
    const adding = house.hrBrowser.send("POST", `${house.path}/subjects`, { ids: ["E2"] });
    const [added, opened] = await Promise.all([adding, openOther()]);
    expect(opened).toMatchObject({ ok: true });
    expect(await roomsOf("E2")).toEqual([added.status === 200 ? house.sessionId : other.id]);
    expect(await roomsOf("E1")).toEqual([other.id]);
  });
});
