import { inspect } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { type HouseOptions, type ServedRoom, serveRoom } from "./served-room.ts";

/** One PostgreSQL for a file, a database for each test, and as many served rooms on it as a test wants. */
export interface ManyServed {
  serve(options?: HouseOptions): Promise<ServedRoom>;
  /** Ends one as a process that stops. */
  close(room: ServedRoom): Promise<void>;
  /** Has somebody who has nothing to do with the rooms run a statement. */
  query(statement: string): Promise<void>;
}

export function manyServed(): ManyServed {
  let postgres: PostgresServer;
  let databaseUrl: string;
  let rooms: ServedRoom[];
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());
  beforeEach(async ({ onTestFailed }) => {
    databaseUrl = await postgres.createDatabase();
    rooms = [];
    const served = rooms;
    // What several do to each other in rare moments can only be told from what they complained of.
    onTestFailed(() => {
      process.stderr.write(`${inspect(served.map(({ errors }) => errors))}\n`);
    });
    return async () => {
      for (const room of rooms) await room.dispose();
    };
  });
  return {
    serve: async (options = {}) => {
      const room = await serveRoom({ ...options, databaseUrl });
      rooms.push(room);
      return room;
    },
    close: async (room) => {
      rooms.splice(rooms.indexOf(room), 1);
      await room.dispose();
    },
    query: async (statement) => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query(statement);
      await client.end();
    },
  };
}
