import type {
  Draft,
  Invited,
  ParticipantDetail,
  Person,
  Session,
  SessionSummary,
} from "@evenhand/shared/protocol/answers";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import { fileForm } from "./http-server.ts";

let house: House;
beforeEach(async () => {
  house = await startHouse();
});
afterEach(() => house.close());

const drafts = async (path = house.path) =>
  (await house.hrBrowser.ok<Draft[]>("GET", `${path}/drafts`)).map(({ employeeId }) => employeeId).toSorted();
const create = (body: object) =>
  house.hrBrowser.ok<Session>("POST", "/api/sessions", { cycleId: house.cycleId, title: "Another", ...body });
const pathOf = (session: Session) => `/api/sessions/${session.id}`;
const room = (id = house.sessionId) => house.server.registry.get(sessionIdSchema.parse(id));

describe("who is a subject of which session", () => {
  test("an empty filter takes everyone who is not in another session of the cycle", async () => {
    const alpha = await create({ subjects: { filter: { team: "alpha" } } });
    expect(await drafts(pathOf(alpha))).toEqual(["E1", "E2", "E3", "E4", "E5"]);
    expect(await drafts()).toEqual(["E10", "E6", "E7", "E8", "E9"]);
    await house.hrBrowser.ok("DELETE", pathOf(alpha));
    expect(await drafts()).toHaveLength(10);
  });

  test("a filter asks for all its attributes, each any of its values, spelled either way", async () => {
    const both = await create({
      subjects: { filter: { team: ["Alpha", "BETA "], manager_email: "bo@example.org" } },
    });
    expect(await drafts(pathOf(both))).toEqual(["E10", "E6", "E7", "E8", "E9"]);
    expect(both.selection).toEqual({ filter: { team: ["Alpha", "BETA "], managerEmail: "bo@example.org" } });
    for (const filter of [{ shoeSize: "44" }, { team: [] }, { team: 3 }, { job_title: "a", jobTitle: "b" }]) {
      const answer = await house.hrBrowser.send("POST", "/api/sessions", {
        cycleId: house.cycleId,
        title: "x",
        subjects: { filter },
      });
      expect([filter, answer.code]).toEqual([filter, "invalid"]);
    }
  });

  test("people named by id go before filters, and are in one session at most", async () => {
    const named = await create({ subjects: { ids: [house.subject("E1"), "E6"] } });
    expect(await drafts(pathOf(named))).toEqual(["E1", "E6"]);
    expect(await drafts()).toHaveLength(8);
    const again = await house.hrBrowser.send("POST", "/api/sessions", {
      cycleId: house.cycleId,
      title: "x",
      subjects: { ids: ["E6"] },
    });
    expect(again.code).toBe("invalid");
    expect(again.text).toContain("in-another-session");
    const unknown = await house.hrBrowser.send("POST", `${house.path}/subjects`, { ids: ["E99"] });
    expect(unknown.text).toContain("unknown-people");
  });

  test("the filter is evaluated at opening: who is imported before is in, who is imported after is not", async () => {
    const add = (id: string) =>
      house.hrBrowser.ok(
        "POST",
        `/api/cycles/${house.cycleId}/import`,
        fileForm(`employee_id,name\n${id},Late ${id}`),
      );
    await add("E11");
    await house.open();
    await add("E12");
    const { state } = await room();
    expect([...state.subjects.values()].map(({ employeeId }) => employeeId)).toContain("E11");
    expect([...state.subjects.values()].map(({ employeeId }) => employeeId)).not.toContain("E12");
  });

  test("whoever takes part is left out and listed: nobody is in a room where they are rated", async () => {
    const file = "employee_id,name,email,manager_email\nM1,Ana Silva,ana@example.org,sol@example.org";
    await house.hrBrowser.ok("POST", `/api/cycles/${house.cycleId}/import`, fileForm(file));
    expect(await drafts()).not.toContain("M1");
    const session = await house.hrBrowser.ok<Session>("GET", house.path);
    expect(session.leftOut).toEqual([{ participantId: house.seats.ana.id, name: "Ana Silva" }]);
    await house.open();
    expect((await room()).state.leftOut).toEqual([house.seats.ana.id]);
    const inRoom = await house.hrBrowser.send("POST", `${house.path}/subjects`, { ids: ["M1"] });
    expect(inRoom.code).toBe("conflict-of-interest");
    const invited = await house.hrBrowser.send("POST", `${house.path}/participants`, {
      name: "E One",
      email: "E1@example.org",
      role: "observer",
    });
    expect(invited.code).toBe("conflict-of-interest");
  });

  test("subjects are dropped and added, in prework and in the live room", async () => {
    const change = (method: "POST" | "DELETE", id: string) =>
      house.hrBrowser.send(method, `${house.path}/subjects`, { ids: [id] });
    expect((await change("DELETE", "E1")).status).toBe(200);
    expect(await drafts()).not.toContain("E1");
    expect((await change("DELETE", "E1")).code).toBe("not-found");
    expect((await change("POST", "E1")).status).toBe(200);
    expect(await drafts()).toContain("E1");
    await house.open();
    expect((await change("DELETE", "E2")).status).toBe(200);
    expect((await room()).state.subjects.has(house.subject("E2") as never)).toBe(false);
    const people = await house.hrBrowser.ok<Person[]>("GET", `/api/cycles/${house.cycleId}/people`);
    expect(people.find(({ employeeId }) => employeeId === "E2")?.sessionId).toBeNull();
    expect((await change("POST", "E2")).status).toBe(200);
    expect((await change("POST", "E2")).code).toBe("stale");
  });
});

