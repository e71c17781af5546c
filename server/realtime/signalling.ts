import type { ErrorCode } from "@evenhand/shared/protocol/errors";
import { type SignalAck, signalSchema } from "@evenhand/shared/protocol/signals";
import type { SessionId } from "@evenhand/shared/session/ids";
import { isAction, refusedBy } from "@evenhand/shared/session/permissions";
import type { Role } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import { ERROR_MESSAGES } from "../errors.ts";
import type { Step } from "../rooms/batch.ts";
import type { Presence } from "../rooms/presence.ts";
import type { Registry } from "../rooms/registry.ts";
import { RoomClosed } from "../rooms/room.ts";
import { createSignals, type Signals } from "../rooms/signals.ts";
import { type ControlServer, type ControlSocket, everyone } from "./announcer.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Signals one connection may send at once, and a second after that: more than any hand does. */
const BURST = 20;
const PER_SECOND = 4;

/** What signalling stands on. */
export interface SignallingDeps {
  readonly registry: Registry;
  readonly presence: Presence;
  readonly now: () => number;
  readonly onError: (error: unknown, sessionId?: SessionId) => void;
}

/** `signal` in, `signals` out (PROTOCOL.md, Control plane): who may, how often, and that all in the room hear. */
export class Signalling {
  readonly #io: ControlServer;
  readonly #deps: SignallingDeps;
  readonly signals: Signals;
  readonly #stops: readonly (() => void)[];

  constructor(io: ControlServer, deps: SignallingDeps) {
    this.#io = io;
    this.#deps = deps;
    this.signals = createSignals(deps.presence, deps.now);
    this.#stops = [
      this.signals.onChange((sessionId, message) => {
        if (message) io.local.to(everyone(sessionId)).emit("signals", message);
        else void this.#tell(sessionId);
      }),
      // Who is here decides who is asked and who can follow.
      deps.presence.onChange((sessionId) => void this.#tell(sessionId)),
    ];
  }

  /** Listens to a connection until it ends, and tells it what is signalled now. */
  serve(socket: ControlSocket): void {
    const bucket = new TokenBucket(BURST, PER_SECOND);
    socket.on("signal", (message, ack) => void this.#signal(socket, bucket, message, ack));
    void this.#tell(socket.data.sessionId, socket);
  }

  /** The connection has ended, and presence has been told. */
  leave(socket: ControlSocket): void {
    const { sessionId, actor } = socket.data;
    if (actor.participantId === null) return;
    this.signals.leave(sessionId, { participantId: actor.participantId, connectionId: socket.id });
  }

  changed(sessionId: SessionId, steps: readonly Step[]): void {
    if (steps.some(({ before, after }) => before.phase !== after.phase)) this.signals.clear(sessionId);
    if (steps.some(({ event }) => event.type.startsWith("participant."))) void this.#tell(sessionId);
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.signals.close();
  }

  /** Tells one connection, or everybody in the room. */
  async #tell(sessionId: SessionId, to?: ControlSocket): Promise<void> {
    try {
      const { state } = await this.#deps.registry.get(sessionId);
      (to ?? this.#io.local.to(everyone(sessionId))).emit("signals", this.signals.message(state));
    } catch (error) {
      if (!(error instanceof RoomClosed)) this.#deps.onError(error, sessionId);
    }
  }

  /** Never throws: whatever is wrong with a signal, its sender hears it and the connection stays. */
  async #signal(socket: ControlSocket, bucket: TokenBucket, message: unknown, ack: unknown): Promise<void> {
    const { sessionId, actor } = socket.data;
    const reply = (answer: SignalAck): void => {
      if (typeof ack === "function") ack(answer);
    };
    try {
      if (!bucket.take()) return reply(refusal("rate-limited"));
      const { state } = await this.#deps.registry.get(sessionId);
      const { participantId } = actor;
      const role = participantId === null ? null : (state.participants.get(participantId)?.role ?? null);
      const parsed = signalSchema.safeParse(message);
      const refused = refusedFor(message, role, state);
      if (refused) return reply(refusal(refused));
      if (!parsed.success || participantId === null) return reply(refusal("invalid"));
      if (!socket.connected) return;
      this.signals.act(state, { participantId, connectionId: socket.id }, parsed.data);
      reply({ ok: true });
    } catch (error) {
      if (error instanceof RoomClosed) return reply(refusal("unavailable"));
      this.#deps.onError(error, sessionId);
      reply(refusal("internal"));
    }
  }
}

const refusal = (code: ErrorCode): SignalAck => ({
  ok: false,
  error: { code, message: ERROR_MESSAGES[code] },
});

/**
 * Permission comes before the schema: who may not do it at all learns nothing of how it is done. Before the opening
 * nobody has a role in the room yet: it is the phase that is wrong.
 */
function refusedFor(message: unknown, role: Role | null, { phase }: SessionState): ErrorCode | null {
  const type: unknown = typeof message === "object" && message !== null && "type" in message && message.type;
  if (!isAction(type)) return null;
  return phase === "prework" ? "wrong-phase" : refusedBy(type, { hr: false, role }, phase);
}
