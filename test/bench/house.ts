import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, buildApp } from "@evenhand/server/app";
import { readConfig } from "@evenhand/server/config";
import type { Cycle, Invited, Joined, Session } from "@evenhand/shared/protocol/answers";
import { participantIdSchema, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import { csvOf } from "../e2e/generated-people.ts";
import { fileForm, tokenOf } from "../integration/http-server.ts";
import { crowdRows } from "./crowd.ts";

/** What a house holds: rooms of so many people each, with as many seats in every room. */
export interface HousePlan {
  readonly people: number;
  readonly rooms?: number;
  /** How many seats, the first `facilitators` of them facilitators, the others managers. */
  readonly seats: number;
  readonly facilitators?: number;
}

/** The whole product on a data folder of its own, its rooms open, everybody signed in. */
export interface BenchHouse {
  readonly port: number;
  /** One a room, in the order of their departments. */
  readonly sessions: readonly string[];
  /** The cookie of every seat of every crew, facilitators first: `seatIn` says which is whose. */
  readonly cookies: readonly string[];
  readonly app: App;
  close(): Promise<void>;
}

/** Rows of one import file: well under what a file may weigh. */
const FILE = 10_000;

/** How many rooms the same people sit in: an account may hold two hundred connections. */
const CREW_ROOMS = 50;

/** Which of a house's cookies is a room's seat. */
export const seatIn = ({ seats }: Pick<HousePlan, "seats">, room: number, seat: number): number =>
  Math.floor(room / CREW_ROOMS) * seats + seat;

const emailOf = (seat: number): string => `seat${seat}@example.org`;

/** A form or an object as bytes with their type. */
async function payload(body: object): Promise<{ payload: Buffer; type: string }> {
  if (!(body instanceof FormData))
    return { payload: Buffer.from(JSON.stringify(body)), type: "application/json" };
  const request = new Request("http://127.0.0.1/", { method: "POST", body });
  return {
    payload: Buffer.from(await request.arrayBuffer()),
    type: request.headers.get("content-type") ?? "",
  };
}

/** Sets a house up by the routes that HR and managers use. */
export async function openHouse({
  people,
  rooms = 1,
  seats,
  facilitators = 1,
}: HousePlan): Promise<BenchHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-bench-"));
  const app = await buildApp(readConfig({ PORT: "0", LOG_LEVEL: "silent", DATA_DIR: dataDir }));
  const origin = app.url();
  const post = async <T>(url: string, body: object, cookie = ""): Promise<{ answer: T; cookie: string }> => {
    const { payload: bytes, type } = await payload(body);
    const headers = { origin, cookie, "content-type": type };
    const response = await app.app.inject({ method: "POST", url, headers, payload: bytes });
    if (response.statusCode >= 300) throw new Error(`${url} was answered with ${response.body}`);
    const set = String(response.headers["set-cookie"] ?? "").split(";", 1)[0] ?? "";
    return { answer: JSON.parse(response.body) as T, cookie: set };
  };
  const join_ = async (link: string) => (await post<Joined>("/api/join", { token: tokenOf(link) })).cookie;
  const hr = await join_(await app.links.forHr({ email: "hr@example.org", name: "Hedda Rask" }));
  // Whoever manages sits there: a room whose people have no owner is flagged from end to end.
  const owners = Math.max(1, seats - facilitators);
  const sessions: string[] = [];
  const cookies: string[] = [];
  for (let room = 0; room < rooms; room += 1) {
    const first = seatIn({ seats }, room, 0);
    const rows = crowdRows(people).map((row, index) => ({
      ...row,
      manager_email: emailOf(first + facilitators + (index % owners)),
    }));
    // A cycle a room: in one of all of them, every step of setting up would look through everybody.
    const { id: cycleId } = (await post<Cycle>("/api/cycles", { name: "2026 H2" }, hr)).answer;
    for (let from = 0; from < rows.length; from += FILE)
      await post(`/api/cycles/${cycleId}/import`, fileForm(csvOf(rows.slice(from, from + FILE))), hr);
    const session = { cycleId, title: `Room ${room}`, cohortBy: ["level"] };
    const { id } = (await post<Session>("/api/sessions", session, hr)).answer;
    sessions.push(id);
    let facilitator: Actor | null = null;
    for (let seat = 0; seat < seats; seat += 1) {
      const role = seat < facilitators ? "facilitator" : "manager";
      const invited = { name: `Seat ${first + seat}`, email: emailOf(first + seat), role };
      const { participantId, link } = (await post<Invited>(`/api/sessions/${id}/participants`, invited, hr))
        .answer;
      if (room % CREW_ROOMS === 0) cookies.push(await join_(link));
      if (seat !== 0) continue;
      const actorId = participantIdSchema.parse(participantId);
      facilitator = { id: actorId, hr: false, participantId: actorId };
    }
    if (!facilitator) throw new Error("nobody facilitates");
    const opening = await app.registry.get(sessionIdSchema.parse(id));
    const answer = await opening.submit(facilitator, { type: "session.open" });
    if (!answer.ok) throw new Error(answer.error.code);
  }
  const port = Number(new URL(await app.listen()).port);
  return {
    port,
    sessions,
    cookies,
    app,
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
