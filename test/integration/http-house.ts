import type { Journal } from "@evenhand/server/store/journal";
import type { Cycle, Draft, Invited, Session } from "@evenhand/shared/protocol/answers";
import { participantIdSchema, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Role } from "@evenhand/shared/session/roles";
import { type Browser, fileForm, startServer, type TestServer } from "./http-server.ts";

/**
 * Ten people under two managers; every text of theirs that is not for everybody holds a canary of its own.
 * One of Bo's has no draft.
 */
const PEOPLE = [
  "employee_id,name,email,manager_email,team,level,previous_rating,draft_rating,justification,mood,Salary",
  ...["E1", "E2", "E3", "E4", "E5"].map((id, i) =>
    row(id, `Ana's ${id}`, "ana@example.org", "Alpha", i === 0 ? 5 : 3),
  ),
  ...["E6", "E7", "E8", "E9"].map((id) => row(id, `Bo's ${id}`, "bo@example.org", "Beta", 3)),
  row("E10", "Bo's E10", "bo@example.org", "Beta", ""),
].join("\r\n");

function row(id: string, name: string, manager: string, team: string, draft: number | ""): string {
  const justification = draft === "" ? "" : `why-${id}`;
  return `${id},${name},${id.toLowerCase()}@example.org,${manager},${team},L3,3,${draft},${justification},mood-${id},salary-${id}`;
}

/** A server with a cycle, its people, and a session with everybody invited and signed in. */
export interface House extends TestServer {
  readonly hrBrowser: Browser;
  readonly cycleId: string;
  readonly sessionId: string;
  readonly seats: Readonly<Record<Seat, { readonly id: string; readonly browser: Browser }>>;
  /** A person's id by employee id. */
  subject(employeeId: string): string;
  /** Opens the room as the facilitator. */
  open(): Promise<void>;
  /** Locks the open room as the facilitator, whatever stands in the way put right first. */
  lock(): Promise<void>;
  /** Starts `/api/sessions/<id>` addresses. */
  readonly path: string;
}

const SEATS = {
  facilitator: ["Fay Lindt", "fay@example.org", "facilitator"],
  ana: ["Ana Silva", "ana@example.org", "manager"],
  bo: ["Bo Berg", "bo@example.org", "manager"],
  sponsor: ["Sol Ito", "sol@example.org", "sponsor"],
  observer: ["Ola Nowak", "ola@example.org", "observer"],
} as const satisfies Record<string, readonly [name: string, email: string, role: Role]>;
export type Seat = keyof typeof SEATS;

export interface HouseOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly deadline?: string;
  readonly settings?: object;
  /** Stands between the rooms and the journal. */
  readonly journal?: (real: Journal) => Journal;
}

export async function startHouse({
  environment,
  deadline,
  settings,
  journal,
}: HouseOptions = {}): Promise<House> {
  const server = await startServer(environment, journal ? { journal } : {});
  const hrBrowser = await server.hr();
  const cycle = await hrBrowser.ok<Cycle>("POST", "/api/cycles", { name: "2026 H2", deadline });
  await hrBrowser.ok("POST", `/api/cycles/${cycle.id}/import`, fileForm(PEOPLE));
  const session = await hrBrowser.ok<Session>("POST", "/api/sessions", {
    cycleId: cycle.id,
    title: "Everybody",
    settings: { settleHours: 0, ...settings },
  });
  const path = `/api/sessions/${session.id}`;
  const seats: Partial<Record<Seat, { id: string; browser: Browser }>> = {};
  for (const [seat, [name, email, role]] of Object.entries(SEATS)) {
    const { participantId, link } = await hrBrowser.ok<Invited>("POST", `${path}/participants`, {
      name,
      email,
      role,
    });
    seats[seat as Seat] = { id: participantId, browser: await server.join(link) };
  }
  const { facilitator, ana, bo, sponsor, observer } = seats;
  if (!facilitator || !ana || !bo || !sponsor || !observer) throw new Error("a seat is missing");
  const drafts = await hrBrowser.ok<Draft[]>("GET", `${path}/drafts`);
  const ids = new Map(drafts.map(({ employeeId, subjectId }) => [employeeId, subjectId]));
  const room = () => server.server.registry.get(sessionIdSchema.parse(session.id));
  const actor = (seat: { id: string }) => {
    const id = participantIdSchema.parse(seat.id);
    return { id, hr: false, participantId: id };
  };
  return {
    ...server,
    hrBrowser,
    cycleId: cycle.id,
    sessionId: session.id,
    path,
    seats: { facilitator, ana, bo, sponsor, observer },
    subject: (employeeId) => {
      const id = ids.get(employeeId);
      if (id === undefined) throw new Error(`there is no ${employeeId}`);
      return id;
    },
    open: async () => {
      const answer = await (await room()).submit(actor(facilitator), { type: "session.open" });
      if (!answer.ok) throw new Error(`the room did not open: ${answer.error.code}`);
    },
    lock: async () => {
      const answer = await (await room()).submit(actor(facilitator), { type: "session.lock" });
      if (!answer.ok) throw new Error(`the room did not lock: ${JSON.stringify(answer.error)}`);
    },
  };
}
