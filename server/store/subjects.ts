import { createSeatFinder, type FoundManager, managersOf } from "@evenhand/shared/protocol/import-managers";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { participantsOf, type StoredParticipant } from "./participants.ts";
import { peopleOf, type StoredPerson } from "./people.ts";
import type { Schema } from "./schema.ts";
import { type Selected, type SelectingSession, selectSubjects } from "./selection.ts";
import { listSessions, type StoredSession } from "./sessions.ts";

/** A subject of a session in prework: the person, who answers for them, who is kept from them. */
export interface PreworkSubject {
  readonly person: StoredPerson;
  readonly manager: FoundManager;
  readonly ownerId: string | null;
  /** Who would own the subject and facilitates instead: HR must name another before the room opens. */
  readonly conflictId: string | null;
  /** The owner's name, or the manager's as imported where nobody invited owns the subject. */
  readonly ownerName: string;
  readonly recused: readonly string[];
}

/** A draft is there, or a reason for none. */
export const isDrafted = ({ person }: PreworkSubject): boolean =>
  person.draftRating !== null || person.notRatedReason !== null;

/** A session's people as they are now, in prework. */
export interface SessionPeople {
  readonly participants: readonly StoredParticipant[];
  /** By name. */
  readonly subjects: readonly PreworkSubject[];
  /** Participants whom the selection matched. */
  readonly leftOut: readonly StoredParticipant[];
}

/** A cycle's people and which session each of them is a subject of. */
export interface CyclePeople extends Selected {
  readonly people: readonly StoredPerson[];
  /** By employee id. */
  readonly managers: ReadonlyMap<string, FoundManager>;
}

interface SubjectSetup {
  readonly included: boolean | null;
  readonly ownerId: string | null;
  readonly recused: readonly string[];
}
type Setups = ReadonlyMap<string, ReadonlyMap<string, SubjectSetup>>;

const NO_SETUP: SubjectSetup = { included: null, ownerId: null, recused: [] };
const recusedSchema = z.array(z.string());

/** Everybody of a cycle and their session. */
export async function cyclePeople(db: Kysely<Schema>, cycleId: string): Promise<CyclePeople> {
  return (await load(db, cycleId)).cycle;
}

/** The participants, subjects and left-out people of a session in prework. */
export async function sessionPeople(db: Kysely<Schema>, session: StoredSession): Promise<SessionPeople> {
  return peopleIn(await load(db, session.cycleId), session.id);
}

/** A cycle read once, for whoever asks after several of its sessions. */
export interface CycleSessions {
  readonly cycle: CyclePeople;
  /** As {@link sessionPeople}; the session must be in prework. */
  readonly peopleIn: (sessionId: string) => SessionPeople;
}

/** Everybody of a cycle, session by session. */
export async function cycleSessions(db: Kysely<Schema>, cycleId: string): Promise<CycleSessions> {
  const loaded = await load(db, cycleId);
  return { cycle: loaded.cycle, peopleIn: (sessionId) => peopleIn(loaded, sessionId) };
}

function peopleIn({ cycle, setups, participants }: Loaded, sessionId: string): SessionPeople {
  const seats = participants.get(sessionId) ?? [];
  const byEmail = new Map(seats.map((seat) => [seat.email, seat]));
  const seatOf = createSeatFinder(cycle.people, seats);
  const setup = setups.get(sessionId);
  const left = cycle.leftOut.get(sessionId);
  return {
    participants: seats,
    subjects: cycle.people
      .filter((person) => cycle.sessionOf.get(person.id) === sessionId)
      .map((person) =>
        preworkSubject(person, cycle.managers, seats, seatOf, setup?.get(person.id) ?? NO_SETUP),
      ),
    leftOut: cycle.people.flatMap((person) => {
      const seat = left?.has(person.id) ? byEmail.get(person.email) : undefined;
      return seat ? [seat] : [];
    }),
  };
}

/**
 * People as subjects of a session, whoever's subjects they are now: what a live room takes in when HR adds them.
 */
export async function asSubjects(
  db: Kysely<Schema>,
  session: StoredSession,
  personIds: ReadonlySet<string>,
): Promise<readonly PreworkSubject[]> {
  const { cycle, participants } = await load(db, session.cycleId);
  const seats = participants.get(session.id) ?? [];
  const seatOf = createSeatFinder(cycle.people, seats);
  return cycle.people
    .filter((person) => personIds.has(person.id))
    .map((person) => preworkSubject(person, cycle.managers, seats, seatOf, NO_SETUP));
}

