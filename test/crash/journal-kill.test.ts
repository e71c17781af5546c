import { randomUUID } from "node:crypto";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Control,
  dataFolder,
  freePort,
  type Outside,
  startOutside,
  Visitor,
} from "../integration/outside.ts";

/** How often the server is killed, and after how many acknowledgements each time. */
const ROUNDS = 4;
const ACKNOWLEDGED = [1, 10, 40, 90];

const PEOPLE = Array.from({ length: 12 }, (_, index) => {
  const manager = index % 2 ? "ana" : "ben";
  return `E${index},Person ${index},p${index}@x.example,${manager}@x.example,L4,${(index % 5) + 1},Solid year`;
});
const CSV = ["employee_id,name,email,manager_email,level,draft_rating,justification", ...PEOPLE].join("\n");

interface Sent {
  readonly who: string;
  readonly id: string;
  readonly command: Record<string, unknown>;
  ack: CommandAck | null;
}

const folder = dataFolder();
let server: Outside;
let port: number;
let sessionId: string;
let hr: Visitor;
const people: Record<string, Visitor> = {};
const sent: Sent[] = [];
/** The last event that anybody was told of. */
let known = { seq: 0, head: "" };

beforeAll(async () => {
  port = await freePort();
  server = await startOutside(folder.path, port);
  hr = await Visitor.join(server.url, server.hrLink);
  const { id: cycleId } = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "2026 H2" });
  const form = new FormData();
  form.set("file", new Blob([CSV]), "people.csv");
  await hr.ok("POST", `/api/cycles/${cycleId}/import`, form);
  const body = { cycleId, title: "Engineering", subjects: { filter: {} }, cohortBy: ["level"] };
  sessionId = (await hr.ok<{ id: string }>("POST", "/api/sessions", body)).id;
  for (const [name, role] of [
    ["fay", "facilitator"],
    ["ana", "manager"],
    ["ben", "manager"],
  ] as const) {
    const invitation = { name, email: `${name}@x.example`, role };
    const { link } = await hr.ok<{ link: string }>(
      "POST",
      `/api/sessions/${sessionId}/participants`,
      invitation,
    );
    people[name] = await Visitor.join(server.url, link);
  }
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const journal = async (): Promise<JournalLine[]> => {
  const response = await hr.send("GET", `/api/sessions/${sessionId}/journal`);
  return (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
};

async function connectAll(): Promise<Record<string, Control>> {
  const controls: Record<string, Control> = {};
  for (const [who, visitor] of Object.entries(people)) controls[who] = visitor.control(sessionId);
  await Promise.all(Object.values(controls).map((control) => control.connected()));
  return controls;
}

/** Everybody acts at once until so much is acknowledged; then the process is killed in the middle of it. */
async function playUntilKilled(enough: number): Promise<void> {
  let acknowledged = 0;
  let playing = true;
  let reached = () => {};
  const plenty = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const act = async (who: string, control: Control, next: () => Record<string, unknown>) => {
    while (playing) {
      const one: Sent = { who, id: randomUUID(), command: next(), ack: null };
      sent.push(one);
      void control.send(one.command, one.id).then((ack) => {
        one.ack = ack;
        if (ack.ok) acknowledged += 1;
        if (acknowledged >= enough) reached();
      });
      await new Promise((resolve) => setTimeout(resolve, 12));
    }
  };
  const subjects = (
    await hr.ok<{ items: { subjectId: string }[] }>("GET", `/api/sessions/${sessionId}/agenda`)
  ).items;
  const subjectId = () => subjects[Math.floor(Math.random() * subjects.length)]?.subjectId;
  const moves: Record<string, () => Record<string, unknown>> = {
    fay: () => ({ type: "timer.start", seconds: 60 }),
    ana: () => ({ type: "agenda.raise", subjectId: subjectId(), reason: `look at ${randomUUID()}` }),
    ben: () => ({ type: "rating.propose", subjectId: subjectId(), to: 3, reason: "steady" }),
  };
  const controls = await connectAll();
  const acting = Object.entries(controls).map(([who, control]) =>
    act(who, control, moves[who] ?? expect.fail()),
  );
  await plenty;
  await server.kill();
  playing = false;
  await Promise.all(acting);
  for (const { socket } of Object.values(controls)) socket.disconnect();
}

it("loses nothing that was acknowledged when the process is killed in the middle of it, round after round", async () => {
  const fay = (people.fay ?? expect.fail()).control(sessionId);
  await fay.connected();
  await fay.accepted({ type: "session.open" });
  fay.socket.disconnect();

  for (let round = 0; round < ROUNDS; round++) {
    await playUntilKilled(ACKNOWLEDGED[round] ?? 20);
    server = await startOutside(folder.path, port);

    const lines = await journal();
    expect(verifyChain(lines, known.head === "" ? {} : { head: known.head, headSeq: known.seq })).toEqual([]);
    const seqs = new Set(lines.map(({ seq }) => seq));
    const accepted = sent.flatMap(({ ack }) => (ack?.ok ? [ack.seq] : []));
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.filter((seq) => !seqs.has(seq))).toEqual([]);
    const last = lines.at(-1) ?? expect.fail();
    known = { seq: last.seq, head: last.hash };
  }

  // Asked again by their ids, all get the answer they had; those that never heard one are now told, once.
  const controls = await connectAll();
  const before = (await journal()).length;
  const unheard = sent.filter(({ ack }) => ack === null);
  const acceptedBefore = sent.filter(({ ack }) => ack?.ok);
  for (const { who, id, command, ack } of acceptedBefore.slice(-60)) {
    expect(await controls[who]?.send(command, id)).toEqual(ack);
  }
  expect(await journal()).toHaveLength(before);
  for (const { who, id, command } of unheard.slice(-20)) {
    const first = await controls[who]?.send(command, id);
    if (first?.ok) expect(await controls[who]?.send(command, id)).toEqual(first);
  }
  for (const control of Object.values(controls)) control.socket.disconnect();
  expect(verifyChain(await journal(), { head: known.head, headSeq: known.seq })).toEqual([]);
});
