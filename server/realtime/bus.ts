import { randomUUID } from "node:crypto";

/** How often a process says that it lives, in milliseconds, and after how long a silence it counts as gone. */
const BEAT = 1_500;
const GONE = 7_000;
/** How long an asked process may take before it is asked again, in milliseconds. */
const ASK_AGAIN = 1_000;
/** How long a message is waited for that later ones have overtaken, in milliseconds, before it counts as lost. */
const LATE_WITHIN = 500;

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
  /** The number of the latest message that was heard of it: each is heard after those before it. */
  last: number;
  /** What has come ahead of a message that has not, by its number. */
  readonly ahead: Map<number, Envelope>;
  /** Runs out for what is missing. */
  missing: ReturnType<typeof setTimeout> | undefined;
  /** Nothing has been missed since it last told all. */
  isLevel: boolean;
  heardAt: number;
  askedAt: number;
}

/**
 * Talks to the other processes over Socket.IO's cluster adapter. That sends on several connections, so that messages
 * overtake each other, and loses them while one is down: they are numbered and heard in their order, and whoever
 * misses one for good, or meets a process for the first time, asks it for all. Out of its turn an answer to that would
 * bring back what was so before it.
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
    clearTimeout(neighbours.get(node)?.missing);
    if (neighbours.delete(node)) gone(node);
  };
  const heed = ({ from, to, kind, content }: Envelope, neighbour: Neighbour): void => {
    if (kind === "bye") {
      forget(from);
      return;
    }
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
  /** Heeds what has come, up to the first message that has not. */
  const goOn = (neighbour: Neighbour): void => {
    const { ahead } = neighbour;
    for (let next = ahead.get(neighbour.last + 1); next; next = ahead.get(neighbour.last + 1)) {
      neighbour.last = next.n;
      ahead.delete(next.n);
      try {
        heed(next, neighbour);
      } catch (error) {
        onError(error);
      }
    }
    if (ahead.size > 0) {
      neighbour.missing ??= setTimeout(() => giveUp(neighbour), LATE_WITHIN).unref();
      return;
    }
    clearTimeout(neighbour.missing);
    neighbour.missing = undefined;
  };
  const giveUp = (neighbour: Neighbour): void => {
    neighbour.missing = undefined;
    neighbour.isLevel = false;
    neighbour.last = Math.min(...neighbour.ahead.keys()) - 1;
    goOn(neighbour);
  };
  const onEnvelope = (envelope: Envelope): void => {
    const { from, n: number } = envelope;
    if (from === self) return;
    const neighbour = neighbours.get(from) ?? {
      last: number - 1,
      ahead: new Map<number, Envelope>(),
      missing: undefined,
      isLevel: false,
      heardAt: 0,
      askedAt: 0,
    };
    neighbours.set(from, neighbour);
    neighbour.heardAt = Date.now();
    // What was given up, or was said before the two met, is in what was asked for since.
    if (number <= neighbour.last) return;
    neighbour.ahead.set(number, envelope);
    goOn(neighbour);
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
      for (const { missing } of neighbours.values()) clearTimeout(missing);
      io.off("bus", onEnvelope);
      send("bye", null);
    },
  };
}
