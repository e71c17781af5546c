import { createServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import { type CommandAck, commandSchema } from "@evenhand/shared/protocol/commands";
import type { ErrorCode } from "@evenhand/shared/protocol/errors";
import { type SessionId, sessionIdSchema } from "@evenhand/shared/session/ids";
import { isAction, PERMISSIONS, refusedBy } from "@evenhand/shared/session/permissions";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import { Server } from "socket.io";
import { WebSocket } from "ws";
import { ERROR_MESSAGES } from "../errors.ts";
import type { Identity } from "../identity/identity.ts";
import type { Step } from "../rooms/batch.ts";
import type { Registry } from "../rooms/registry.ts";
import { type Room, RoomClosed } from "../rooms/room.ts";
import type { WallStages } from "../rooms/wall-stages.ts";
import {
  Announcer,
  type AnnouncerDeps,
  type ControlSocket,
  channelsOf,
  type FromClient,
  type SocketData,
  type ToClient,
} from "./announcer.ts";
import type { BusEvents } from "./bus.ts";
import { CLOSE } from "./close-codes.ts";
import type { Cluster } from "./cluster.ts";
import type { Caller, Connections } from "./connections.ts";
import { meetNeighbours, type NeighbourDeps, type Neighbours, noNeighbours } from "./neighbours.ts";
import type { SessionHubs } from "./session-hub.ts";
import { Signalling } from "./signalling.ts";
import { TokenBucket } from "./token-bucket.ts";
import { WallAnnouncer } from "./wall-announcer.ts";

/** The largest message, in bytes. */
const MAX_MESSAGE = 64 * 1024;
/** How long a connection may take to say which session it wants, in milliseconds. */
const CONNECT_WITHIN = 5_000;
/** Commands one account may send at once, and a second after that: far above a busy facilitator. */
const BURST = 200;
const PER_SECOND = 50;

/** How long a connection that is sent away waits for its answers, in milliseconds. */
const ANSWER_WITHIN = 3_000;

/** What the control plane stands on. */
export interface ControlDeps extends AnnouncerDeps {
  readonly registry: Registry;
  readonly hubs: SessionHubs;
  readonly connections: Connections;
  readonly identity: Identity;
  readonly stages: WallStages;
  /** What joins this server with those of other processes; null where there are none. */
  readonly cluster: Pick<Cluster, "adapter"> | null;
  /**
   * Hears of every answered command: its type, `ok` or the refusal's code, how long it took in seconds, and by
   * which ids it can be found again; its own is null where it had none that is well formed.
   */
  readonly onAnswered: (
    type: string,
    outcome: string,
    seconds: number,
    ids: { readonly sessionId: SessionId; readonly commandId: string | null },
  ) => void;
}

/** Commands and signals in, acknowledgements, presence and notices out (PROTOCOL.md, Control plane). */
export class ControlPlane {
  readonly #deps: ControlDeps;
  /** Never listens: it only hands Socket.IO the upgrades that our router lets through. */
  readonly #gate: HttpServer = createServer();
  readonly #io: Server<FromClient, ToClient, BusEvents, SocketData>;
  readonly #callers = new WeakMap<IncomingMessage, Caller>();
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #unanswered = new WeakMap<ControlSocket, ReadonlySet<Promise<void>>>();
  readonly #announcer: Announcer;
  readonly #signalling: Signalling;
  readonly #walls: WallAnnouncer;

  constructor(deps: ControlDeps) {
    this.#deps = deps;
    this.#io = new Server(this.#gate, {
      transports: ["websocket"],
      allowUpgrades: false,
      serveClient: false,
      // 238 kB a connection otherwise.
      perMessageDeflate: false,
      maxHttpBufferSize: MAX_MESSAGE,
      // Else engine.io ends every upgrade of the process that is not its own after a second.
      destroyUpgrade: false,
      connectTimeout: CONNECT_WITHIN,
      ...(deps.cluster && { adapter: deps.cluster.adapter }),
    });
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        (refusal) => next(refusal ? refusalError(refusal) : undefined),
        (error: unknown) => {
          deps.onError(error);
          next(refusalError("unavailable"));
        },
      );
    });
    this.#io.on("connection", (socket) => this.#serve(socket));
    this.#announcer = new Announcer(this.#io, deps);
    this.#signalling = new Signalling(this.#io, deps);
    this.#walls = new WallAnnouncer(this.#io, deps);
  }

  /** Takes over an upgrade whose origin and cookie have been looked at. */
  accept(request: IncomingMessage, socket: NodeJS.ReadableStream, head: Buffer, caller: Caller): void {
    this.#callers.set(request, caller);
    this.#gate.emit("upgrade", request, socket, head);
  }

  /** Tells people what concerns them in what was just committed. */
  changed(room: Room, steps: readonly Step[]): void {
    this.#announcer.changed(room.id, steps);
    this.#signalling.changed(room.id, steps);
    if (steps.some(({ event }) => event.type === "participant.madeFacilitator"))
      void this.#walls.tell(room.id);
  }

  /** The store has filled up, or has space again. */
  tellStorage(): void {
    this.#announcer.tellStorage();
  }

  /** Lets go of what nobody has used lately. */
  tidy(): void {
    for (const [accountId, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(accountId);
  }

  /** Begins to talk to other processes. */
  meet(deps: Omit<NeighbourDeps, "signals">): Neighbours {
    if (!this.#deps.cluster) return noNeighbours;
    return meetNeighbours(this.#io, { ...deps, signals: this.#signalling.signals });
  }

  /** How many connections are open. */
  get size(): number {
    return this.#io.engine.clientsCount;
  }

  async close(): Promise<void> {
    this.#announcer.close();
    this.#signalling.close();
    this.#walls.close();
    await this.#io.close();
  }

  /** Who it is and whether they sit in the session they name; null admits. Refusals say nothing of what exists. */
  async #admit(socket: ControlSocket): Promise<ErrorCode | null> {
    const { identity } = this.#deps;
    const caller = this.#callers.get(socket.request);
    const named: unknown = socket.handshake.auth.sessionId;
    const sessionId = sessionIdSchema.safeParse(named);
    // Asked again: the sign-in may have ended between the upgrade and this message.
    const principal = caller && (await identity.authenticate(caller.cookie));
    if (!caller || !principal) return "unauthenticated";
    const actor = sessionId.success ? await identity.seatIn(sessionId.data, principal) : null;
    if (!sessionId.success || !actor) return "not-found";
    socket.data = { caller: { ...caller, principal }, actor, sessionId: sessionId.data };
    return null;
  }

  #serve(socket: ControlSocket): void {
    const { hubs, presence, connections } = this.#deps;
    const { caller, actor, sessionId } = socket.data;
    const forget = connections.add({
      caller,
      actor,
      sessionId,
      settled: () => this.#settled(socket),
      end: (reason) => {
        // A client takes the first for final, and comes back after the others.
        if (reason === "unauthenticated" || reason === "forbidden") socket.disconnect(true);
        else if (reason === "later") closeForRestart(socket);
        else socket.conn.close();
      },
    });
    // The hub keeps the room in memory and brings its commits here for as long as somebody listens.
    const entering = hubs.enter(sessionId);
    entering.catch((error: unknown) => {
      this.#deps.onError(error, sessionId);
      socket.conn.close();
    });
    void socket.join(channelsOf(sessionId, actor));
    const leave = presence.enter(sessionId, actor, caller.principal.name);
    void this.#announcer.greet(socket, sessionId);
    this.#signalling.serve(socket);
    void this.#walls.tell(sessionId, actor);
    const unanswered = new Set<Promise<void>>();
    this.#unanswered.set(socket, unanswered);
    socket.on("command", (message, ack) => {
      const answering = this.#command(socket, message, ack).finally(() => unanswered.delete(answering));
      unanswered.add(answering);
    });
    socket.onAny((event: string, ...args: unknown[]) => {
      if (event !== "command" && event !== "signal") replyTo(args.at(-1))(refusal("invalid"));
    });
    socket.on("disconnect", () => {
      forget();
      leave();
      this.#signalling.leave(socket);
      entering.then((entered) => entered.leave()).catch(() => {});
    });
  }

  async #settled(socket: ControlSocket): Promise<void> {
    await Promise.race([
      Promise.all(this.#unanswered.get(socket) ?? []),
      new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN).unref()),
    ]);
  }

  /** Never throws: whatever is wrong with a message, its sender hears it and the connection stays. */
  async #command(socket: ControlSocket, message: unknown, ack: unknown): Promise<void> {
    const { sessionId, actor, caller } = socket.data;
    const started = performance.now();
    let type = "unknown";
    let commandId: string | null = null;
    const reply = (answer: CommandAck) => {
      const outcome = answer.ok ? "ok" : answer.error.code;
      this.#deps.onAnswered(type, outcome, (performance.now() - started) / 1000, { sessionId, commandId });
      replyTo(ack)(answer);
    };
    try {
      if (!this.#bucketOf(caller).take()) return reply(refusal("rate-limited"));
      const room = await this.#deps.registry.get(sessionId);
      const parsed = commandSchema.safeParse(message);
      if (!parsed.success) {
        if (isForbidden(message, actor, room.state)) return reply(refusal("forbidden"));
        const fields = parsed.error.issues.slice(0, 5).map(({ path }) => path.join("."));
        return reply(refusal("invalid", { fields: [...new Set(fields.filter((field) => field !== ""))] }));
      }
      const { id, ...command } = parsed.data;
      type = command.type;
      commandId = id;
      const answer = await room.submit(actor, command, id);
      reply(answer.ok ? answer : refusal(answer.error.code, answer.error.details));
    } catch (error) {
      // Of a failed store no word is true: the client asks again by the same id, and the journal knows.
      if (error instanceof RoomClosed) return;
      this.#deps.onError(error, sessionId, commandId);
      reply(refusal("internal"));
    }
  }

  #bucketOf({ principal }: Caller): TokenBucket {
    const bucket = this.#buckets.get(principal.accountId) ?? new TokenBucket(BURST, PER_SECOND);
    this.#buckets.set(principal.accountId, bucket);
    return bucket;
  }
}

