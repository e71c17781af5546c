import type { Server } from "node:http";
import { audienceOf } from "@evenhand/shared/readmodels/audience";
import { project } from "@evenhand/shared/readmodels/project";
import type { SessionId } from "@evenhand/shared/session/ids";
import type { Step } from "../rooms/batch.ts";
import type { Presence } from "../rooms/presence.ts";
import type { Registry } from "../rooms/registry.ts";
import type { NoteLog } from "../store/note-log.ts";
import { Connections, type Identity } from "./connections.ts";
import { type ControlDeps, ControlPlane } from "./control.ts";
import { DocumentPlane } from "./document-plane.ts";
import { SessionHubs } from "./session-hub.ts";
import { routeUpgrades, type Target } from "./upgrade-router.ts";

/** How often every connection's sign-in is looked at again, in milliseconds: they run out in silence. */
const RECHECK = 60_000;

/** What the two planes stand on. */
export interface RealtimeDeps extends Identity {
  readonly registry: Registry;
  readonly presence: Presence;
  readonly noteLog: NoteLog;
  readonly roster: ControlDeps["roster"];
  /** Whether a page of this origin may open a connection. */
  readonly allowsOrigin: (origin: string) => boolean;
  readonly onAnswered: ControlDeps["onAnswered"];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onError: (error: unknown, sessionId?: SessionId) => void;
}

/** The two planes, running. */
export interface Realtime {
  /** An account's sign-in ended or its rights changed: its connections end, or come back as they are now. */
  closeAccount(accountId: string): Promise<void>;
  /** A seat changed outside the journal: its connections are looked at again, of all seats where none is named. */
  refreshSeat(sessionId: SessionId, participantId?: string): Promise<void>;
  /** How many connections of a plane are open. */
  countOf(plane: "control" | "documents"): number;
  /** Ends every connection so that it comes back later, and takes no more. */
  close(): Promise<void>;
}

/** Serves the control plane and the document plane on a server's upgrades (PROTOCOL.md). */
export function attachRealtime(server: Server, deps: RealtimeDeps): Realtime {
  const { registry, presence, noteLog, roster, onError } = deps;
  const connections = new Connections(deps, onError);
  const hubs: SessionHubs = new SessionHubs({
    registry,
    noteLog,
    projecting: { project, audienceOf },
    onChanged: (room, steps) => {
      control.changed(room, steps);
      if (steps.some(changesSeats)) void connections.refresh(room.id);
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
    roster,
    onAnswered: deps.onAnswered,
    now: deps.now,
    onError,
  });
  const documents = new DocumentPlane(hubs, connections, deps.seatIn);
  const controlTarget: Target = async ({ request, socket, head, caller }) => {
    control.accept(request, socket, head, caller);
    return null;
  };

  let closing = false;
  const stop = routeUpgrades(server, {
    allowsOrigin: deps.allowsOrigin,
    authenticate: deps.authenticate,
    countOf: (accountId) => connections.countOf(accountId),
    // A `sid` would attach this request to somebody's connection: with websockets alone nobody needs that.
    targetOf: ({ pathname, searchParams }) =>
      pathname === "/socket.io/" && !searchParams.has("sid") ? controlTarget : documents.targetOf(pathname),
    isClosing: () => closing,
    onError,
  });
  const rechecking = setInterval(() => {
    void connections.refreshAll();
    control.tidy();
  }, RECHECK);
  rechecking.unref();

  return {
    closeAccount: (accountId) => connections.closeAccount(accountId),
    refreshSeat: (sessionId, participantId) => connections.refresh(sessionId, participantId),
    countOf: (plane) => (plane === "control" ? control.size : documents.size),
    close: async () => {
      closing = true;
      clearInterval(rechecking);
      connections.endAll();
      await documents.close();
      await control.close();
      await hubs.close();
      stop();
    },
  };
}

/** Who sits where has changed, or who is rated: both decide who may be connected. */
const changesSeats = ({ event }: Step): boolean =>
  event.type.startsWith("participant.") || event.type === "subject.added" || event.type === "subject.removed";
