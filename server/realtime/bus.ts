import { randomUUID } from "node:crypto";

/** How often a process says that it lives, in milliseconds, and after how long a silence it counts as gone. */
const BEAT = 1_500;
const GONE = 7_000;
/** How long an asked process may take before it is asked again, in milliseconds. */
const ASK_AGAIN = 1_000;

/** One message of one process to the others, numbered so that a lost one is missed. */
interface Envelope {
  readonly from: string;
  /** Whom it is meant for; null: everybody. */
  readonly to: string | null;
  readonly n: number;
  readonly kind: string;
  readonly content: unknown;
}

/** What servers say to each other, next to what they say to clients. */
export interface BusEvents {
  bus: (envelope: Envelope) => void;
}

/** As much of a Socket.IO server as the bus rides on. */
export interface BusServer {
  on(event: "bus", listener: BusEvents["bus"]): unknown;
  off(event: "bus", listener: BusEvents["bus"]): unknown;
  serverSideEmit(event: "bus", envelope: Envelope): unknown;
}

/** What the processes of one database tell each other that is no commit: `Said` maps kinds to contents. */
export interface Bus<Said> {
  /** Says something to all others. Nobody answers for its arrival: what is missed is asked for as a whole. */
  tell<Kind extends keyof Said & string>(kind: Kind, content: Said[Kind]): void;
  close(): void;
}

export interface BusDeps<Said, Whole> {
  /** Hears what another process says. */
  readonly hear: <Kind extends keyof Said & string>(kind: Kind, content: Said[Kind], from: string) => void;
  /** All that others have to know of this process, for one that has missed something. */
  readonly whole: () => Whole;
  /** Hears all that another process has to say of itself. */
  readonly learn: (whole: Whole, from: string) => void;
  /** A process was met for the first time, or has said something that was missed. */
  readonly met: () => void;
  /** A process has ended, or has said nothing for too long: what it said of itself holds no more. */
  readonly gone: (node: string) => void;
  readonly onError: (error: unknown) => void;
}

interface Neighbour {
  /** The number of the latest message that was heard of it. */
  last: number;
  /** Nothing has been missed since it last told all. */
  isLevel: boolean;
  heardAt: number;
  askedAt: number;
}

/**
 * Talks to the other processes over Socket.IO's cluster adapter. Messages may get lost while a connection is down:
 * they are numbered, and whoever misses one, or meets a process for the first time, asks it for all.
 */
export function createBus<Said, Whole>(
  io: BusServer,
  { hear, whole, learn, met, gone, onError }: BusDeps<Said, Whole>,
): Bus<Said> {
  const self = randomUUID();
  const neighbours = new Map<string, Neighbour>();
  let n = 0;

  const send = (kind: string, content: unknown, to: string | null = null): void => {
    n += 1;
    try {
      io.serverSideEmit("bus", { from: self, to, n, kind, content });
    } catch (error) {
      onError(error);
    }
  };
  const ask = (node: string, neighbour: Neighbour): void => {
    if (Date.now() - neighbour.askedAt < ASK_AGAIN) return;
    neighbour.askedAt = Date.now();
    send("ask", null, node);
  };
  const forget = (node: string): void => {
    if (neighbours.delete(node)) gone(node);
  };
  const receive = ({ from, to, n: number, kind, content }: Envelope): void => {
    if (from === self) return;
    if (kind === "bye") {
      forget(from);
      return;
    }
    const neighbour = neighbours.get(from) ?? { last: number, isLevel: false, heardAt: 0, askedAt: 0 };
    neighbours.set(from, neighbour);
    neighbour.heardAt = Date.now();
    if (number > neighbour.last + 1) neighbour.isLevel = false;
    neighbour.last = Math.max(neighbour.last, number);
    const isForMe = to === null || to === self;
    if (kind === "whole" && isForMe) {
      neighbour.isLevel = true;
      learn(content as Whole, from);
      met();
      return;
    }
    if (!neighbour.isLevel) ask(from, neighbour);
    if (!isForMe) return;
    if (kind === "ask") send("whole", whole(), from);
    else if (kind !== "beat") hear(kind as keyof Said & string, content as Said[keyof Said & string], from);
  };
  const onEnvelope = (envelope: Envelope): void => {
    try {
      receive(envelope);
    } catch (error) {
      onError(error);
    }
  };
  io.on("bus", onEnvelope);
  send("beat", null);
  const beating = setInterval(() => {
    send("beat", null);
    const due = Date.now() - GONE;
    for (const [node, { heardAt }] of [...neighbours]) if (heardAt < due) forget(node);
  }, BEAT);
  beating.unref();

  return {
    tell: send,
    close: () => {
      clearInterval(beating);
      io.off("bus", onEnvelope);
      send("bye", null);
    },
  };
}