describe("owners", () => {
  const ownerOf = async (employeeId: string) =>
    (await house.hrBrowser.ok<Draft[]>("GET", `${house.path}/drafts`)).find(
      (draft) => draft.employeeId === employeeId,
    )?.ownerId;
  const assign = (employeeId: string, participantId: string, reason?: string) =>
    house.hrBrowser.send("PUT", `${house.path}/subjects/${house.subject(employeeId)}/owner`, {
      participantId,
      reason,
    });

  test("are the managers of the import, or whom HR names with a reason", async () => {
    const { ana, bo, facilitator, observer } = house.seats;
    expect(await ownerOf("E1")).toBe(ana.id);
    expect((await assign("E1", bo.id, " ")).code).toBe("reason-required");
    expect((await assign("E1", facilitator.id, "x")).code).toBe("conflict-of-interest");
    expect((await assign("E1", observer.id, "x")).code).toBe("invalid");
    expect((await assign("E1", "zzzz", "x")).code).toBe("not-found");
    expect((await assign("E1", bo.id, "Ana changed teams.")).status).toBe(204);
    expect(await ownerOf("E1")).toBe(bo.id);
    const url = `${house.path}/drafts/${house.subject("E1")}`;
    expect((await ana.browser.send("PUT", url, { rating: 3 })).code).toBe("not-found");
    expect((await bo.browser.send("PUT", url, { rating: 3 })).status).toBe(200);
  });

  test("a facilitator owns nobody: the room does not open until HR names another", async () => {
    const { ana, bo, facilitator } = house.seats;
    const patch = (reason?: string) =>
      house.hrBrowser.send("PATCH", `${house.path}/participants/${bo.id}`, { role: "facilitator", reason });
    expect((await patch()).code).toBe("reason-required");
    expect((await patch("Fay is ill.")).status).toBe(200);
    const session = await house.hrBrowser.ok<Session>("GET", house.path);
    expect(session.conflicts).toMatchObject([{ participantId: bo.id, subjectIds: { length: 5 } }]);
    expect(
      (await bo.browser.ok<Draft[]>("GET", `${house.path}/drafts`)).every(({ writable }) => !writable),
    ).toBe(true);
    await expect(house.open()).rejects.toThrow("conflict-of-interest");
    for (const id of ["E6", "E7", "E8", "E9", "E10"]) await assign(id, ana.id, "Bo facilitates.");
    await house.open();
    expect((await room()).state.participants.get(facilitator.id as never)?.role).toBe("facilitator");
  });

  test("a facilitator may name another one, and give no other role", async () => {
    const { facilitator, sponsor, ana } = house.seats;
    const url = `${house.path}/participants/${sponsor.id}`;
    const by = (browser: House["hrBrowser"], body: object) => browser.send("PATCH", url, body);
    expect((await by(ana.browser, { role: "facilitator", reason: "x" })).code).toBe("forbidden");
    expect((await by(facilitator.browser, { role: "manager", reason: "x" })).code).toBe("forbidden");
    await house.open();
    expect((await by(facilitator.browser, { role: "facilitator", reason: "Two rooms." })).status).toBe(200);
    expect((await by(house.hrBrowser, { role: "observer", reason: "x" })).code).toBe("wrong-phase");
  });

  test("nobody invited answers for a subject: it opens without owner, and HR sees whom to invite", async () => {
    const uninvited = async () =>
      (await house.hrBrowser.ok<SessionSummary[]>("GET", "/api/sessions"))[0]?.uninvitedOwners;
    expect(await uninvited()).toBe(0);
    await house.hrBrowser.ok("DELETE", `${house.path}/participants/${house.seats.bo.id}`);
    const session = await house.hrBrowser.ok<Session>("GET", house.path);
    expect(session.missingOwners).toEqual([{ managerName: "", managerEmail: "bo@example.org", people: 5 }]);
    expect(await uninvited()).toBe(1);
    await house.open();
    expect((await room()).state.subjects.get(house.subject("E6") as never)?.ownerId).toBeNull();
    expect(await uninvited()).toBeUndefined();
  });

  test("a manager whom the import knows by name alone answers for their people once invited", async () => {
    const rows = [
      "employee_id,name,manager_name,team",
      "N1,Jo Kern,Ute Weiß,Gamma",
      "N2,Al Kern,Ute Weiß,Gamma",
    ];
    await house.hrBrowser.ok("POST", `/api/cycles/${house.cycleId}/import`, fileForm(rows.join("\n")));
    const gamma = await create({ subjects: { filter: { team: "gamma" } } });
    expect(gamma.missingOwners).toEqual([{ managerName: "Ute Weiß", managerEmail: "", people: 2 }]);
    const body = { name: "Ute Weiß", email: "ute@example.org", role: "manager" };
    await house.hrBrowser.ok("POST", `${pathOf(gamma)}/participants`, body);
    const invited = await house.hrBrowser.ok<Session>("GET", pathOf(gamma));
    expect(invited.missingOwners).toEqual([]);
    expect(invited.readiness).toMatchObject([{ name: "Ute Weiß", people: 2 }]);
  });
});

