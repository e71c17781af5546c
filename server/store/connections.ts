import { AsyncLocalStorage } from "node:async_hooks";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import pg from "pg";

/** The database cannot be reached, or went away in the middle: whether anything was stored is open. */
export class StoreAway extends Error {
  override name = "StoreAway";
}

/** Connections to PostgreSQL, as statements ask for them. */
export interface Connections extends PostgresPool {
  /**
   * Runs a task that holds a lock of the database, with all its statements on the connection that holds it. Where
   * that connection is lost, the lock goes to others, and nothing that the task still does can be stored.
   *
   * @throws StoreAway where the connection was lost while the task needed it
   */
  holding<T>(lock: Lock, task: () => Promise<T>): Promise<T>;
}

/** How a lock is taken and given back; it belongs to its connection, and ends with that. */
export interface Lock {
  readonly take: string;
  readonly give: string;
  readonly parameters: readonly unknown[];
}

/**
 * @param pool for statements
 * @param locks for what holds a lock: whoever waits for one must not keep statements from those who have it
 */
export function createConnections(pool: pg.Pool, locks: pg.Pool): Connections {
  const turns = new AsyncLocalStorage<Turn>();
  return {
    connect: async () => {
      const shared = await turns.getStore()?.lend();
      if (shared) return shared;
      const line = new Line(await reached(pool), pool);
      return new Lent(line, () => line.release());
    },
    end: async () => {
      await locks.end();
      await pool.end();
    },
    holding: async (lock, task) => {
      const turn = new Turn(new Line(await reached(locks), null));
      try {
        await turn.line.query(lock.take, lock.parameters);
        return await turns.run(turn, task);
      } finally {
        await turn.end(lock);
      }
    },
  };
}

/** The one connection of a task. Its statements follow one another, as they do in an embedded database. */
class Turn {
  readonly line: Line;
  #isOver = false;
  #last: Promise<void> = Promise.resolve();

  constructor(line: Line) {
    this.line = line;
  }

  /** Waits until nobody else is at it; null for what was begun in the task and outlives it. */
  async lend(): Promise<Lent | null> {
    if (this.#isOver) return null;
    const before = this.#last;
    let done = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    if (!this.#isOver) return new Lent(this.line, done);
    done();
    return null;
  }

  async end({ give, parameters }: Lock): Promise<void> {
    this.#isOver = true;
    await this.#last;
    // A connection that cannot give its lock back is thrown away, and so has given it back.
    await this.line.query(give, parameters).catch((error: Error) => this.line.spoil(error));
    this.line.release();
  }
}

/** A connection in the hands of one statement or transaction. */
class Lent implements PostgresPoolClient {
  readonly release: () => void;
  readonly #line: Line;

  constructor(line: Line, release: () => void) {
    this.#line = line;
    this.release = release;
  }

  query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    asked: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof asked !== "string") throw new TypeError("nobody here reads by cursor");
    return this.#line.query<R>(asked, parameters);
  }
}

/** A connection of a pool, with what has become of it. */
class Line {
  #client: pg.PoolClient;
  /** Where another comes from if this one turns out to have gone before anything was done with it. */
  readonly #others: pg.Pool | null;
  #inTransaction = false;
  #spoilt: Error | undefined;

  constructor(client: pg.PoolClient, others: pg.Pool | null) {
    this.#client = client;
    this.#others = others;
    client.on("error", this.spoil);
  }

  /** Nobody is to use it any more. */
  readonly spoil = (error: Error): void => {
    this.#spoilt ??= error;
  };

  /** @throws StoreAway where the connection is lost: never for what is harmless to do twice, if there is another */
  async query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // What has gone is rolled back. To fail at it would hide why.
    if (text === "rollback" && this.#spoilt) return { command: "SELECT", rowCount: 0, rows: [] };
    const mayTryAgain = !this.#inTransaction && isHarmless(text) ? this.#others : null;
    if (text === "begin") this.#inTransaction = true;
    if (text === "commit" || text === "rollback") this.#inTransaction = false;
    try {
      return await this.#run<R>(text, parameters);
    } catch (error) {
      if (!(error instanceof StoreAway) || !mayTryAgain) throw error;
      await this.#replace(mayTryAgain);
      return this.#run<R>(text, parameters);
    }
  }

  release(): void {
    this.#client.off("error", this.spoil);
    this.#client.release(this.#spoilt);
  }

  async #replace(others: pg.Pool): Promise<void> {
    const next = await reached(others);
    this.release();
    this.#spoilt = undefined;
    this.#client = next;
    next.on("error", this.spoil);
  }

  async #run<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const client: PostgresPoolClient = this.#client;
    try {
      return await client.query<R>(text, [...parameters]);
    } catch (error) {
      if (!isAway(error)) throw error;
      this.spoil(error);
      throw away(error);
    }
  }
}

/** Done twice, it comes to the same. */
const isHarmless = (text: string): boolean => text === "begin" || /^select\b/i.test(text);

async function reached(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw isAway(error) ? away(error) : error;
  }
}

const away = (cause: Error) => new StoreAway(`the database is out of reach: ${cause.message}`, { cause });

/** What PostgreSQL says when it goes down, is not up yet, has no connection left, or loses one. */
const GONE = /^(57P0[123]|53300|08...)$/;

/** Whether an error is one of the connection, and says nothing of the statement. */
function isAway(error: unknown): error is Error {
  if (error instanceof pg.DatabaseError) return GONE.test(error.code ?? "");
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return /^E[A-Z_]+$/.test(code) || /\bconnect(ion)?\b|not queryable/i.test(error.message);
}
