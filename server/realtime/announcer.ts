import type { PresenceMessage } from "@evenhand/shared/protocol/presence";
import type { GreetingMessage, SignalsMessage } from "@evenhand/shared/protocol/signals";
import type { WallStatus } from "@evenhand/shared/protocol/wall";
import { noticesOf } from "@evenhand/shared/readmodels/notices";
import type { SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { Server, Socket } from "socket.io";
import type { Step } from "../rooms/batch.ts";
import type { Presence } from "../rooms/presence.ts";
import type { BusEvents } from "./bus.ts";
import type { Caller } from "./connections.ts";

export interface FromClient {
  command: (message: unknown, ack: unknown) => void;
  signal: (message: unknown, ack: unknown) => void;
}
export interface ToClient {
  greeting: (message: GreetingMessage) => void;
  presence: (message: PresenceMessage) => void;
  notice: (message: Readonly<Record<string, unknown>>) => void;
  signals: (message: SignalsMessage) => void;
  wall: (status: WallStatus) => void;
  storage: (message: { readonly readOnly: boolean }) => void;
}
export interface SocketData {
  caller: Caller;
  actor: Actor;
  sessionId: SessionId;
}
export type ControlServer = Server<FromClient, ToClient, BusEvents, SocketData>;
export type ControlSocket = Socket<FromClient, ToClient, BusEvents, SocketData>;

/** What announcements are made from. */
export interface AnnouncerDeps {
  readonly presence: Presence;
  /** Whether the store takes nothing on at the moment. */
  readonly isReadOnly: () => boolean;
  /** Everybody with a seat, in every phase. */
  readonly roster: (
    sessionId: SessionId,
  ) => Promise<readonly Omit<PresenceMessage["participants"][number], "connected">[]>;
  /** Milliseconds since the epoch, as timers and events carry them. */
  readonly now: () => number;
  readonly onError: (error: unknown, sessionId?: SessionId, commandId?: string | null) => void;
}

/** The Socket.IO room of everybody in a session. */
export const everyone = (sessionId: SessionId) => `session:${sessionId}`;
/** The channel of one person's connections. */
export const person = (sessionId: SessionId, actorId: string) => `person:${sessionId}:${actorId}`;
const hrOf = (sessionId: SessionId) => `hr:${sessionId}`;

/** The Socket.IO rooms that a member's connection listens to. */
export const channelsOf = (sessionId: SessionId, { id, hr }: Actor): string[] => [
  everyone(sessionId),
  person(sessionId, id),
  ...(hr ? [hrOf(sessionId)] : []),
];

/**
 * What the server says unasked: who is here, and what one person must see now. Each process tells its own
 * connections: it reads the same journal as the others, and nothing depends on what they pass on.
 */
export class Announcer {
  readonly #io: ControlServer;
  readonly #deps: AnnouncerDeps;
  readonly #telling = new Map<SessionId, "running" | "again">();
  readonly #unsubscribe: () => void;

  constructor(io: ControlServer, deps: AnnouncerDeps) {
    this.#io = io;
    this.#deps = deps;
    this.#unsubscribe = deps.presence.onChange((sessionId) => void this.#tellPresence(sessionId));
  }

  /** Tells people what concerns them in what was just committed. */
  changed(sessionId: SessionId, steps: readonly Step[]): void {
    for (const step of steps) {
      this.#tellNotices(sessionId, step);
      const { before, event, after } = step;
      if (before.phase !== after.phase) {
        this.#io.local
          .to(everyone(sessionId))
          .emit("notice", { kind: "phase", phase: after.phase, seq: event.seq });
      }
    }
    if (steps.some(({ event }) => event.type.startsWith("participant."))) void this.#tellPresence(sessionId);
  }

  /** Tells a newcomer what time it is here, and who else is. */
  async greet(socket: ControlSocket, sessionId: SessionId) {
    try {
      socket.emit("greeting", { now: this.#deps.now() });
      socket.emit("storage", { readOnly: this.#deps.isReadOnly() });
      socket.emit("presence", await this.#presenceOf(sessionId));
    } catch (error) {
      this.#deps.onError(error, sessionId);
    }
  }

  /** Tells everybody whether the store takes on what they do. */
  tellStorage(): void {
    this.#io.local.emit("storage", { readOnly: this.#deps.isReadOnly() });
  }

  close(): void {
    this.#unsubscribe();
  }

  #tellNotices(sessionId: SessionId, { event, after }: Step): void {
    const notices = noticesOf(after, event);
    const named = notices.flatMap(({ to }) => (to === "hr" ? [] : [person(sessionId, to)]));
    for (const { to, notice } of notices) {
      if (to !== "hr") {
        this.#io.local.to(person(sessionId, to)).emit("notice", { ...notice });
        continue;
      }
      // Who is told as a person is not told twice, and who is recused from the subject not at all.
      const subject = [...after.subjects.values()].find(({ id }) => id === notice.subjectId);
      const recused = [...(subject?.recused ?? [])].map((id) => person(sessionId, id));
      this.#io.local
        .to(hrOf(sessionId))
        .except([...named, ...recused])
        .emit("notice", { ...notice });
    }
  }

  /** One at a time a session, so that the last to be sent is the last to be true. */
  async #tellPresence(sessionId: SessionId): Promise<void> {
    if (this.#telling.has(sessionId)) {
      this.#telling.set(sessionId, "again");
      return;
    }
    try {
      do {
        this.#telling.set(sessionId, "running");
        const message = await this.#presenceOf(sessionId);
        this.#io.local.to(everyone(sessionId)).emit("presence", message);
      } while (this.#telling.get(sessionId) === "again");
    } catch (error) {
      this.#deps.onError(error, sessionId);
    } finally {
      this.#telling.delete(sessionId);
    }
  }

  async #presenceOf(sessionId: SessionId): Promise<PresenceMessage> {
    const seats = await this.#deps.roster(sessionId);
    const { participants: here, hr } = this.#deps.presence.present(sessionId);
    const participants = seats.map(({ participantId, name, role }) => ({
      participantId,
      name,
      role,
      connected: here.has(participantId),
    }));
    const participantIds = participants.flatMap(({ participantId, connected }) =>
      connected ? participantId : [],
    );
    return { participants, participantIds, hr: [...hr] };
  }
}
