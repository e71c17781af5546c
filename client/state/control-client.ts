import { backOff } from "@evenhand/shared/protocol/back-off";
import type { CommandAck, CommandInput } from "@evenhand/shared/protocol/commands";
import type { SignalAck, SignalInput, SignalsMessage } from "@evenhand/shared/protocol/signals";
import type { WallStatus } from "@evenhand/shared/protocol/wall";
import { NOTICE_KINDS, type Notice } from "@evenhand/shared/readmodels/notices";
import { uuidv4 } from "lib0/random";
import { io, type Socket } from "socket.io-client";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type PendingStore, withAcked, withRefused, withSent } from "./pending.ts";
import { clockOffsetOf } from "./room-clock.ts";

/** What this person must see now, with a key of this client to dismiss it by. */
export type ReceivedNotice = Notice & {
  readonly key: string;
  /** When it came, in milliseconds since the epoch. */
  readonly received: number;
};

export interface ControlState {
  readonly connected: boolean;
  /** Participants who have a connection now. It only suggests attendance. */
  readonly present: ReadonlySet<string>;
  /** Names of HR people without a seat who read along now. */
  readonly readers: readonly string[];
  readonly notices: readonly ReceivedNotice[];
  /** What is signalled in the room now; as it was last heard while the connection is away. */
  readonly signals: SignalsMessage;
  /** How far the server's clock is ahead of this machine's, in milliseconds; 0 until it has said. */
  readonly clockOffset: number;
  /** The server has no space left: it takes nothing new on. */
  readonly readOnly: boolean;
  /** How the walls of the session stand; null until a facilitator has been told. */
  readonly wall: WallStatus | null;
}

const NO_SIGNALS: SignalsMessage = {
  hands: [],
  ready: null,
  pause: null,
  lastCall: false,
  following: { count: 0, of: 0 },
};

export type ControlStore = StoreApi<ControlState>;

export const createControlStore = (): ControlStore =>
  createStore<ControlState>(() => ({
    connected: false,
    present: new Set(),
    readers: [],
    notices: [],
    signals: NO_SIGNALS,
    clockOffset: 0,
    readOnly: false,
    wall: null,
  }));

export interface ControlOptions {
  readonly url: string;
  readonly sessionId: string;
  readonly store: ControlStore;
  readonly pending: PendingStore;
  /** How far the record is, to know whether an acknowledged command shows already. */
  readonly shownSeq: () => number;
  /** The server turned the connection down, or the session has changed its phase: worth asking over HTTP. */
  readonly onNews: () => void;
  readonly random?: () => number;
}

export interface ControlClient {
  /**
   * Sends a command and answers with what the server said. It shows as pending at once. It is sent again,
   * by the same id, after every reconnect until it is answered, so it takes effect once at most.
   */
  send(command: CommandInput): Promise<CommandAck>;
  /** Sends a signal, once: without a connection it is answered with `unavailable` and forgotten. */
  signal(signal: SignalInput): Promise<SignalAck>;
  /** The network is back: tries again at once, but for a little jitter, and waits for no next attempt. */
  hurry(): void;
  close(): void;
}

/** An answer that takes longer than this is asked for again, by the same id. */
const ANSWER_WITHIN = 10_000;

interface FromServer {
  greeting: (message: unknown) => void;
  presence: (message: unknown) => void;
  notice: (message: unknown) => void;
  signals: (message: SignalsMessage) => void;
  wall: (message: unknown) => void;
  storage: (message: unknown) => void;
}
interface ToServer {
  signal: (message: SignalInput, ack: (answer: SignalAck) => void) => void;
  command: (message: CommandInput & { id: string }, ack: (answer: CommandAck) => void) => void;
}

