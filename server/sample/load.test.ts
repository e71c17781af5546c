import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cycle, Session } from "@evenhand/shared/protocol/answers";
import { flagsOf } from "@evenhand/shared/rules/flags";
import type { Command } from "@evenhand/shared/session/commands";
import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import type { SessionState } from "@evenhand/shared/session/state";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type App, buildApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { createLog } from "../observability/log.ts";
import { sealNotes } from "../rooms/note-texts.ts";
import { FACILITATOR, HR, MANAGERS } from "./cast.ts";
import { directoryOf, found, PEOPLE } from "./directory.ts";
import { signIn } from "./http-client.ts";
import { ensureSample, monthsSinceStart, OtherData, type Sample } from "./load.ts";
import { seated } from "./story.ts";

const ORIGIN = "http://127.0.0.1:3999";

const start = (dataDir: string): Promise<App> =>
  buildApp(readConfig({ DATA_DIR: dataDir, PORT: "3999", LOG_LEVEL: "silent" }));

const load = (server: App): Promise<Sample> =>
  ensureSample({
    app: server.app,
    origin: ORIGIN,
    noteLog: server.noteLog,
    room: (sessionId) => server.registry.get(sessionId),
    hrLink: (email, name) => server.links.forHr({ email, name }),
  });

const newFolder = (): string => mkdtempSync(join(tmpdir(), "eh-sample-"));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

