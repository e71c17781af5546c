import type { Principal } from "@evenhand/server/identity/principal";
import { DocumentSocket, type Wire } from "@evenhand/server/realtime/document-socket";
import type { Project } from "@evenhand/server/realtime/record-host";
import { type SessionHub, SessionHubs } from "@evenhand/server/realtime/session-hub";
import type { Answer, Rules } from "@evenhand/server/rooms/batch";
import { sealNotes } from "@evenhand/server/rooms/note-texts";
import { createRegistry, type Registry } from "@evenhand/server/rooms/registry";
import { RoomClosed } from "@evenhand/server/rooms/room";
import { audienceOf, servedTo } from "@evenhand/shared/readmodels/audience";
import { type NoteName, notesAccess } from "@evenhand/shared/rules/notes";
import type { Command, Snapshot } from "@evenhand/shared/session/commands";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import { rules } from "../contract/real-rules.ts";
import type { SharedJournal } from "./shared-journal.ts";
import { SESSION } from "./sim-session.ts";
import type { StoredNotes } from "./stored-notes.ts";
import { Violation } from "./violation.ts";

/** Stands in every person's name, before their id: who must not see a person must not see this. */
export const CANARY = "canary-";
/** Stands in every justification, before their id: in no document, unless it was taken for the owner's case. */
export const SECRET = "justified-";

/** What a process is made from. */
export interface ProcessDeps {
  readonly journal: SharedJournal;
  readonly notes: StoredNotes;
  /** Milliseconds since the epoch when the last facilitator went; null while one is here. */
  readonly facilitatorsGoneSince: () => number | null;
  readonly snapshot: Snapshot;
  readonly project: Project;
  readonly now: () => number;
  /** Hears of violations that come up where nobody would catch them. */
  readonly onViolation: (violation: Violation) => void;
}

const PRINCIPAL: Principal = { accountId: "a", email: "a@example.com", name: "a", hr: false };

/** One server: the real registry, room, hub and record host. Over the network it says what the world lets through. */
export class SimProcess {
  readonly number: number;
  readonly registry: Registry;
  dead = false;
  readonly #hubs: SessionHubs;
  readonly #wires = new Set<Wire>();
  readonly #deps: ProcessDeps;

  constructor(number: number, deps: ProcessDeps) {
    this.number = number;
    this.#deps = deps;
    const { journal, notes } = deps;
    const noteLog = notes.of(number, journal);
    const onError = (error: unknown) => {
      if (error instanceof Violation) deps.onViolation(error);
    };
    this.registry = createRegistry({
      rules: rules satisfies Rules,
      journal: journal.of(number),
      readVotes: async (_session, pollId, voters) =>
        [...voters].flatMap((voter) => journal.votes.get(pollId)?.get(voter) ?? []).sort(),
      loadSnapshot: async () => deps.snapshot,
      sealNotes: (session) => sealNotes(noteLog, session),
      facilitatorsGoneSince: deps.facilitatorsGoneSince,
      now: deps.now,
      onError,
    });
    this.#hubs = new SessionHubs({
      registry: this.registry,
      noteLog,
      isShared: true,
      project: deps.project,
      onChanged: (_room, steps) => {
        for (const { event } of steps) {
          if (event.seq > journal.lines.length)
            deps.onViolation(new Violation("shown before it was durable", `${event.type} at ${event.seq}`));
        }
      },
      onHands: () => {},
      onHandsWanted: () => {},
      onClosed: () => {
        for (const wire of this.#wires) wire.terminate();
      },
      onError,
    });
  }

  /** Decides a command as the control plane does; null where there is no answer to be had. */
  async command(actor: Actor, command: Command, id: string): Promise<Answer | null> {
    try {
      const answer = await (await this.registry.get(SESSION)).submit(actor, command, id);
      if (answer.ok && answer.seq > this.#deps.journal.lines.length)
        this.#deps.onViolation(
          new Violation("acknowledged before it was durable", `${command.type} at ${answer.seq}`),
        );
      return answer;
    } catch (error) {
      if (error instanceof RoomClosed) return null;
      throw error;
    }
  }

  /** Serves the record on a connection as the document plane does. */
  async serve(actor: Actor, wire: Wire): Promise<void> {
    const hub = await this.#entered(wire, (state) => audienceOf(state, actor) !== null);
    if (!hub) return;
    const guarded = watched(wire, (frame) => this.#mayGo(hub.room.state, actor, frame));
    hub.record.attach(socketOf(guarded, actor), (state) => audienceOf(state, actor));
  }

  /** Serves a note on a connection as the document plane does. */
  async serveNote(actor: Actor, wire: Wire, name: NoteName): Promise<void> {
    const hub = await this.#entered(wire, (state) => notesAccess(state, actor, name) !== null);
    const note = await hub?.note(name);
    if (wire.readyState === wire.OPEN) note?.attach(socketOf(wire, actor));
  }

  /** Another process has written in a note. */
  async noteHeard(name: NoteName, n: number): Promise<void> {
    await this.#hubs.noteHeard(SESSION, name ?? "", n);
  }

  /** Asks the store itself what it has missed. */
  async level(): Promise<void> {
    await Promise.all([this.registry.levelAll(), this.#hubs.levelNotes()]);
  }

  /** The session's hub, for as long as the connection stands; null where nothing there is for whoever it is. */
  async #entered(wire: Wire, isLet: (state: SessionState) => boolean): Promise<SessionHub | null> {
    const { hub, leave } = await this.#hubs.enter(SESSION);
    if (wire.readyState !== wire.OPEN || !isLet(hub.room.state)) {
      leave();
      wire.close(4403, "forbidden");
      return null;
    }
    this.#wires.add(wire);
    wire.on("close", () => {
      this.#wires.delete(wire);
      leave();
    });
    return hub;
  }

  #mayGo(state: SessionState, actor: Actor, frame: Uint8Array | string): void {
    const audience = audienceOf(state, actor);
    const text = Buffer.from(frame).toString("latin1");
    for (const subject of state.subjects.values()) {
      const isTheirs = audience !== null && servedTo(audience, subject);
      if (!isTheirs && text.includes(`${CANARY}${subject.id}.`)) this.#leak(actor, subject.id);
      // `consensus.keep` makes it the owner's case; until then it travels by HTTP.
      if (!subject.defence?.fromJustification && text.includes(`${SECRET}${subject.id}.`))
        this.#leak(actor, `the justification of ${subject.id}`);
    }
  }

  #leak(actor: Actor, what: string): void {
    this.#deps.onViolation(new Violation("served what is not theirs to see", `${what}, to ${actor.id}`));
  }
}

function socketOf(wire: Wire, actor: Actor): DocumentSocket {
  const identity = { authenticate: async () => PRINCIPAL, seatIn: async () => actor };
  const caller = { principal: PRINCIPAL, cookie: undefined, identity };
  return new DocumentSocket(wire, { caller, sessionId: SESSION, actor });
}

/** The same wire, with a look at everything that goes out. */
const watched = (wire: Wire, look: (frame: Uint8Array | string) => void): Wire => ({
  get readyState() {
    return wire.readyState;
  },
  OPEN: wire.OPEN,
  get bufferedAmount() {
    return wire.bufferedAmount;
  },
  // One of the two kinds of listeners: the overloads of an interface cannot be passed on as one.
  on: wire.on.bind(wire),
  ping: () => wire.ping(),
  close: (code, reason) => wire.close(code, reason),
  terminate: () => wire.terminate(),
  send: (frame) => {
    look(frame);
    wire.send(frame);
  },
});
