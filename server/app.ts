import type { AddressInfo } from "node:net";
import { decide } from "@evenhand/shared/session/decide";
import { evolve } from "@evenhand/shared/session/evolve";
import { participantIdSchema, type SessionId, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Config } from "./config.ts";
import type { OpenConnections } from "./http/deps.ts";
import type { HttpServer } from "./http/server.ts";
import { buildHttp } from "./http/server.ts";
import { serveAdmin } from "./identity/admin-socket.ts";
import { answerAdmin } from "./identity/hr-link.ts";
import { createLinks, type Links } from "./identity/links.ts";
import { createMail } from "./identity/mail.ts";
import { createOrigins } from "./identity/origins.ts";
import { createSignIns } from "./identity/principal.ts";
import { createSeats } from "./identity/seat.ts";
import { createWalls } from "./identity/walls.ts";
import { createLog, type Log } from "./observability/log.ts";
import { createMetrics } from "./observability/metrics.ts";
import { joinCluster } from "./realtime/cluster.ts";
import { attachRealtime, type Realtime } from "./realtime/realtime.ts";
import { type Following, followOthers } from "./rooms/following.ts";
import { sealNotes } from "./rooms/note-texts.ts";
import { createPresence } from "./rooms/presence.ts";
import { createRegistry, type Registry } from "./rooms/registry.ts";
import { createWallStages } from "./rooms/wall-stages.ts";
import { openDatabase } from "./store/database.ts";
import { projectDirectory } from "./store/directory-projection.ts";
import { nobodyJoined } from "./store/invitations.ts";
import { createJournal, type Journal } from "./store/journal.ts";
import { createNoteLog, type NoteLog } from "./store/note-log.ts";
import { participantsOf } from "./store/participants.ts";
import { sessionById } from "./store/sessions.ts";
import { loadSnapshot } from "./store/snapshot.ts";
import { readVotes } from "./store/votes.ts";
import { type StoreWatch, watchStore } from "./store/watch.ts";
import { watchJournal } from "./store/watched-journal.ts";

/** A server put together, not yet listening. */
export interface App {
  readonly app: HttpServer;
  readonly registry: Registry;
  readonly links: Links;
  readonly noteLog: NoteLog;
  readonly log: Log;
  /** Whether nobody has ever signed in. */
  firstStart(): Promise<boolean>;
  /** The address that people are given; with port 0 it is known once the server listens. */
  url(): string;
  /** Listens; returns the address that people are given. */
  listen(): Promise<string>;
  /** Takes no more, finishes what waits, lets go of the data folder. */
  close(): Promise<void>;
}