describe("the loaded sample", () => {
  let dataDir: string;
  let server: App;
  let sample: Sample;
  let state: SessionState;
  beforeAll(async () => {
    dataDir = newFolder();
    server = await start(dataDir);
    sample = await load(server);
    state = (await server.registry.get(sample.sessionId)).state;
  });
  afterAll(async () => {
    await server.close();
    remove(dataDir);
  });

  const subject = (name: string) => {
    const found = [...state.subjects.values()].find(({ facts }) => facts.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const rulesOf = (name: string): FlagRule[] => flagsOf(state, subject(name)).map(({ rule }) => rule);

  it("is a live session of sixty people, each with their manager as owner", () => {
    expect(state.phase).toBe("live");
    expect(state.subjects.size).toBe(60);
    expect(state.leftOut).toEqual([]);
    expect(state.settings.settleHours).toBe(0);
    for (const { ownerId, facts } of state.subjects.values()) {
      expect(ownerId === null ? null : state.participants.get(ownerId)?.name).toBe(facts.managerName);
    }
  });

  it("fires every rule of the agenda on somebody, but `no-owner`", () => {
    const fired = new Set(
      [...state.subjects.values()].flatMap((one) => flagsOf(state, one)).map((f) => f.rule),
    );
    expect([...fired].sort()).toEqual(
      [
        ...["outlier", "no-draft", "raised", "split", "jump", "unjustified", "surprise"],
        ...["role-change", "promotion", "extreme", "sample"],
      ].sort(),
    );
    expect(rulesOf("Phoebe Kalantzis")).toEqual([]);
    expect(rulesOf("Aroha Tāwhiri")).toEqual(["outlier", "jump", "promotion", "extreme"]);
  });

  it("has one rating lowered by consent, one kept, and one that waits for its owner", () => {
    expect(subject("Saoirse Ní Bhraonáin")).toMatchObject({ draft: 5, rating: 4, standing: "changed" });
    expect(subject("Sagal Warsame")).toMatchObject({ rating: 5, standing: "kept" });
    const waiting = subject("Iñaki Zubizarreta Olabarri");
    expect(waiting).toMatchObject({ rating: 5, standing: "undiscussed" });
    expect(state.focus).toEqual({ subjectId: waiting.id });
    const proposal = waiting.proposalId === null ? undefined : state.proposals.get(waiting.proposalId);
    const stances = [...(proposal?.stances.values() ?? [])];
    expect(stances.map(({ kind }) => kind).sort()).toEqual([
      ...["consent", "consent", "consent", "consent"],
      "stand-aside",
    ]);
    expect(stances.some(({ by }) => by === waiting.ownerId)).toBe(false);
    expect(stances.filter(({ attestationId }) => attestationId !== null)).toHaveLength(1);
  });

  it("keeps no vote of its revealed poll", () => {
    const poll = [...state.polls.values()][0];
    expect(poll).toMatchObject({ status: "revealed", counts: [0, 1, 3, 1, 0] });
  });

  it("has notes that are read and sealed like typed ones", async () => {
    const notes = await sealNotes(server.noteLog, sample.sessionId);
    expect(notes).toHaveLength(3);
    expect(notes.map(({ payload }) => payload.subjectId)).toContain(null);
  });

  it("gives everybody a link that signs them in once, into this session", async () => {
    const tickets = [sample.facilitator, sample.sponsor, sample.observer, ...sample.managers];
    expect(new Set(tickets.map(({ token }) => token)).size).toBe(11);
    expect(new Set(tickets.map(({ host }) => host)).size).toBe(11);
    expect(sample.managers).toHaveLength(8);
    const client = await signIn(server.app, ORIGIN, sample.facilitator.token);
    const session = await client.get<Session>(`/api/sessions/${sample.sessionId}`);
    expect(session).toMatchObject({ phase: "live", role: "facilitator", me: { name: FACILITATOR.name } });
    await expect(signIn(server.app, ORIGIN, sample.facilitator.token)).rejects.toThrow("410");
    const hr = await signIn(server.app, ORIGIN, sample.hr.token);
    const [cycle] = await hr.get<readonly Cycle[]>("/api/cycles");
    expect(cycle).toMatchObject({ name: "2026 H2", people: 60, drafts: 58 });
  });

  it("is used again by a second demo on the same folder: nothing changes but the links", async () => {
    const { seq } = state;
    await server.close();
    server = await start(dataDir);
    const again = await load(server);
    expect(again.sessionId).toBe(sample.sessionId);
    expect(again.managers[0]?.token).not.toBe(sample.managers[0]?.token);
    expect((await server.registry.get(sample.sessionId)).state.seq).toBe(seq);
    const client = await signIn(server.app, ORIGIN, again.managers[0]?.token ?? "");
    expect(await client.get<Session>(`/api/sessions/${sample.sessionId}`)).toMatchObject({
      me: { name: MANAGERS.ana.name },
    });
  });
});

describe("the sample, played on by one person", () => {
  it("reaches the lock and the export", async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    const sample = await load(server);
    const room = await server.registry.get(sample.sessionId);
    const { participant, subject } = directoryOf(room.state);
    const act = async (name: string, command: Command) =>
      expect([command.type, await room.submit(seated(participant(name)), command)]).toEqual([
        command.type,
        { ok: true, seq: expect.any(Number) },
      ]);
    const { ana, rasmus } = MANAGERS;
    const clientOf = (name: string) =>
      signIn(server.app, ORIGIN, sample.managers.find((ticket) => ticket.name === name)?.token ?? "");

    const refused = await room.submit(seated(participant(FACILITATOR.name)), { type: "session.lock" });
    expect(refused).toMatchObject({ ok: false, error: { code: "lock-blocked" } });

    const inaki = subject(PEOPLE.inaki);
    const proposalId = found(room.state.subjects.get(inaki)?.proposalId ?? undefined, "a proposal");
    await act(ana.name, { type: "rating.respond", proposalId, stance: "consent" });
    const releasableReason = "The matcher is excellent work. A five asks for an effect beyond the own team.";
    await act(FACILITATOR.name, { type: "consensus.record", proposalId, releasableReason });
    const aroha = subject("K-1200");
    await act(rasmus.name, { type: "rating.defend", subjectId: aroha, text: "Two seniors had given up." });
    await act(FACILITATOR.name, { type: "consensus.keep", subjectId: aroha });
    await act(FACILITATOR.name, { type: "consensus.keep", subjectId: subject("K-1354") });
    for (const [owner, employeeId] of [
      [MANAGERS.nkechi.name, "K-1158"],
      [MANAGERS.yevhen.name, "K-1270"],
    ] as const) {
      const client = await clientOf(owner);
      const draft = { rating: 3, justification: "Solid at the level. Two projects closed in the half-year." };
      await client.put(`/api/sessions/${sample.sessionId}/drafts/${subject(employeeId)}`, draft);
    }
    await act(FACILITATOR.name, { type: "agenda.acceptRest" });
    await act(FACILITATOR.name, { type: "session.adjourn" });
    await act(FACILITATOR.name, { type: "session.lock" });

    const hr = await signIn(server.app, ORIGIN, sample.hr.token);
    const csv = await hr.text(`/api/sessions/${sample.sessionId}/export?format=csv`);
    expect(csv.trim().split(/\r?\n/)).toHaveLength(61);
    expect(csv).toContain("Iñaki Zubizarreta Olabarri");
    await server.close();
    remove(dataDir);
  });
});

describe("loading the sample into a folder with something in it", () => {
  let dataDir: string;
  let server: App;
  beforeEach(async () => {
    dataDir = newFolder();
    server = await start(dataDir);
  });
  afterEach(async () => {
    await server.close();
    remove(dataDir);
  });
  const asHr = async () =>
    signIn(server.app, ORIGIN, new URL(await server.links.forHr({ email: HR.email })).hash.slice(1));

  it("finishes what an interrupted run began", async () => {
    const hr = await asHr();
    await hr.post("/api/cycles", { name: "2026 H2" });
    const { sessionId } = await load(server);
    expect((await server.registry.get(sessionId)).state.proposals.size).toBe(2);
  });

  it("refuses a folder with somebody's own cycle, and leaves it as it is", async () => {
    const hr = await asHr();
    await hr.post("/api/cycles", { name: "Real people" });
    await expect(load(server)).rejects.toThrow(OtherData);
    expect(await (await asHr()).get<readonly Cycle[]>("/api/cycles")).toHaveLength(1);
  });
});

describe("the log while the sample is loaded and read", () => {
  it("names nobody, at its most talkative", async () => {
    const dataDir = newFolder();
    const lines: string[] = [];
    const log = createLog({ level: "trace", output: { write: (line: string) => void lines.push(line) } });
    const server = await buildApp(readConfig({ DATA_DIR: dataDir, PORT: "3999" }), { log });
    const sample = await load(server);
    const hr = await signIn(server.app, ORIGIN, sample.hr.token);
    await hr.get(`/api/sessions/${sample.sessionId}/participants`);
    await expect(hr.get(`/api/sessions/${HR.email}`)).rejects.toThrow("404");
    await expect(hr.post("/api/cycles", { name: { of: "Aroha" } })).rejects.toThrow("400");
    const { state } = await server.registry.get(sample.sessionId);
    await server.close();
    remove(dataDir);
    const people = [...state.subjects.values()].flatMap(({ employeeId, facts }) => [
      ...[employeeId, facts.name, facts.email, facts.managerName, facts.justification.slice(0, 40)],
    ]);
    const text = lines.join("");
    expect(lines.length).toBeGreaterThan(10);
    const secrets = [...people, HR.email, sample.hr.token, "Aroha", ...sample.managers.map((m) => m.token)];
    expect(secrets.filter((secret) => secret !== "" && text.includes(secret))).toEqual([]);
  });
});

describe("how far back a promotion counts", () => {
  it("reaches to the start of the cycle whenever the demo is run, within the setting's bounds", () => {
    expect(monthsSinceStart(Date.parse("2026-07-02T00:00:00Z"))).toBe(6);
    expect(monthsSinceStart(Date.parse("2027-03-31T00:00:00Z"))).toBe(9);
    expect(monthsSinceStart(Date.parse("2036-03-31T00:00:00Z"))).toBe(36);
  });
});
