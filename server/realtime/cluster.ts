import { createAdapter } from "@socket.io/postgres-adapter";
import pg from "pg";
import type { ServerOptions } from "socket.io";
import { hearErrors, poolSettings } from "../store/postgres.ts";

/** What the adapter says, it says on as many connections as this. */
const CONNECTIONS = 2;

/** What joins the Socket.IO servers of the processes of one database. */
export interface Cluster {
  readonly adapter: ServerOptions["adapter"];
  close(): Promise<void>;
}

/**
 * Connections as the adapter needs them. The one that it listens on it takes with `connect()`, never gives back once
 * it is lost, and does not hear of its errors: it gets one that is nobody else's, else each loss would cost the pool
 * a connection, and an error that nobody hears ends the process.
 */
class AdapterPool extends pg.Pool {
  readonly #onError: (error: Error) => void;

  constructor(settings: pg.PoolConfig, onError: (error: Error) => void) {
    super(settings);
    this.#onError = onError;
    this.on("error", onError);
    this.on("connect", hearErrors);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool["connect"]>[0]): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) return this.#alone();
    super.connect(callback);
    return undefined;
  }

  async #alone(): Promise<pg.PoolClient> {
    if (this.ending) return NEVER;
    const client = new pg.Client(this.options);
    client.on("error", this.#onError);
    try {
      await client.connect();
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    if (this.ending) {
      // The adapter was closed while this was being opened: nobody would give it back.
      await client.end().catch(() => {});
      return NEVER;
    }
    return Object.assign(client, { release: () => void client.end().catch(() => {}) });
  }
}

/** What the adapter gets once it has been left: to an error it would answer with trying again, for ever. */
const NEVER = new Promise<never>(() => {});

/** @param onError hears of connections that were lost and messages that could not be sent: the adapter tries again */
export function joinCluster(databaseUrl: string, onError: (error: unknown) => void): Cluster {
  const pool = new AdapterPool(poolSettings(databaseUrl, CONNECTIONS), onError);
  return {
    adapter: createAdapter(pool, { channelPrefix: "evenhand", errorHandler: onError }),
    close: () => pool.end(),
  };
}