/** The control plane of one session: commands out, answers, presence and notices in. */
export function openControl(options: ControlOptions): ControlClient {
  const { store, pending, random = Math.random } = options;
  const waiting = new Map<string, { command: CommandInput; answer: (ack: CommandAck) => void }>();
  let turnedDown = 0;
  const socket: Socket<FromServer, ToServer> = io(options.url, {
    auth: { sessionId: options.sessionId },
    transports: ["websocket"],
    reconnectionDelay: 200,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 1,
    forceNew: true,
  });

  function transmit(id: string): void {
    const item = waiting.get(id);
    // Never into the library's own buffer: what waits is sent again on `connect`, once and in order.
    if (!item || !socket.connected) return;
    socket.timeout(ANSWER_WITHIN).emit("command", { ...item.command, id }, (failure, ack) => {
      if (failure) transmit(id);
      else answered(id, ack);
    });
  }

  function answered(id: string, ack: CommandAck): void {
    const item = waiting.get(id);
    if (!item) return;
    waiting.delete(id);
    pending.setState((state) =>
      ack.ok ? withAcked(state, id, ack.seq, options.shownSeq()) : withRefused(state, id, ack.error),
    );
    item.answer(ack);
  }

  socket.on("connect", () => {
    turnedDown = 0;
    store.setState({ connected: true });
    for (const id of waiting.keys()) transmit(id);
  });
  socket.on("disconnect", (reason) => {
    store.setState({ connected: false, present: new Set(), readers: [] });
    // Closed by the server on purpose: a seat has changed, so ask, and come back through the one door.
    if (reason === "io server disconnect") comeBack();
  });
  socket.on("connect_error", () => {
    store.setState({ connected: false });
    options.onNews();
    if (!socket.active) comeBack();
  });
  socket.on("greeting", (message) => {
    const offset = clockOffsetOf(message, Date.now());
    if (offset !== null) store.setState({ clockOffset: offset });
  });
  socket.on("signals", (signals) => store.setState({ signals }));
  socket.on("presence", (message) =>
    store.setState({
      present: new Set(textsIn(message, "participantIds")),
      readers: textsIn(message, "hr"),
    }),
  );
  socket.on("wall", (message) => {
    if (isWallStatus(message)) store.setState({ wall: message });
  });
  socket.on("storage", (message) => {
    if (isObject(message)) store.setState({ readOnly: message.readOnly === true });
  });
  socket.on("notice", (message) => {
    if (isObject(message) && message.kind === "phase") options.onNews();
    if (!isNotice(message)) return;
    const notice: ReceivedNotice = { ...message, key: uuidv4(), received: Date.now() };
    store.setState((state) => ({ notices: [...state.notices, notice] }));
  });

  let hurried: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  function comeBack(): void {
    turnedDown += 1;
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), backOff(turnedDown, random()));
  }

  return {
    send(command) {
      const id = uuidv4();
      pending.setState((state) => withSent(state, id, command));
      return new Promise<CommandAck>((answer) => {
        waiting.set(id, { command, answer });
        transmit(id);
      });
    },
    signal(signal) {
      if (!socket.connected) return Promise.resolve(UNAVAILABLE);
      return new Promise((answer) => {
        socket.timeout(ANSWER_WITHIN).emit("signal", signal, (failure, ack) => {
          answer(failure ? UNAVAILABLE : ack);
        });
      });
    },
    hurry() {
      clearTimeout(hurried);
      hurried = setTimeout(
        () => {
          // The library comes back at once only for a socket that was let go.
          if (!socket.connected) socket.disconnect().connect();
        },
        backOff(1, random()),
      );
    },
    close() {
      clearTimeout(retry);
      clearTimeout(hurried);
      socket.disconnect();
      for (const [id, item] of waiting) {
        item.answer({ ok: false, error: { code: "unavailable", message: "" } });
        waiting.delete(id);
      }
    },
  };
}

const UNAVAILABLE: SignalAck = { ok: false, error: { code: "unavailable", message: "" } };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function textsIn(message: unknown, field: string): readonly string[] {
  const texts = isObject(message) ? message[field] : [];
  return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
}

/** By hand, as everything the server says: the schemas would bring their library into every room. */
const isWallStatus = (message: unknown): message is WallStatus =>
  isObject(message) &&
  typeof message.connected === "number" &&
  typeof message.blank === "boolean" &&
  (message.revealed === null || typeof message.revealed === "string");

/** A kind that this client does not know yet is left out: it would not know how to say it. */
const isNotice = (message: unknown): message is Notice =>
  isObject(message) && NOTICE_KINDS.some((kind) => kind === message.kind);

/** Somebody has read the notice. */
export const dismissNotice = (store: ControlStore, key: string): void =>
  store.setState((state) => ({ notices: state.notices.filter((notice) => notice.key !== key) }));