describe("participants", () => {
  test("are listed with their email for HR, without it for the facilitator", async () => {
    const url = `${house.path}/participants`;
    const forHr = await house.hrBrowser.ok<ParticipantDetail[]>("GET", url);
    expect(forHr.find(({ name }) => name === "Ana Silva")).toMatchObject({
      email: "ana@example.org",
      joined: true,
      people: 5,
    });
    expect((await house.seats.facilitator.browser.get(url)).text).not.toContain("@example.org");
  });

  test("can be invited into a live room, and their link renewed at any time", async () => {
    await house.open();
    const body = { name: "Nia Moss", email: "nia@example.org", role: "observer" };
    const first = await house.hrBrowser.send("POST", `${house.path}/participants`, body);
    expect(first.status).toBe(201);
    const { participantId, link } = first.json<Invited>();
    expect((await room()).state.participants.get(participantId as never)?.name).toBe("Nia Moss");
    const again = await house.hrBrowser.send("POST", `${house.path}/participants`, {
      ...body,
      role: "manager",
    });
    expect(again.status).toBe(200);
    expect(again.json<Invited>()).toMatchObject({ participantId, role: "observer" });
    expect(again.json<Invited>().link).not.toBe(link);
    const nia = await house.join(again.json<Invited>().link);
    expect(await nia.ok<Session>("GET", house.path)).toMatchObject({ phase: "live", role: "observer" });
    await house.hrBrowser.ok("DELETE", `${house.path}/participants/${participantId}`, { reason: "Left." });
    expect((await nia.get(house.path)).code).toBe("not-found");
    expect((await room()).state.participants.has(participantId as never)).toBe(false);
  });

  test("a proxy is another manager, named with a reason; it goes with the one who facilitates", async () => {
    const { ana, bo, facilitator, observer } = house.seats;
    const put = (participantId: string | null, reason?: string) =>
      house.hrBrowser.send("PUT", `${house.path}/participants/${ana.id}/proxy`, { participantId, reason });
    expect((await put(facilitator.id, "x")).code).toBe("conflict-of-interest");
    expect((await put(ana.id, "x")).code).toBe("invalid");
    expect((await put(observer.id, "x")).code).toBe("invalid");
    expect((await put(bo.id)).code).toBe("reason-required");
    const named = (await put(bo.id, "On leave.")).json<ParticipantDetail>();
    expect(named.proxy).toEqual({ participantId: bo.id, mandate: "speaks" });
    await house.hrBrowser.ok("PATCH", `${house.path}/participants/${bo.id}`, {
      role: "facilitator",
      reason: "x",
    });
    const all = await house.hrBrowser.ok<ParticipantDetail[]>("GET", `${house.path}/participants`);
    expect(all.find(({ id }) => id === ana.id)?.proxy).toBeNull();
  });

  test("recusals name participants, never the owner, and keep the facilitator from the case", async () => {
    const { ana, facilitator } = house.seats;
    const e1 = `${house.path}/subjects/${house.subject("E1")}`;
    const put = (participantIds: string[], reason?: string) =>
      house.hrBrowser.send("PUT", `${e1}/recusals`, { participantIds, reason });
    expect((await put([ana.id], "x")).code).toBe("conflict-of-interest");
    expect((await put(["zzzz"], "x")).code).toBe("not-found");
    expect((await put([facilitator.id])).code).toBe("reason-required");
    expect((await put([facilitator.id], "Married.")).status).toBe(204);
    expect((await facilitator.browser.get(e1)).code).toBe("not-found");
    expect((await facilitator.browser.get(`${house.path}/drafts`)).text).not.toContain("why-E1");
    await house.open();
    expect((await facilitator.browser.get(e1)).code).toBe("not-found");
    expect((await facilitator.browser.get(`${house.path}/agenda`)).text).not.toContain(house.subject("E1"));
  });
});

