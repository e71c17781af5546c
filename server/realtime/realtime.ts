import type { Server } from "node:http";
import { projectOn } from "@evenhand/shared/readmodels/project";
import type { SessionId } from "@evenhand/shared/session/ids";
import type { Identity } from "../identity/identity.ts";
import type { Step } from "../rooms/batch.ts";
import type { FollowingDeps } from "../rooms/following.ts";
import type { Presence } from "../rooms/presence.ts";
import type { Registry } from "../rooms/registry.ts";
import type { WallStages } from "../rooms/wall-stages.ts";
import type { NoteLog } from "../store/note-log.ts";
import type { Cluster } from "./cluster.ts";
import { Connections } from "./connections.ts";
import { type ControlDeps, ControlPlane } from "./control.ts";
import { DocumentPlane } from "./document-plane.ts";
import { SessionHubs } from "./session-hub.ts";
import { type Entrance, routeUpgrades } from "./upgrade-router.ts";

/** How often every connection's sign-in is looked at again, in milliseconds: they run out in silence. */
const RECHECK = 60_000;

/** What the two planes stand on. */
export interface RealtimeDeps extends Identity {
  readonly registry: Registry;
  readonly presence: Presence;
  readonly noteLog: NoteLog;
  /** What joins this process with others that serve the same sessions; null where there are none. */
  readonly cluster: Pick<Cluster, "adapter"> | null;
  /** The walls of rooms: who they are, what they show, and how all of a session's are taken off. */
  readonly walls: {
    readonly identity: Identity;
    readonly stages: WallStages;
    readonly endAll: (sessionId: SessionId) => Promise<void>;
  };
  readonly isReadOnly: ControlDeps["isReadOnly"];
  readonly roster: ControlDeps["roster"];
  /** Whether a page of this origin may open a connection. */
  readonly allowsOrigin: (origin: string) => boolean;
  readonly onAnswered: ControlDeps["onAnswered"];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onError: (error: unknown, sessionId?: SessionId, commandId?: string | null) => void;
}

/** The two planes, running. */
export interface Realtime {
  /** An account's sign-in ended or its rights changed: its connections end, or come back as they are now. */
  closeAccount(accountId: string): Promise<void>;
  /** A seat changed outside the journal: its connections are looked at again, of all seats where none is named. */
  refreshSeat(sessionId: SessionId, participantId?: string): Promise<void>;
  /** Looks at every connection's rights again: something may have been missed. */
  refreshAll(): Promise<void>;
  /** Notes that other processes have written in: one of them, or whichever. */
  readonly notes: FollowingDeps["notes"];
  /** How many connections of a plane are open. */
  countOf(plane: "control" | "documents"): number;
  /** The store has filled up, or has space again: everybody hears so. */
  tellStorage(): void;
  /**
   * Takes no more connections and sends those that are open away, each when it has its answers and not all at
   * once: whoever comes back together waits together.
   */
  drain(): Promise<void>;
  /** Ends what is still open, and lets go of everything. */
  close(): Promise<void>;
}

/** Serves the control plane and the document plane on a server's upgrades (PROTOCOL.md). */
export function attachRealtime(server: Server, deps: RealtimeDeps): Realtime {
  const { registry, presence, noteLog, walls, roster, onError } = deps;
  const { stages } = walls;
  const connections = new Connections(onError);
  const hubs: SessionHubs = new SessionHubs({
    registry,
    noteLog,
    isShared: deps.cluster !== null,
    project: projectOn,
    onHands: (sessionId, news) => neighbours.hands(sessionId, news),
    onHandsWanted: (sessionId) => neighbours.handsWanted(sessionId),
    onChanged: (room, steps) => {
      control.changed(room, steps);
      if (steps.some(changesSeats)) void connections.refresh(room.id);
      for (const { after } of steps) stages.follow(after);
      // A screen that was left on the wall of a locked session does not come back to life with it.
      if (steps.some(({ event }) => event.type === "session.reopened")) {
        walls.endAll(room.id).then(
          () => connections.refresh(room.id),
          (error: unknown) => onError(error, room.id),
        );
      }
    },
    onClosed: (sessionId) => connections.endSession(sessionId),
    onError,
  });
  const control = new ControlPlane({
    registry,
    hubs,
    presence,
    connections,
    identity: deps,
    stages,
    isReadOnly: deps.isReadOnly,
    cluster: deps.cluster,
    roster,
    onAnswered: deps.onAnswered,
    now: deps.now,
    onError,
  });
  const neighbours = control.meet({
    presence,
    stages,
    connections,
    withHands: (what, only) => hubs.withHands(what, only),
    onError,
  });
  const documents = new DocumentPlane({ hubs, connections, people: deps, walls: walls.identity, stages });
  const unsubscribe = stages.onChange((sessionId) => hubs.restaged(sessionId));
  const controlEntrance: Entrance = {
    identity: deps,
    target: async ({ request, socket, head, caller }) => {
      control.accept(request, socket, head, caller);
      return null;
    },
  };

  let closing = false;
  const stop = routeUpgrades(server, {
    allowsOrigin: deps.allowsOrigin,
    countOf: (accountId) => connections.countOf(accountId),
    // A `sid` would attach this request to somebody's connection: with websockets alone nobody needs that.
    entranceTo: (url) =>
      url.pathname === "/socket.io/" && !url.searchParams.has("sid")
        ? controlEntrance
        : documents.entranceTo(url),
    isClosing: () => closing,
    onError,
  });
  const rechecking = setInterval(() => {
    void connections.refreshAll();
    control.tidy();
  }, RECHECK);
  rechecking.unref();

  return {
    closeAccount: (accountId) => {
      neighbours.account(accountId);
      return connections.closeAccount(accountId);
    },
    refreshSeat: (sessionId, participantId) => {
      neighbours.seat(sessionId, participantId ?? null);
      return connections.refresh(sessionId, participantId);
    },
    refreshAll: () => connections.refreshAll(),
    notes: {
      heard: (sessionId, document, n) => hubs.noteHeard(sessionId, document, n),
      levelAll: () => hubs.levelNotes(),
    },
    countOf: (plane) => (plane === "control" ? control.size : documents.size),
    tellStorage: () => control.tellStorage(),
    drain: async () => {
      closing = true;
      await connections.sendAway();
    },
    close: async () => {
      closing = true;
      clearInterval(rechecking);
      unsubscribe();
      connections.endAll();
      await documents.close();
      neighbours.close();
      await control.close();
      await hubs.close();
      stop();
    },
  };
}

/** Who sits where has changed, or who is rated: both decide who may be connected. */
const changesSeats = ({ event }: Step): boolean =>
  event.type.startsWith("participant.") || event.type === "subject.added" || event.type === "subject.removed";