/**
 * Who answers for a subject: whom HR named, else the participant whom the import names as manager. Only managers
 * own; a facilitator owns nobody in the session.
 */
function preworkSubject(
  person: StoredPerson,
  managers: ReadonlyMap<string, FoundManager>,
  seats: readonly StoredParticipant[],
  seatOf: (manager: FoundManager) => StoredParticipant | undefined,
  setup: SubjectSetup,
): PreworkSubject {
  const manager = managers.get(person.employeeId) ?? { employeeId: null, name: "", email: "" };
  const named = seats.find(({ id }) => id === setup.ownerId);
  const candidate = named ?? seatOf(manager);
  const owner = candidate?.role === "manager" ? candidate : undefined;
  return {
    person,
    manager,
    ownerId: owner?.id ?? null,
    conflictId: candidate?.role === "facilitator" ? candidate.id : null,
    ownerName: owner?.name ?? manager.name,
    recused: setup.recused.filter((id) => seats.some((seat) => seat.id === id)),
  };
}

type Loaded = Awaited<ReturnType<typeof load>>;

async function load(db: Kysely<Schema>, cycleId: string) {
  const people = await peopleOf(db, cycleId);
  const managers = managersOf(people);
  const sessions = await listSessions(db, cycleId);
  const setups = await setupsOf(
    db,
    sessions.map(({ id }) => id),
  );
  const participants = new Map<string, StoredParticipant[]>();
  for (const { id } of sessions) participants.set(id, await participantsOf(db, id));
  const selecting = sessions.map(
    (session): SelectingSession => ({
      id: session.id,
      phase: session.phase,
      selection: session.selection,
      included: new Map(
        [...(setups.get(session.id) ?? [])].flatMap(([personId, { included }]) =>
          included === null ? [] : [[personId, included]],
        ),
      ),
      participantEmails: new Set(participants.get(session.id)?.map(({ email }) => email)),
    }),
  );
  const cycle: CyclePeople = { people, managers, ...selectSubjects(people, managers, selecting) };
  return { cycle, setups, participants };
}

async function setupsOf(db: Kysely<Schema>, sessionIds: readonly string[]): Promise<Setups> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("session_subjects")
    .selectAll()
    .where("session_id", "in", [...sessionIds])
    .execute();
  const setups = new Map<string, Map<string, SubjectSetup>>();
  for (const row of rows) {
    const setup = {
      included: row.included === null ? null : row.included === 1,
      ownerId: row.owner_id,
      recused: recusedSchema.parse(JSON.parse(row.recused)),
    };
    const ofSession = setups.get(row.session_id) ?? new Map<string, SubjectSetup>();
    setups.set(row.session_id, ofSession.set(row.person_id, setup));
  }
  return setups;
}

/** Writes what HR set for one subject of a session in prework; what is left out stays. */
export async function setUpSubject(
  db: Kysely<Schema>,
  sessionId: string,
  personId: string,
  values: { readonly included?: boolean; readonly ownerId?: string; readonly recused?: readonly string[] },
): Promise<void> {
  const row = {
    ...(values.included === undefined ? {} : { included: values.included ? 1 : 0 }),
    ...(values.ownerId === undefined ? {} : { owner_id: values.ownerId }),
    ...(values.recused === undefined ? {} : { recused: JSON.stringify(values.recused) }),
  };
  await db
    .insertInto("session_subjects")
    .values({
      session_id: sessionId,
      person_id: personId,
      included: null,
      owner_id: null,
      recused: "[]",
      ...row,
    })
    .onConflict((conflict) => conflict.columns(["session_id", "person_id"]).doUpdateSet(row))
    .execute();
}

/** Whether anybody with this email is a subject of the session in prework. */
export async function ratesInPrework(
  db: Kysely<Schema>,
  session: StoredSession,
  email: string,
): Promise<boolean> {
  const one = await db
    .selectFrom("people")
    .select("id")
    .where("cycle_id", "=", session.cycleId)
    .where("email", "=", email)
    .limit(1)
    .executeTakeFirst();
  if (!one) return false;
  const { people, sessionOf } = await cyclePeople(db, session.cycleId);
  return people.some((person) => person.email === email && sessionOf.get(person.id) === session.id);
}