export interface AppOptions {
  /** The app owns its process: memory, CPU and event loop are measured too. */
  readonly process?: boolean;
  readonly log?: Log;
  /** The disk has failed: what is on it is open, so the process should end and begin again from it. */
  readonly onBroken?: () => void;
  /** Stands between the rooms and the journal: tests make it slow, deaf or broken. */
  readonly journal?: (real: Journal) => Journal;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * The composition root: every part is made here and handed what it needs.
 *
 * @throws DataFolderInUse where another process holds the data folder
 */
export async function buildApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { now = Date.now, log = createLog({ level: config.logLevel }) } = options;
  const metrics = createMetrics({ process: options.process ?? false });
  let watch: StoreWatch | null = null;
  const database = await openDatabase(
    config,
    (error) => log.error({ err: error }, "database connection lost"),
    (error) => watch?.saw(error),
  );
  const store = watchStore(database, config.dataDir);
  watch = store;
  let draining = false;
  const { db } = database;
  let port = config.port;
  const origins = createOrigins(config.publicUrl, () => port);
  const noteLog = createNoteLog(db);
  const stored = createJournal(database, projectDirectory);
  const journal = watchJournal(options.journal?.(stored) ?? stored, store, metrics.commit);
  const presence = createPresence(now);
  const registry = createRegistry({
    rules: { decide, evolve },
    journal,
    readVotes: (sessionId, pollId, voters) => readVotes(db, sessionId, pollId, voters),
    loadSnapshot: (sessionId) => loadSnapshot(db, sessionId),
    sealNotes: (sessionId) => sealNotes(noteLog, sessionId),
    facilitatorsGoneSince: (state) => presence.facilitatorsGoneSince(state),
    now,
    onError: (error, sessionId) => log.error({ err: error, sessionId }, "room"),
  });
  metrics.watchRooms(() => registry.size);
  metrics.watchQueue(() => registry.waiting);
  metrics.watchStore(() => store.standing === "sound");
  const signIns = createSignIns(db, origins.secure, now);
  const links = createLinks(db, origins, now);
  // What one process has acknowledged, the next request to another must see.
  const currentRooms = { get: (sessionId: SessionId) => registry.current(sessionId) };
  const seats = createSeats(db, currentRooms);
  const stages = createWallStages(presence, now);
  const walls = createWalls({
    db,
    secure: origins.secure,
    stands: async (sessionId) => {
      const session = await sessionById(db, sessionId);
      return session !== undefined && session.deletedAt === null;
    },
    onSeen: (sessionId, blank) => stages.restore(sessionIdSchema.parse(sessionId), blank),
    now,
  });
  const mail = createMail(config.mail, (failure) => log.warn(failure, "an invitation was not mailed"));
  // The routes are made before the server whose upgrades the realtime planes take.
  let realtime: Realtime | null = null;
  const cluster =
    config.databaseUrl === null
      ? null
      : joinCluster(config.databaseUrl, (error) => log.error({ err: error }, "talking to other processes"));
  let following: Following | null = null;
  const connections: OpenConnections = {
    closeAccount: (accountId) => void realtime?.closeAccount(accountId),
    refreshSeat: (sessionId, participantId) => void realtime?.refreshSeat(sessionId, participantId),
  };
  const app = await buildHttp(config, {
    db,
    isHearing: () => following?.isHearing ?? true,
    journal,
    registry: currentRooms,
    origins,
    signIns,
    links,
    mail,
    seats,
    walls,
    stages,
    connections,
    metrics,
    watch: store,
    isDraining: () => draining,
    metricsToken: config.metricsToken,
    log,
    now,
  });

  const planes = attachRealtime(app.server, {
    registry,
    presence,
    noteLog,
    cluster,
    walls: { identity: walls.identity, stages, endAll: walls.endAll },
    authenticate: (cookie) => signIns.authenticate(cookie),
    seatIn: (sessionId, principal) => seats.seatIn(sessionId, principal),
    isReadOnly: () => store.standing !== "sound",
    roster: async (sessionId) =>
      (await participantsOf(db, sessionId)).map(({ id, name, role }) => ({
        participantId: participantIdSchema.parse(id),
        name,
        role,
      })),
    allowsOrigin: (origin) => origins.allows(origin),
    onAnswered: (type, outcome, seconds, ids) => {
      metrics.command(type, outcome, seconds);
      log.debug({ ...ids, type, outcome, ms: Math.round(seconds * 1000) }, "command");
    },
    now,
    onError: (error, sessionId, commandId) => log.error({ err: error, sessionId, commandId }, "realtime"),
  });
  realtime = planes;
  store.onChange((standing) => {
    planes.tellStorage();
    if (standing === "sound") log.info("the store has space again");
    if (standing === "full") log.error("the store is full: nothing is taken on");
    if (standing !== "broken") return;
    log.fatal("the disk has failed: nothing can be acknowledged any more");
    options.onBroken?.();
  });
  metrics.watchConnections((plane) => planes.countOf(plane));

  if (config.databaseUrl !== null) {
    following = followOthers(config.databaseUrl, {
      registry,
      notes: planes.notes,
      onListening: () => void planes.refreshAll(),
      onError: (error) => log.error({ err: error }, "following other processes"),
    });
  }

  const onError = (error: unknown) => log.error({ err: error }, "admin socket");
  let admin: { close(): Promise<void> } | null = null;

  return {
    app,
    registry,
    links,
    noteLog,
    log,
    firstStart: () => nobodyJoined(db),
    url: () => origins.url,
    listen: async () => {
      await app.listen({ host: config.host, port: config.port });
      port = (app.server.address() as AddressInfo).port;
      // A database that is shared the command line can open too.
      if (!database.shared) admin = await serveAdmin(config.dataDir, answerAdmin(links), onError);
      return origins.url;
    },
    close: async () => {
      draining = true;
      await admin?.close();
      await planes.drain();
      await following?.close();
      // First, because the server waits for every connection that is still open.
      await planes.close();
      await cluster?.close();
      await app.close();
      await mail?.close();
      await registry.close();
      store.close();
      await database.close();
    },
  };
}