/** Ends a connection with the code that says "come back"; engine.io closes without any. */
function closeForRestart(socket: ControlSocket): void {
  const wire: unknown = Reflect.get(socket.conn.transport, "socket");
  if (wire instanceof WebSocket) wire.close(CLOSE.later, "later");
  else socket.conn.close();
}

type Refused = Extract<CommandAck, { ok: false }>;

const refusal = (code: ErrorCode, details?: Readonly<Record<string, unknown>>): Refused => ({
  ok: false,
  error: { code, message: ERROR_MESSAGES[code], ...(details && { details }) },
});

const refusalError = (code: ErrorCode): Error =>
  Object.assign(new Error(ERROR_MESSAGES[code]), { data: { code, message: ERROR_MESSAGES[code] } });

/** A client that wants no answer gets none. */
const replyTo =
  (ack: unknown) =>
  (answer: CommandAck): void => {
    if (typeof ack === "function") ack(answer);
  };

/** Permission comes before the schema: who may not do it at all learns nothing of how it is done. */
function isForbidden(message: unknown, actor: Actor, state: SessionState): boolean {
  if (state.phase === "prework" || typeof message !== "object" || message === null) return false;
  const type: unknown = "type" in message ? message.type : undefined;
  const isAttesting = "onBehalfOf" in message;
  if (!isAction(type)) return false;
  const role =
    actor.participantId === null ? null : (state.participants.get(actor.participantId)?.role ?? null);
  const phase = PERMISSIONS[type].phases[0] ?? "live";
  return refusedBy(type, { hr: actor.hr, role }, phase, isAttesting) === "forbidden";
}