describe("a session", () => {
  test("is set up by HR in prework and no longer once it has opened", async () => {
    const patch = (body: object) => house.hrBrowser.send("PATCH", house.path, body);
    const changed = await patch({
      title: "Renamed",
      cohortBy: "job_family",
      settings: { outlierSteps: 1.5 },
    });
    expect(changed.json<Session>()).toMatchObject({
      title: "Renamed",
      cohortBy: ["jobFamily"],
      settings: { outlierSteps: 1.5, settleHours: 0 },
    });
    for (const body of [
      { settings: { nonsense: 1 } },
      { settings: { outlierSteps: 0 } },
      { settings: { rulesOff: ["outlier"] } },
      { cohortBy: "shoeSize" },
      { phase: "live" },
    ]) {
      expect([body, (await patch(body)).code]).toEqual([body, "invalid"]);
    }
    await house.open();
    expect((await patch({ title: "Too late" })).code).toBe("wrong-phase");
    expect((await house.hrBrowser.send("DELETE", house.path)).code).toBe("wrong-phase");
    await house.hrBrowser.ok("PUT", `${house.path}/waiver`, { reason: "Small team." });
    expect((await room()).state.waived).toBe(true);
  });

  test("a waiver in prework needs a reason and holds in the room", async () => {
    await house.hrBrowser.ok("PATCH", house.path, { settings: { enforceGuideline: true } });
    expect((await house.hrBrowser.send("PUT", `${house.path}/waiver`, {})).code).toBe("reason-required");
    await house.hrBrowser.ok("PUT", `${house.path}/waiver`, { reason: "A year of hiring." });
    await house.open();
    expect((await room()).state.settings.enforceGuideline).toBe(false);
  });

  test("cannot be made by an HR person whom it would rate", async () => {
    const rated = await house.hr("e4@example.org");
    const body = { cycleId: house.cycleId, title: "Mine", subjects: { ids: ["E4"] } };
    expect((await rated.send("POST", "/api/sessions", body)).code).toBe("conflict-of-interest");
    const people = await house.hrBrowser.ok<Person[]>("GET", `/api/cycles/${house.cycleId}/people`);
    expect(people.find(({ employeeId }) => employeeId === "E4")?.sessionId).toBe(house.sessionId);
  });

  test("what HR did in prework stands recorded with its reason", async () => {
    const { ana, bo } = house.seats;
    await house.hrBrowser.ok("PUT", `${house.path}/subjects/${house.subject("E1")}/owner`, {
      participantId: bo.id,
      reason: "Ana changed teams.",
    });
    const record = await house.hrBrowser.ok<{ type: string; reason: string; payload: object }[]>(
      "GET",
      `${house.path}/setup-record`,
    );
    expect(record.at(-1)).toMatchObject({
      type: "subject.assignOwner",
      reason: "Ana changed teams.",
      payload: { subjectId: house.subject("E1"), participantId: bo.id },
    });
    expect((await ana.browser.get(`${house.path}/setup-record`)).code).toBe("forbidden");
  });
});
