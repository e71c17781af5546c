import { randomInt } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { refuse } from "@evenhand/shared/protocol/errors";
import { GENESIS } from "@evenhand/shared/sealing/chain";
import type { Command, DecideContext } from "@evenhand/shared/session/commands";
import type { SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import { emptySession, type SessionState } from "@evenhand/shared/session/state";
import { eventOf, JournalConflict, StoreFull, SubjectsTaken } from "../store/journal.ts";
import { type Answer, acceptedKey, Batch, type Step, type Submission } from "./batch.ts";
import { closesNotes, isStorable, looksOutside } from "./command-kinds.ts";
import type { RoomDeps, RoomListener } from "./room-deps.ts";
import type { CommandJob, TaskJob } from "./room-jobs.ts";
import type { Head } from "./seal.ts";

/** How many commands share one commit at most: bounds how long the first of them waits. */
const BATCH = 128;
/** How often a batch is refused by the journal although nobody else has moved it on, before it is given up. */
const STANDSTILLS = 8;

/** The room cannot answer, and whether what it was doing is stored is open: ask again, by the same command id. */
export class RoomClosed extends Error {
  override name = "RoomClosed";
}

/**
 * One session in memory: the fold of its journal behind a serial queue.
 *
 * Every command is decided, committed, folded, told to the listeners and then answered, in this order: what is
 * not committed is nowhere. Commands that wait together share a commit.
 */
export class Room {
  readonly id: SessionId;
  readonly #deps: RoomDeps;
  #state: SessionState;
  #head: Head;
  /** Accepted command → its answer's seq. */
  readonly #accepted: Map<string, number>;
  #lastTime = 0;
  readonly #jobs: (CommandJob | TaskJob)[] = [];
  #draining: Promise<void> | null = null;
  #closed = false;
  readonly #listeners = new Set<RoomListener>();

  private constructor(id: SessionId, deps: RoomDeps) {
    this.id = id;
    this.#deps = deps;
    this.#state = emptySession(id);
    this.#head = { seq: 0, hash: GENESIS };
    this.#accepted = new Map();
  }

  /** Reads the journal of a session and folds it. A session without events is a room in prework. */
  static async load(id: SessionId, deps: RoomDeps): Promise<Room> {
    const room = new Room(id, deps);
    await room.#catchUp();
    return room;
  }

  /** The room as committed. */
  get state(): SessionState {
    return this.#state;
  }

  /** The last event of the journal. */
  get head(): Head {
    return this.#head;
  }

  /** Nobody listens and nothing waits: the room may go. */
  get idle(): boolean {
    return this.#draining === null && this.#listeners.size === 0;
  }

  /** How many commands and tasks wait for their turn. */
  get waiting(): number {
    return this.#jobs.length;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Hears of every commit from now on, until the returned function is called. */
  subscribe(listener: RoomListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Decides a command in its turn; answers once it is durable and told, or refused.
   * The same id by the same actor gets the first answer again and changes nothing.
   *
   * @throws RoomClosed where the store failed: the outcome is open
   */
  submit(actor: Actor, command: Command, commandId?: string): Promise<Answer> {
    if (!isStorable(command)) return Promise.resolve(refuse("invalid"));
    return new Promise((answer, fail) => {
      this.#enqueue({ kind: "command", actor, command, commandId, answer, fail });
    });
  }

  /**
   * Runs a task in the queue's turn, between commands of whatever process: table writes that must not race the
   * opening.
   */
  exclusive<T>(task: (state: SessionState) => Promise<T>): Promise<T> {
    return this.#inTurn(true, task);
  }

  /** Runs a task in the queue's turn, between the commands of this process. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.#inTurn(false, task);
  }

  /** Reads what other processes have committed, up to an event at least; answers when the room has it. */
  async level(seq?: number): Promise<void> {
    const { journal } = this.#deps;
    const last = seq ?? (journal.shared ? ((await journal.heads([this.id])).get(this.id) ?? 0) : 0);
    if (last > this.#head.seq) await this.inTurn(() => this.#catchUp(last));
  }

  #inTurn<T>(alone: boolean, task: (state: SessionState) => Promise<T>): Promise<T> {
    return new Promise((resolve, fail) => {
      const run = async (state: SessionState) => resolve(await task(state));
      this.#enqueue({ kind: "task", alone, run, fail });
    });
  }

  /** Refuses what comes, finishes what waits. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
    this.#tell((listener) => listener.closed());
    this.#listeners.clear();
  }

  #enqueue(job: CommandJob | TaskJob): void {
    if (this.#closed) {
      job.fail(new RoomClosed("the room is closed"));
      return;
    }
    this.#jobs.push(job);
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // What arrives in this turn of the event loop, over whichever connection, shares the first commit.
    await turn();
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      if (job.kind === "command") await this.#runCommands(this.#takeBatch(job));
      else {
        const run = () => job.run(this.#state);
        await (job.alone ? this.#alone(run) : run()).catch(job.fail);
      }
    }
    this.#draining = null;
  }

  /** Keeps other processes' tasks out, and begins with what they have written. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    const { journal } = this.#deps;
    return journal.alone(this.id, async () => {
      if (journal.shared) await this.#catchUp();
      return task();
    });
  }

  #takeBatch(first: CommandJob): CommandJob[] {
    const jobs = [first];
    while (jobs.length < BATCH) {
      const next = this.#jobs[0];
      // What needs a look outside stands first in its batch: there all before it is committed and can be seen.
      if (next?.kind !== "command" || looksOutside(next.command)) break;
      this.#jobs.shift();
      jobs.push(next);
    }
    return jobs;
  }

  async #runCommands(jobs: readonly CommandJob[]): Promise<void> {
    const [first, ...others] = jobs;
    if (!first) return;
    const run = () => this.#commit(jobs);
    try {
      await (jobs.some(({ command }) => looksOutside(command)) ? this.#alone(run) : run());
    } catch (error) {
      if (error instanceof StoreFull) this.#refuseAll(error, jobs);
      else if (error instanceof SubjectsTaken) {
        // Nothing is stored, and what takes people in stands first in its batch.
        first.answer(refuse("invalid", { in: "body", reason: "in-another-session", ids: error.ids }));
        await this.#runCommands(others);
      } else this.#fail(error, jobs);
    }
  }

  /** Nothing of the batch is stored, for certain: the room stands as it was, and says so to everybody in it. */
  #refuseAll(error: StoreFull, jobs: readonly CommandJob[]): void {
    this.#deps.onError(error, this.id);
    for (const job of jobs) job.answer(refuse("read-only"));
  }

  /** Decides, and decides again for as long as others are first: each time they are, the room has moved on. */
  async #commit(jobs: readonly CommandJob[]): Promise<void> {
    for (let standstills = 0; ; ) {
      const { batch, settle } = await this.#decide(jobs);
      const { seq } = this.#head;
      try {
        await this.#deps.journal.append(this.id, seq, batch.commits);
      } catch (error) {
        if (!this.#decidesAgain(error, jobs) || standstills >= STANDSTILLS) throw error;
        await this.#catchUp();
        standstills = this.#head.seq > seq ? 0 : standstills + 1;
        continue;
      }
      this.#adopt(batch);
      settle();
      return;
    }
  }

  /** Whether a commit that failed may be another one now. Who opens then finds those left out who were taken. */
  #decidesAgain(error: unknown, [first]: readonly CommandJob[]): boolean {
    if (error instanceof SubjectsTaken) return first?.command.type === "session.open";
    return error instanceof JournalConflict;
  }

  /** Decides each job in order. Nothing is answered before the commit: a refusal may rest on what it holds. */
  async #decide(jobs: readonly CommandJob[]): Promise<{ batch: Batch; settle: () => void }> {
    const batch = new Batch(this.id, this.#state, this.#head, this.#deps.rules);
    const replies: (() => void)[] = [];
    for (const job of jobs) {
      try {
        const answer = this.#answered(job, batch) ?? (await this.#decideOne(job, batch));
        replies.push(() => job.answer(answer));
      } catch (error) {
        // A bug, or a read that failed: this command has changed nothing, the others go on.
        this.#deps.onError(error, this.id);
        replies.push(() => job.fail(error));
      }
    }
    const settle = () => {
      for (const reply of replies) reply();
    };
    return { batch, settle };
  }

  #answered({ actor, commandId }: Submission, batch: Batch): Answer | null {
    if (commandId === undefined) return null;
    const key = acceptedKey(actor.id, commandId);
    const seq = batch.accepted.get(key) ?? this.#accepted.get(key);
    return seq === undefined ? null : { ok: true, seq };
  }

  async #decideOne(job: CommandJob, batch: Batch): Promise<Answer> {
    const { command } = job;
    const context = await this.#context(job, batch.state);
    if (!closesNotes(command, batch.state)) return batch.take(job, context);
    // Only whoever may close the room makes it read all notes.
    const trial = new Batch(this.id, batch.state, batch.head, this.#deps.rules).take(job, context);
    return trial.ok ? batch.take(job, context, await this.#deps.sealNotes(this.id)) : trial;
  }

  async #context({ actor, command }: Submission, state: SessionState): Promise<Omit<DecideContext, "head">> {
    // A clock that is set back must not make an event older than the one before it.
    const now = Math.max(this.#deps.now(), this.#lastTime);
    const facilitatorsGoneSince = this.#deps.facilitatorsGoneSince(state);
    const base = { now, facilitatorsGoneSince };
    // Before the opening participants' seats, and with them their rights, are known to the snapshot alone.
    if (state.phase === "prework" && actor.participantId !== null) {
      return { ...base, snapshot: await this.#deps.loadSnapshot(this.id), seed: randomInt(2 ** 32) };
    }
    if (command.type === "poll.reveal") {
      const voters = state.polls.get(command.pollId)?.voters ?? new Set();
      return { ...base, votes: await this.#deps.readVotes(this.id, command.pollId, voters) };
    }
    return base;
  }

  #adopt({ state, head, accepted, steps }: Batch): void {
    this.#state = state;
    this.#head = head;
    for (const [key, seq] of accepted) this.#accepted.set(key, seq);
    this.#publish(steps);
  }

  /**
   * Folds what the journal holds beyond this room's head: all of it at load, another process's events later.
   *
   * @param wanted where the room has this event meanwhile, nothing is read
   */
  async #catchUp(wanted = Number.POSITIVE_INFINITY): Promise<void> {
    const since = this.#head.seq;
    if (since >= wanted) return;
    const lines = await this.#deps.journal.read(this.id, since);
    const accepted = await this.#deps.journal.accepted(this.id, since);
    const steps: Step[] = [];
    let state = this.#state;
    for (const line of lines) {
      const event = eventOf(line);
      const after = this.#deps.rules.evolve(state, event);
      // At load nobody listens, and every state of a long journal would be held at once.
      if (this.#listeners.size > 0) steps.push({ before: state, event, after });
      state = after;
    }
    this.#state = state;
    const last = lines.at(-1);
    if (last) {
      this.#head = { seq: last.seq, hash: last.hash };
      this.#lastTime = Date.parse(last.at);
    }
    for (const { actor, commandId, lastSeq } of accepted) {
      this.#accepted.set(acceptedKey(actor, commandId), lastSeq);
    }
    this.#publish(steps);
  }

  #publish(steps: readonly Step[]): void {
    const last = steps.at(-1);
    if (!last) return;
    this.#lastTime = Math.max(this.#lastTime, Date.parse(last.event.at));
    this.#tell((listener) => listener.changed(steps));
  }

  #tell(say: (listener: RoomListener) => void): void {
    for (const listener of [...this.#listeners]) {
      try {
        say(listener);
      } catch (error) {
        this.#deps.onError(error, this.id);
      }
    }
  }

  /**
   * The store failed: whether the batch is durable is open, so this room's memory is worth nothing any more.
   * No acknowledgement for it nor for what waits; whoever asks again gets a room that has read the journal.
   */
  #fail(error: unknown, jobs: readonly CommandJob[]): void {
    this.#closed = true;
    this.#deps.onError(error, this.id);
    const failure = new RoomClosed("the store failed", { cause: error });
    for (const job of [...jobs, ...this.#jobs.splice(0)]) job.fail(failure);
    this.#tell((listener) => listener.closed());
    this.#listeners.clear();
  }
}
