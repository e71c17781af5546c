import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Principal } from "@evenhand/server/identity/principal";
import { createWalls, type Walls } from "@evenhand/server/identity/walls";
import { joinCluster } from "@evenhand/server/realtime/cluster";
import { attachRealtime, type Realtime } from "@evenhand/server/realtime/realtime";
import { type FollowingDeps, followOthers } from "@evenhand/server/rooms/following";
import { sealNotes } from "@evenhand/server/rooms/note-texts";
import { createPresence } from "@evenhand/server/rooms/presence";
import { createRegistry, type Registry } from "@evenhand/server/rooms/registry";
import { createWallStages, type WallStages } from "@evenhand/server/rooms/wall-stages";
import { type Database, openDatabase } from "@evenhand/server/store/database";
import { createJournal, type Journal } from "@evenhand/server/store/journal";
import { createNoteLog, type NoteLog } from "@evenhand/server/store/note-log";
import { readVotes } from "@evenhand/server/store/votes";
import type { Snapshot } from "@evenhand/shared/session/commands";

import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { actor, HR, SEATS, snapshot } from "@evenhand/shared/testing/builders";
import { rules } from "./real-rules.ts";

export const SESSION = sessionIdSchema.parse("s1");

/** What a test replaces in a house. */
export interface HouseOptions {
  readonly snapshot?: Snapshot;
  /** Wraps the journal, to make it slow, deaf or broken. */
  readonly journal?: (real: Journal) => Journal;
  readonly noteLog?: (real: NoteLog) => NoteLog;
  readonly now?: () => number;
  /** Keeps a data folder that is there. */
  readonly dataDir?: string;
  /** A PostgreSQL database, as `DATABASE_URL` names it. */
  readonly databaseUrl?: string;
  /** How it follows other processes. */
  readonly following?: Pick<FollowingDeps, "listen" | "watermark">;
}

/** A room over a real database, with its parts in reach. */
export interface House {
  readonly dataDir: string;
  readonly database: Database;
  readonly journal: Journal;
  readonly noteLog: NoteLog;
  readonly registry: Registry;
  readonly presence: ReturnType<typeof createPresence>;
  readonly errors: unknown[];
  /** Ends it as a process that stops; the data folder stays. */
  close(): Promise<void>;
}

/** Everything from the store up to the rooms, as the composition root puts it together. */
export async function buildHouse(options: HouseOptions = {}): Promise<House> {
  const { now = Date.now } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "evenhand-room-"));
  const database = await openDatabase({ dataDir, databaseUrl: options.databaseUrl });
  const realJournal = createJournal(database, async () => {});
  const journal = options.journal?.(realJournal) ?? realJournal;
  const realLog = createNoteLog(database.db);
  const noteLog = options.noteLog?.(realLog) ?? realLog;
  const presence = createPresence(now);
  const errors: unknown[] = [];
  const registry = createRegistry({
    rules,
    journal,
    readVotes: (sessionId, pollId, voters) => readVotes(database.db, sessionId, pollId, voters),
    loadSnapshot: async () => options.snapshot ?? snapshot(),
    sealNotes: (sessionId) => sealNotes(noteLog, sessionId),
    facilitatorsGoneSince: (state) => presence.facilitatorsGoneSince(state),
    now,
    onError: (error) => errors.push(error),
  });
  return {
    dataDir,
    database,
    journal,
    noteLog,
    registry,
    presence,
    errors,
    close: async () => {
      await registry.close();
      await database.close();
    },
  };
}

/** A room behind real sockets. Who somebody is stands in the cookie `who=<seat>`; `head` is HR. */
export interface ServedRoom extends House {
  readonly port: number;
  readonly realtime: Realtime;
  readonly walls: Walls;
  readonly stages: WallStages;
  /** Seats that are taken away, and cookies that no longer count. */
  readonly unseated: Set<string>;
  readonly signedOut: Set<string>;
  /** Participants who hold the organisation's hr role too. */
  readonly alsoHr: Set<string>;
  /** Type and outcome of every command, as metrics count them. */
  readonly answered: readonly (readonly [type: string, outcome: string])[];
  /** Ends it and removes the data folder. */
  dispose(): Promise<void>;
}

export async function serveRoom(options: HouseOptions = {}): Promise<ServedRoom> {
  const house = await buildHouse(options);
  const unseated = new Set<string>();
  const signedOut = new Set<string>();
  const alsoHr = new Set<string>();
  const answered: [string, string][] = [];
  const server: Server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { now = Date.now } = options;
  const stages = createWallStages(house.presence, now);
  const walls = createWalls({
    db: house.database.db,
    secure: false,
    stands: async (sessionId) => sessionId === SESSION && !unseated.has("walls"),
    onSeen: (sessionId, blank) => stages.restore(sessionIdSchema.parse(sessionId), blank),
    now,
  });
  const { port } = server.address() as AddressInfo;
  const onError = (error: unknown) => house.errors.push(error);
  const cluster = options.databaseUrl === undefined ? null : joinCluster(options.databaseUrl, onError);
  const realtime = attachRealtime(server, {
    registry: house.registry,
    presence: house.presence,
    noteLog: house.noteLog,
    cluster,
    walls: { identity: walls.identity, stages, endAll: walls.endAll },
    authenticate: async (cookie) => {
      const who = /(?:^|; )who=([a-z]+)/.exec(cookie ?? "")?.[1];
      if (who === undefined || signedOut.has(who)) return null;
      return {
        accountId: `acc-${who}`,
        email: `${who}@example.com`,
        name: who,
        hr: who === "head" || alsoHr.has(who),
      } satisfies Principal;
    },
    seatIn: async (sessionId, { name, hr }) => {
      if (sessionId !== SESSION || unseated.has(name)) return null;
      if (name === "head") return HR;
      return SEATS.some(({ id }) => id === name) ? { ...actor(name), hr } : null;
    },
    isReadOnly: () => false,
    roster: async () =>
      SEATS.filter(({ id }) => !unseated.has(id)).map(({ id, name, role }) => ({
        participantId: id,
        name,
        role,
      })),
    allowsOrigin: (origin) => origin === `http://127.0.0.1:${port}`,
    onAnswered: (type, outcome) => answered.push([type, outcome]),
    now: options.now ?? Date.now,
    onError: (error) => house.errors.push(error),
  });
  const following =
    options.databaseUrl === undefined
      ? null
      : followOthers(options.databaseUrl, {
          registry: house.registry,
          notes: realtime.notes,
          onListening: () => {},
          onError,
          ...options.following,
        });
  const close = async () => {
    await following?.close();
    await realtime.close();
    await cluster?.close();
    await new Promise((resolve) => server.close(resolve));
    await house.close();
  };
  return {
    ...house,
    port,
    realtime,
    walls,
    stages,
    unseated,
    signedOut,
    alsoHr,
    answered,
    close,
    dispose: async () => {
      await close();
      rmSync(house.dataDir, { recursive: true });
    },
  };
}

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const patience = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > patience) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
