import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Control, dataFolder, freePort, type Outside, startOutside, Visitor } from "./outside.ts";

/**
 * DOMAIN.md, "Who may do what", written down a second time and asked over the wire: a command of the documented
 * body by each role, in a room that is open. Ids that do not exist keep the room as it is.
 */
const ROLES = ["hr", "facilitator", "manager", "sponsor", "observer"] as const;
type Who = (typeof ROLES)[number];
const no = "none";
const MAY: readonly (readonly [
  type: string,
  body: Readonly<Record<string, unknown>>,
  who: readonly Who[],
])[] = [
  ["session.resume", {}, ["facilitator"]],
  ["session.reopen", { reason: "r" }, ["hr"]],
  ["agenda.focus", { subjectId: null }, ["facilitator"]],
  ["agenda.raise", { subjectId: no, reason: "r" }, ["hr", "facilitator", "manager", "sponsor"]],
  ["agenda.pin", { subjectId: no }, ["facilitator"]],
  ["agenda.drop", { subjectId: no, reason: "r" }, ["facilitator"]],
  ["agenda.defer", { subjectId: no, reason: "r" }, ["facilitator"]],
  ["agenda.discuss", { groupId: no }, ["facilitator"]],
  ["agenda.refresh", {}, ["facilitator"]],
  ["attendance.mark", { participantId: no, state: "room" }, ["facilitator"]],
  ["timer.start", { seconds: 5 }, ["facilitator"]],
  ["timer.stop", {}, ["facilitator"]],
  ["rating.propose", { subjectId: no, to: 4, reason: "r" }, ["manager"]],
  ["rating.withdraw", { proposalId: no }, ["facilitator", "manager"]],
  ["rating.setAside", { proposalId: no }, ["facilitator"]],
  ["rating.respond", { proposalId: no, stance: "consent" }, ["manager"]],
  ["rating.defend", { subjectId: no, text: "t" }, ["manager"]],
  ["consensus.record", { proposalId: no }, ["facilitator"]],
  ["consensus.keep", { subjectId: no }, ["facilitator"]],
  ["consensus.none", { subjectId: no }, ["facilitator"]],
  ["decision.undo", { decisionId: no }, ["facilitator"]],
  ["decision.reopen", { decisionId: no, reason: "r" }, ["facilitator"]],
  ["decision.accept", { decisionId: no }, ["manager"]],
  ["decision.explain", { decisionId: no, releasableReason: "r" }, ["facilitator", "manager"]],
  ["attestation.confirm", { attestationId: no }, ["manager"]],
  ["attestation.contest", { attestationId: no }, ["manager"]],
  ["poll.open", { subjectId: no }, ["facilitator"]],
  ["poll.vote", { pollId: no, rating: 3 }, ["manager"]],
  ["poll.reveal", { pollId: no }, ["facilitator"]],
  ["poll.cancel", { pollId: no }, ["facilitator"]],
];
const ONLY_FACILITATORS = ["session.open", "session.adjourn", "session.lock", "agenda.acceptRest"] as const;

const folder = dataFolder();
let server: Outside;
let sessionId: string;
const seats = new Map<Who, Control>();
const seat = (who: Who): Control => seats.get(who) ?? expect.fail(`nobody sits as ${who}`);
const codeOf = async (who: Who, command: Record<string, unknown>): Promise<string> => {
  const ack = await seat(who).send(command);
  return ack.ok ? "ok" : ack.error.code;
};

beforeAll(async () => {
  server = await startOutside(folder.path, await freePort());
  const hr = await Visitor.join(server.url, await server.hrLink());
  const cycle = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "2026 H2" });
  const file = new FormData();
  file.set(
    "file",
    new Blob(["employee_id,name,manager_email,draft_rating\nE1,Eva,m@example.org,3"]),
    "p.csv",
  );
  await hr.ok("POST", `/api/cycles/${cycle.id}/import`, file);
  const session = { cycleId: cycle.id, title: "Room", subjects: { filter: {} }, cohortBy: ["level"] };
  sessionId = (await hr.ok<{ id: string }>("POST", "/api/sessions", session)).id;
  const visitors = new Map<Who, Visitor>([["hr", hr]]);
  for (const role of ["facilitator", "manager", "sponsor", "observer"] as const) {
    const email = `${role.slice(0, 1)}@example.org`;
    const invited = { name: role, email, role };
    const { link } = await hr.ok<{ link: string }>(
      "POST",
      `/api/sessions/${sessionId}/participants`,
      invited,
    );
    visitors.set(role, await Visitor.join(server.url, link));
  }
  for (const [who, visitor] of visitors) seats.set(who, visitor.control(sessionId));
  for (const who of ROLES) await seat(who).connected();
}, 60_000);
afterAll(async () => {
  for (const control of seats.values()) control.socket.close();
  await server.stop();
  folder.remove();
});

test("before the opening the right is asked before the phase, too", async () => {
  for (const [type, body, may] of MAY) {
    for (const who of ROLES) {
      const code = await codeOf(who, { type, ...body });
      const allowed = type === "session.reopen" ? "not-locked" : "wrong-phase";
      expect([type, who, code]).toEqual([type, who, may.includes(who) ? allowed : "forbidden"]);
    }
  }
});

describe("in the open room", () => {
  beforeAll(async () => void (await seat("facilitator").accepted({ type: "session.open" })));

  test.each(MAY)("%s %j is for %j", async (type, body, may) => {
    for (const who of ROLES) {
      const code = await codeOf(who, { type, ...body });
      expect([who, code === "forbidden"]).toEqual([who, !may.includes(who)]);
      if (may.includes(who)) expect(["ok", "not-found", "wrong-phase", "not-locked"]).toContain(code);
      // The right comes before the form as well.
      else expect(await codeOf(who, { type, junk: true })).toBe("forbidden");
    }
  });

  test("opening, adjourning, locking and accepting the rest are nobody's but a facilitator's", async () => {
    for (const type of ONLY_FACILITATORS) {
      for (const who of ROLES)
        if (who !== "facilitator") expect(await codeOf(who, { type })).toBe("forbidden");
    }
  });
});
