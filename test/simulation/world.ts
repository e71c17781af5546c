import type { Project } from "@evenhand/server/realtime/record-host";
import { eventOf } from "@evenhand/server/store/journal";
import { audienceOf } from "@evenhand/shared/readmodels/audience";
import { project, projectOn } from "@evenhand/shared/readmodels/project";
import { notesAccess } from "@evenhand/shared/rules/notes";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import type { Command, Snapshot } from "@evenhand/shared/session/commands";
import { decide } from "@evenhand/shared/session/decide";
import { replay } from "@evenhand/shared/session/evolve";
import type { PollId } from "@evenhand/shared/session/ids";
import { emptySession, type SessionState } from "@evenhand/shared/session/state";
import { anyMove, type Move, startingRoom } from "@evenhand/shared/testing/arbitraries";
import { actor, HR, person, SEATS, snapshot, subject } from "@evenhand/shared/testing/builders";
import * as fc from "fast-check";
import { type Random, randomFrom } from "../torture/random.ts";
import { nextOf, PLOTS, type Plot, sequelTo } from "./plots.ts";
import { type JournalFlaws, SharedJournal } from "./shared-journal.ts";
import { SimClient } from "./sim-client.ts";
import { SimNote } from "./sim-note.ts";
import { CANARY, SECRET, SimProcess } from "./sim-process.ts";
import { SESSION } from "./sim-session.ts";
import { StoredNotes } from "./stored-notes.ts";
import { Violation } from "./violation.ts";

/** How a world is broken; the whole one has no flaw. */
export interface Flaws extends JournalFlaws {
  /** Everybody is served the whole room. */
  readonly leaks?: boolean;
}

/** What happened in a run: nothing is proved by one in which nothing did. */
export interface Tally {
  events: number;
  refused: number;
  conflicts: number;
  disconnects: number;
  crashes: number;
  restarts: number;
  resent: number;
  locks: number;
  notes: number;
  seals: number;
  /** Turns that were cut off. */
  cuts: number;
  ticksToHeal: number;
}

const TICKS = 40;
/**
 * How many ticks without an answer to anybody are a standstill. What looks outside has a turn for itself: many of them
 * take many ticks, one after the other, and each is answered.
 */
const STANDSTILL = 60;
const OPENED_AT = Date.parse("2026-07-01T09:00:00Z");

const canaried = (id: string, draft: number | null, sketch: Parameters<typeof subject>[2] = {}) =>
  subject(id, draft, {
    ...sketch,
    facts: { ...sketch.facts, name: `${CANARY}${id}.`, justification: `${SECRET}${id}.` },
  });

const SNAPSHOT: Snapshot = snapshot({
  participants: SEATS.map((seat) =>
    seat.id === person("ben") ? { ...seat, proxy: { id: person("cal"), mandate: "speaks" } } : seat,
  ),
  subjects: [
    canaried("high", 5),
    canaried("low", 1),
    canaried("mid", 3),
    canaried("cals", 3, { owner: "cal" }),
    canaried("dees", 3, { owner: "dee" }),
    canaried("bens", 4, { owner: "ben", facts: { level: "L5", previousRating: 1 } }),
    canaried("blank", null, { owner: "ben" }),
    canaried("orphan", 2, { owner: null }),
  ],
});

/** A room in which nothing stands in the way of a lock, to begin with. */
const CALM: Snapshot = snapshot({
  settings: { settleHours: 0 },
  subjects: [canaried("one", 3), canaried("two", 3), canaried("three", 3, { owner: "cal" })],
});

/** What random moves are made in; only its state counts. */
const PLAYGROUND = startingRoom();

const wholeProject: Project = projectOn;
const leakingProject: Project = (before, state, audience) =>
  projectOn(before, state, audience.kind === "wall" ? audience : { kind: "room" });

/** Two processes on one journal, eight people, a network and a clock, all of it moved by one seed. */
export class World {
  readonly tally: Tally = {
    events: 0,
    refused: 0,
    conflicts: 0,
    disconnects: 0,
    crashes: 0,
    restarts: 0,
    resent: 0,
    locks: 0,
    notes: 0,
    seals: 0,
    cuts: 0,
    ticksToHeal: 0,
  };
  /** Types of commands that somebody was told to be accepted. */
  readonly accepted = new Set<Command["type"]>();
  readonly #journal: SharedJournal;
  readonly #notes: StoredNotes;
  readonly #clients: readonly SimClient[];
  readonly #random: Random;
  readonly #plot: Plot;
  readonly #snapshot: Snapshot;
  readonly #moves: readonly Move[];
  readonly #advance: (milliseconds: number) => void;
  readonly #processes: SimProcess[];
  readonly #project: Project;
  /** What one process has told the other, and the other has not heard yet. */
  readonly #news: { readonly to: SimProcess; readonly hear: () => Promise<void> }[] = [];
  /** Since when no facilitator is connected; null while one is. */
  #facilitatorsGone: number | null = null;
  #folded = emptySession(SESSION);
  #now = OPENED_AT;
  #made = 0;
  #violation: Violation | null = null;

