import { acceptedKey } from "@evenhand/server/rooms/batch";
import { StoreAway } from "@evenhand/server/store/connections";
import {
  type AcceptedCommand,
  type Commit,
  type Journal,
  JournalConflict,
} from "@evenhand/server/store/journal";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import type { PollId } from "@evenhand/shared/session/ids";
import type { Position } from "@evenhand/shared/session/scale";
import { Violation } from "./violation.ts";

/** How a world's journal is broken, if it is. */
export interface JournalFlaws {
  /** Forgets by which ids commands came. */
  readonly forgetsIds?: boolean;
  /** Answers before it has stored. */
  readonly answersFirst?: boolean;
  /** Takes whatever comes, in whatever order. */
  readonly takesAll?: boolean;
  /** Stores what somebody whose turn was cut off still does. */
  readonly outlivesTurn?: boolean;
  /** Never gives a turn on. */
  readonly keepsTurn?: boolean;
}

/** What somebody does in their turn; cut, it can store nothing any more, and the turn is another's. */
interface Task {
  isCut: boolean;
}

interface Held {
  readonly owner: number;
  readonly go: () => void;
}

/** Who has the turn on the session, and who waits for it. */
interface Turns {
  owner: number | null;
  readonly waiting: Held[];
}

/** One journal that several processes share, in memory. It stores nothing until it is let go on, step by step. */
export class SharedJournal {
  readonly lines: JournalLine[] = [];
  readonly votes = new Map<PollId, Map<string, Position>>();
  conflicts = 0;
  /** How often a turn was cut off. */
  cuts = 0;
  readonly #accepted: AcceptedCommand[] = [];
  readonly #effects = new Map<string, number>();
  readonly #held: Held[] = [];
  readonly #turns: Turns = { owner: null, waiting: [] };
  readonly #tasks = new Map<number, Task>();
  readonly #flaws: JournalFlaws;
  readonly #onLine: (line: JournalLine) => void;
  readonly #onCommit: (by: number) => void;

  /** @param onLine hears of each event just before it is stored */
  constructor(flaws: JournalFlaws, onLine: (line: JournalLine) => void, onCommit: (by: number) => void) {
    this.#flaws = flaws;
    this.#onLine = onLine;
    this.#onCommit = onCommit;
  }

  /** How many steps wait. */
  get held(): number {
    return this.#held.length;
  }

  /** Lets one waiting step go on, whichever. */
  release(index: number): void {
    this.#held.splice(index % Math.max(1, this.#held.length), 1)[0]?.go();
  }

  /** A process is gone: what it waited for never comes, and nobody waits for it. */
  forget(owner: number): void {
    const { waiting } = this.#turns;
    for (const list of [this.#held, waiting])
      for (const held of list.filter((one) => one.owner === owner)) list.splice(list.indexOf(held), 1);
    this.#tasks.delete(owner);
    if (this.#turns.owner === owner) this.#next();
  }

  /** The connection goes that has the turn, and the turn with it. */
  cutTurn(): void {
    const task = this.#turns.owner === null ? undefined : this.#tasks.get(this.#turns.owner);
    if (!task) return;
    task.isCut = true;
    this.cuts++;
    this.#next();
  }

  /**
   * Stores something, step by step: under way, stored, known to be.
   *
   * @throws StoreAway for somebody whose turn was cut off meanwhile
   */
  async stored<T>(owner: number, put: () => T): Promise<T> {
    const task = this.#tasks.get(owner);
    const mustStand = () => {
      if (task?.isCut && !this.#flaws.outlivesTurn) throw new StoreAway("the turn was cut off");
    };
    await this.#step(owner);
    mustStand();
    const done = put();
    await this.#step(owner);
    mustStand();
    return done;
  }

  /** The journal as one process has it. */
  of(owner: number): Journal {
    return {
      shared: true,
      append: async (_session, expectedSeq, commits) => {
        if (this.#flaws.answersFirst) {
          void this.#step(owner).then(() => this.#store(owner, expectedSeq, commits));
          return;
        }
        await this.stored(owner, () => this.#store(owner, expectedSeq, commits));
      },
      read: async (_session, sinceSeq = 0) => this.lines.slice(sinceSeq),
      accepted: async (_session, sinceSeq = 0) => this.#accepted.filter(({ lastSeq }) => lastSeq >= sinceSeq),
      heads: async (ids) => new Map(ids.map((id) => [id, this.lines.length])),
      alone: async (_session, task) => {
        await this.#turn(owner);
        const mine: Task = { isCut: false };
        this.#tasks.set(owner, mine);
        try {
          return await task();
        } finally {
          if (this.#tasks.get(owner) === mine) this.#tasks.delete(owner);
          if (!mine.isCut && this.#turns.owner === owner && !this.#flaws.keepsTurn) this.#next();
        }
      },
      erase: async () => {},
    };
  }

  #step(owner: number): Promise<void> {
    return new Promise((go) => this.#held.push({ owner, go }));
  }

  async #turn(owner: number): Promise<void> {
    if (this.#turns.owner === null) this.#turns.owner = owner;
    else await new Promise<void>((go) => this.#turns.waiting.push({ owner, go }));
  }

  #next(): void {
    const next = this.#turns.waiting.shift();
    this.#turns.owner = next?.owner ?? null;
    next?.go();
  }

  #store(owner: number, expectedSeq: number, commits: readonly Commit[]): void {
    const known = new Set(this.#accepted.map(({ actor, commandId }) => acceptedKey(actor, commandId)));
    const repeats = commits.some(
      ({ actor, commandId }) => commandId !== undefined && known.has(acceptedKey(actor, commandId)),
    );
    if (!this.#flaws.takesAll && (this.lines.length !== expectedSeq || repeats)) {
      this.conflicts++;
      throw new JournalConflict("the journal has moved on");
    }
    for (const { actor, commandId, lastSeq, lines, effects } of commits) {
      for (const line of lines) this.#put(line);
      for (const effect of effects) {
        if (effect.type === "votes.clear") this.votes.delete(effect.pollId);
        else {
          const votes = this.votes.get(effect.pollId) ?? new Map<string, Position>();
          this.votes.set(effect.pollId, votes.set(effect.voter, effect.rating));
        }
      }
      if (commandId === undefined) continue;
      const key = acceptedKey(actor, commandId);
      const times = (this.#effects.get(key) ?? 0) + 1;
      this.#effects.set(key, times);
      if (times > 1) throw new Violation("took effect twice", `${key} at ${lastSeq}`);
      if (!this.#flaws.forgetsIds) this.#accepted.push({ actor, commandId, lastSeq });
    }
    this.#onCommit(owner);
  }

  #put(line: JournalLine): void {
    const last = this.lines.at(-1);
    if (last?.type === "session.locked" && line.type !== "session.reopened")
      throw new Violation("changed after the lock", `${line.type} at ${line.seq}`);
    this.#onLine(line);
    this.lines.push(line);
    if (line.seq !== this.lines.length || line.prevHash !== (last?.hash ?? line.prevHash))
      throw new Violation("the journal is no chain", `${line.seq} stands at ${this.lines.length}`);
  }

  /** @throws Violation where the chain does not hold */
  verify(): void {
    const [fault] = this.lines.length === 0 ? [] : verifyChain(this.lines);
    if (fault) throw new Violation("the journal is no chain", `${fault.code} at ${fault.seq}`);
  }
}
