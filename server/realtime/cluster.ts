import { createAdapter } from "@socket.io/postgres-adapter";
import type { ServerOptions } from "socket.io";
import { poolOf } from "../store/postgres.ts";

/** The adapter listens on one connection for as long as it lives, and says what it has to say on the other. */
const CONNECTIONS = 2;

/** What joins the Socket.IO servers of the processes of one database. */
export interface Cluster {
  readonly adapter: ServerOptions["adapter"];
  close(): Promise<void>;
}

/** @param onError hears of connections that were lost and messages that could not be sent: the adapter tries again */
export function joinCluster(databaseUrl: string, onError: (error: unknown) => void): Cluster {
  const pool = poolOf(databaseUrl, CONNECTIONS, onError);
  // The adapter keeps a connection and does not hear of its end by an error: unheard it would end the process.
  pool.on("connect", (client) => client.on("error", onError));
  return {
    adapter: createAdapter(pool, { channelPrefix: "evenhand", errorHandler: onError }),
    close: () => pool.end(),
  };
}
