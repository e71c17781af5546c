import type {
  Cycle,
  ImportAnswer,
  Invited,
  Session,
  SessionSummary,
} from "@evenhand/shared/protocol/answers";
import type { NewCycleBody, NewParticipantBody, NewSessionBody } from "@evenhand/shared/protocol/bodies";
import { participantIdSchema, type SessionId, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { FastifyInstance } from "fastify";
import type { NoteLog } from "../store/note-log.ts";
import { type CastMember, FACILITATOR, HR, MANAGERS, OBSERVER, SPONSOR } from "./cast.ts";
import { type HttpClient, signIn } from "./http-client.ts";
import { writeNotes } from "./notes.ts";
import { readPeopleFile } from "./people-file.ts";
import { playOpening, type StoryRoom, seated } from "./story.ts";

const CYCLE = "2026 H2";
const TITLE = "Kestrel · 2026 H2";
/** The cycle's first month: whoever was promoted in it is looked at anew, whenever the demo is run. */
const STARTED = { year: 2026, month: 7 };

/** What the loader needs of an app: its routes, its rooms, and the way in for HR. */
export interface SampleHost {
  readonly app: Pick<FastifyInstance, "inject">;
  /** The server's own, as a browser would send it. */
  readonly origin: string;
  readonly noteLog: NoteLog;
  room(sessionId: SessionId): Promise<StoryRoom>;
  /** A fresh sign-in link for HR; makes the account where there is none. */
  hrLink(email: string, name: string): Promise<string>;
}

/** Somebody's unused sign-in token, and the first label of the host that they have for themselves. */
export interface Ticket {
  readonly name: string;
  readonly host: string;
  readonly token: string;
}

export interface Sample {
  readonly sessionId: SessionId;
  readonly hr: Ticket;
  readonly facilitator: Ticket;
  readonly sponsor: Ticket;
  readonly observer: Ticket;
  readonly managers: readonly Ticket[];
}

/** The data folder is somebody's own: the sample would mix with their people. */
export class OtherData extends Error {
  override name = "OtherData";
}

const tokenOf = (link: string): string => new URL(link).hash.slice(1);

/**
 * Makes sure that the app holds the sample: a cycle with its people and drafts, a session with everyone invited,
 * live and under way. Works through the public routes and the rooms, and each step first looks whether it is done:
 * so it also finishes what an interrupted run began, and on a loaded folder it only renews the links.
 *
 * @throws OtherData where there are cycles and none is the sample's; Error where a route or a room refuses
 */
export async function ensureSample(host: SampleHost): Promise<Sample> {
  const hr = await signIn(host.app, host.origin, tokenOf(await host.hrLink(HR.email, HR.name)));
  const sessionId = await ensureSession(hr, await ensureCycle(hr), Date.now());
  const invite = async ({ host: label, ...body }: CastMember) => {
    const path = `/api/sessions/${sessionId}/participants`;
    const { participantId, link } = await hr.post<Invited>(path, body satisfies NewParticipantBody);
    return { id: participantIdSchema.parse(participantId), ticket: ticket(body.name, label, link) };
  };
  const facilitator = await invite(FACILITATOR);
  const sponsor = await invite(SPONSOR);
  const observer = await invite(OBSERVER);
  const managers: Ticket[] = [];
  for (const manager of Object.values(MANAGERS)) managers.push((await invite(manager)).ticket);

  const room = await host.room(sessionId);
  if (room.state.phase === "prework") {
    const opened = await room.submit(seated(facilitator.id), { type: "session.open" });
    if (!opened.ok) throw new Error(`the sample's session did not open: ${opened.error.code}`);
    await playOpening(room);
    await writeNotes(host.noteLog, room.state);
  }
  return {
    sessionId,
    hr: ticket(HR.name, HR.host, await host.hrLink(HR.email, HR.name)),
    facilitator: facilitator.ticket,
    sponsor: sponsor.ticket,
    observer: observer.ticket,
    managers,
  };
}

const ticket = (name: string, host: string, link: string): Ticket => ({ name, host, token: tokenOf(link) });

async function ensureCycle(hr: HttpClient): Promise<string> {
  const cycles = await hr.get<readonly Cycle[]>("/api/cycles");
  const known = cycles.find(({ name }) => name === CYCLE);
  if (known === undefined && cycles.length > 0) throw new OtherData();
  const cycle = known ?? (await hr.post<Cycle>("/api/cycles", { name: CYCLE } satisfies NewCycleBody));
  if (cycle.people === 0) await importPeople(hr, cycle.id);
  return cycle.id;
}

async function importPeople(hr: HttpClient, cycleId: string): Promise<void> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(readPeopleFile())], { type: "text/csv" }), "people.csv");
  const answer = await hr.post<ImportAnswer>(`/api/cycles/${cycleId}/import`, form);
  if (answer.problems.length > 0) {
    throw new Error(`the sample's people were imported with problems: ${JSON.stringify(answer.problems)}`);
  }
}

async function ensureSession(hr: HttpClient, cycleId: string, now: number): Promise<SessionId> {
  const sessions = await hr.get<readonly SessionSummary[]>("/api/sessions");
  const known = sessions.find((session) => session.cycleId === cycleId);
  const body = {
    cycleId,
    title: TITLE,
    subjects: { filter: {} },
    cohortBy: "level",
    // One person can play it to the lock: nobody is waited for.
    settings: { settleHours: 0, roleChangeMonths: monthsSinceStart(now) },
  } satisfies NewSessionBody;
  return sessionIdSchema.parse((known ?? (await hr.post<Session>("/api/sessions", body))).id);
}

/** Whole months back to the start of the cycle, within what the setting takes. */
export function monthsSinceStart(now: number): number {
  const date = new Date(now);
  const months = (date.getUTCFullYear() - STARTED.year) * 12 + date.getUTCMonth() + 1 - STARTED.month;
  return Math.min(Math.max(months + 1, 6), 36);
}