  /** @param advance moves the clock of timers on */
  constructor(seed: number, flaws: Flaws, advance: (milliseconds: number) => void) {
    this.#random = randomFrom(seed);
    this.#plot = PLOTS[seed % PLOTS.length] ?? "none";
    this.#snapshot = this.#plot === "calm" ? CALM : SNAPSHOT;
    this.#moves = fc.sample(anyMove, { numRuns: TICKS, seed });
    this.#advance = advance;
    this.#project = flaws.leaks ? leakingProject : wholeProject;
    const room = () => this.#truth();
    this.#notes = new StoredNotes(room, (by, note, n) => this.#tellOthers(by, (to) => to.noteHeard(note, n)));
    const onLine = (line: JournalLine) => this.#notes.sealedBy(line);
    this.#journal = new SharedJournal(flaws, onLine, (by) => {
      const seq = this.#journal.lines.length;
      this.#tellOthers(by, ({ registry }) => registry.heard(SESSION, seq));
    });
    this.#processes = [this.#boot(), this.#boot()];
    // The session's own note, or that of somebody whom not all may read any more in the end.
    const note = seed % 2 === 0 ? null : (this.#snapshot.subjects[0]?.id ?? null);
    this.#clients = [...SEATS.map(({ id }) => actor(id)), HR].map((who) => {
      const copy = new SimNote(note, who, this.#notes, this.#random);
      return new SimClient(who, copy, () => this.#journal.lines.length);
    });
  }

  /**
   * Plays a random story, then heals everything and demands that all agree.
   *
   * @throws Violation
   */
  async run(): Promise<void> {
    await this.#open();
    for (const move of this.#moves) await this.#tick(move);
    await this.#heal();
    await this.#agree();
    this.tally.events += this.#journal.lines.length;
    this.tally.conflicts += this.#journal.conflicts;
    this.tally.notes += this.#notes.writes;
    this.tally.cuts += this.#journal.cuts;
    this.tally.seals += this.#journal.lines.filter(({ type }) => type === "notes.sealed").length;
    for (const { restarts, resent, accepted } of this.#clients) {
      for (const type of accepted) this.accepted.add(type);
      this.tally.restarts += restarts;
      this.tally.resent += resent;
    }
    this.tally.locks += this.#journal.lines.filter(({ type }) => type === "session.locked").length;
  }

  #boot(): SimProcess {
    return new SimProcess(this.#made++, {
      journal: this.#journal,
      notes: this.#notes,
      facilitatorsGoneSince: () => this.#facilitatorsGone,
      snapshot: this.#snapshot,
      project: this.#project,
      now: () => this.#now,
      onViolation: (violation) => {
        this.#violation ??= violation;
      },
    });
  }

  #tellOthers(by: number, hear: (to: SimProcess) => Promise<void>): void {
    for (const to of this.#processes) if (to.number !== by) this.#news.push({ to, hear: () => hear(to) });
  }

  async #open(): Promise<void> {
    const [facilitator] = this.#clients;
    facilitator?.connect(this.#random.pick(this.#processes));
    facilitator?.send("open", { type: "session.open" });
    while (this.#journal.lines.length === 0) await this.#letThrough(1);
    // Before, there was no document to be had.
    facilitator?.disconnect();
    for (const client of this.#clients) client.connect(this.#random.pick(this.#processes));
  }

  async #tick(move: Move): Promise<void> {
    const random = this.#random;
    this.#now += move.later * 1000;
    const isRestless = this.#plot === "restless";
    if (random.chance(1 / 8)) this.#facilitatorsGone = random.chance(1 / 2) ? this.#now - 3_600_000 : null;
    this.#command(move);
    if (random.chance(1 / 2) || isRestless) random.pick(this.#clients).note.write();
    if (random.chance(isRestless ? 1 / 2 : 1 / 12)) this.#journal.cutTurn();
    if (random.chance(1 / 6)) {
      this.tally.disconnects++;
      random.pick(this.#clients).disconnect();
    }
    const away = this.#clients.filter(({ process, isCutOff }) => process === null || isCutOff);
    if (away.length > 0 && random.chance(1 / 2)) random.pick(away).connect(random.pick(this.#processes));
    if (random.chance(1 / 50)) this.#crash();
    if (random.chance(1 / 3)) this.#advance(20);
    await this.#letThrough(1 / 2);
  }

  /** Somebody does something: mostly one who may, as the room stands. */
  #command({ make }: Move): void {
    const state = this.#truth();
    const votesIn = (poll: PollId) => this.#journal.votes.get(poll)?.size ?? 0;
    const command =
      nextOf(this.#plot, state, this.#random) ??
      sequelTo(state, votesIn, this.#random) ??
      make({ ...PLAYGROUND, state });
    const facilitatorsGoneSince = this.#facilitatorsGone;
    const context = { now: this.#now, head: "", votes: [3, 3, 3], facilitatorsGoneSince };
    const able = this.#clients.filter((client) => decide(state, command, client.actor, context).ok);
    const pool = able.length > 0 && this.#random.chance(0.8) ? able : this.#clients;
    this.#random.pick(pool).send(`c${this.#random.below(2 ** 30)}-${this.#random.below(2 ** 30)}`, command);
  }

  #crash(): void {
    this.tally.crashes++;
    const index = this.#random.below(this.#processes.length);
    const gone = this.#processes[index];
    if (!gone) return;
    gone.dead = true;
    for (const client of this.#clients) if (client.process === gone) client.disconnect();
    this.#journal.forget(gone.number);
    this.#processes[index] = this.#boot();
  }

  /** Lets a share of everything that is under way go on. */
  async #letThrough(share: number): Promise<void> {
    const random = this.#random;
    for (const client of this.#clients) {
      for (const line of client.lines)
        if (random.chance(share)) line.flush(share === 1 ? line.length : 1 + random.below(line.length + 1));
    }
    for (const news of this.#news.splice(0)) {
      // One in five is lost: who misses it finds out by looking.
      if (!random.chance(share)) this.#news.push(news);
      else if (share === 1 || !random.chance(1 / 5)) news.hear().catch(() => {});
    }
    for (let held = this.#journal.held; held > 0; held--)
      if (random.chance(share)) this.#journal.release(random.below(this.#journal.held));
    await settled();
    if (this.#violation) throw this.#violation;
  }

  /** Nothing is broken any more: everybody connects, everything arrives, the watermark is looked at. */
  async #heal(): Promise<void> {
    let open = Number.POSITIVE_INFINITY;
    for (let tick = 0, heardAt = 0; tick - heardAt < STANDSTILL; tick++) {
      for (const client of this.#clients)
        if (client.process === null || client.isCutOff) client.connect(this.#random.pick(this.#processes));
        else if (!client.note.isOpen && this.#mayRead(client)) client.note.open(client.process);
      await this.#letThrough(1);
      for (const process of this.#processes) process.level().catch(() => {});
      this.#advance(20);
      await settled();
      const isQuiet =
        this.#clients.every((client) => client.isQuiet && (client.note.isOpen || !this.#mayRead(client))) &&
        this.#journal.held === 0;
      if (isQuiet && tick > 2) {
        this.tally.ticksToHeal = Math.max(this.tally.ticksToHeal, tick);
        return;
      }
      const unanswered = this.#clients.reduce((sum, client) => sum + client.unanswered, 0);
      if (unanswered < open) heardAt = tick;
      open = Math.min(open, unanswered);
    }
    throw new Violation("no convergence", `nobody was answered for ${STANDSTILL} ticks`);
  }

  async #agree(): Promise<void> {
    this.#journal.verify();
    const truth = this.#truth();
    for (const { registry } of this.#processes) {
      const { state } = await registry.get(SESSION);
      if (plain(state) !== plain(truth))
        throw new Violation("a room differs from its journal", `${state.seq} of ${truth.seq}`);
    }
    for (const client of this.#clients) {
      const audience = audienceOf(truth, client.actor);
      const expected = audience === null ? null : plain(project(truth, audience));
      for (const view of [client.view, client.viewAnew]) {
        const { epoch: _epoch, ...seen } = view ?? {};
        if ((view === null ? null : plain(seen)) !== expected)
          throw new Violation("a replica differs from the room", client.actor.id);
      }
      if (this.#mayRead(client) && client.note.text !== this.#notes.textOf(client.note.name))
        throw new Violation("a note differs from what is stored", client.actor.id);
      const { pending, refused } = client.pending.getState();
      // Whoever may see the record no more sees nothing of it come true either.
      if (pending.length > 0 && audience !== null) {
        throw new Violation("no convergence", `${client.actor.id} waits for ${pending[0]?.command.type}`);
      }
      this.tally.refused += refused.length;
    }
  }

  #mayRead({ actor, note }: SimClient): boolean {
    return notesAccess(this.#truth(), actor, note.name) !== null;
  }

  /** The room as the journal has it. */
  #truth(): SessionState {
    this.#folded = replay(this.#folded, this.#journal.lines.slice(this.#folded.seq).map(eventOf));
    return this.#folded;
  }
}

/** Everything that promises had in store has happened: nothing here waits for a real clock. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** As JSON, whatever the order in which maps were filled. */
const plain = (value: unknown): string => JSON.stringify(value, byName);

function byName(_key: string, value: unknown): unknown {
  if (value instanceof Map) return byName("", Object.fromEntries(value));
  if (value instanceof Set) return [...value].sort();
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
