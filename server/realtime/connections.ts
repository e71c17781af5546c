import type { SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { Identity } from "../identity/identity.ts";
import type { Principal } from "../identity/principal.ts";

/** How far apart connections are sent away, in milliseconds each, and in all: well within a shutdown's ten seconds. */
const SPREAD_EACH = 10;
const LONGEST_SPREAD = 3_000;

/** When each of so many connections is sent away, in milliseconds from now: spread evenly, and in no order. */
export function momentsOf(count: number, random: () => number = Math.random): number[] {
  const spread = Math.min(LONGEST_SPREAD, count * SPREAD_EACH);
  return Array.from({ length: count }, () => random() * spread);
}

/** Who is behind a connection, and how they showed it. */
export interface Caller {
  readonly principal: Principal;
  readonly cookie: string | undefined;
  /** Who is asked about them again. */
  readonly identity: Identity;
}

/** One open connection of either plane. */
export interface Connection {
  readonly caller: Caller;
  readonly sessionId: SessionId;
  readonly actor: Actor;
  /** Resolves once what its client has asked is answered, or will not be. */
  readonly settled?: () => Promise<void>;
  /** Ends it for good, or so that the client comes back through the one door. */
  end(reason: "unauthenticated" | "forbidden" | "anew" | "later"): void;
}

/** Every open connection of this process: what has to be closed when a right ends. */
export class Connections {
  readonly #open = new Set<Connection>();
  /** How many of them each account holds: asked at every door. */
  readonly #counts = new Map<string, number>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Remembers a connection until the returned function is called. */
  add(connection: Connection): () => void {
    const { accountId } = connection.caller.principal;
    this.#open.add(connection);
    this.#counts.set(accountId, this.countOf(accountId) + 1);
    return () => {
      if (!this.#open.delete(connection)) return;
      const left = this.countOf(accountId) - 1;
      if (left > 0) this.#counts.set(accountId, left);
      else this.#counts.delete(accountId);
    };
  }

  countOf(accountId: string): number {
    return this.#counts.get(accountId) ?? 0;
  }

  /** Closes an account's connections: for good where its sign-in has ended, else to come back as it is now. */
  closeAccount(accountId: string): Promise<void> {
    return this.#recheck(
      this.#select(({ caller }) => caller.principal.accountId === accountId),
      true,
    );
  }

  /** Asks every connection of a session, or of one person in it, for its seat again, and ends what has changed. */
  refresh(sessionId: SessionId, actorId?: string): Promise<void> {
    return this.#recheck(
      this.#select(
        (connection) =>
          connection.sessionId === sessionId && (actorId === undefined || connection.actor.id === actorId),
      ),
      false,
    );
  }

  /** Asks all: sign-ins run out without anybody saying so. */
  refreshAll(): Promise<void> {
    return this.#recheck([...this.#open], false);
  }

  /** Sends a session's connections away, to come back to its new room. */
  endSession(sessionId: SessionId): void {
    for (const connection of this.#select((open) => open.sessionId === sessionId)) connection.end("later");
  }

  /** Sends everybody away, to come back later: each at a moment of their own, and after their answers. */
  async sendAway(): Promise<void> {
    const open = [...this.#open];
    const moments = momentsOf(open.length);
    await Promise.all(
      open.map(async (connection, index) => {
        await new Promise((resolve) => setTimeout(resolve, moments[index]));
        await connection.settled?.();
        connection.end("later");
      }),
    );
  }

  endAll(): void {
    for (const connection of [...this.#open]) connection.end("later");
  }

  #select(matches: (connection: Connection) => boolean): Connection[] {
    return [...this.#open].filter(matches);
  }

  async #recheck(connections: readonly Connection[], close: boolean): Promise<void> {
    // One person's connections share one answer.
    const people = new Map<string, Promise<Actor | "unauthenticated" | "forbidden">>();
    await Promise.all(
      connections.map(async (connection) => {
        const { caller, sessionId, actor } = connection;
        const key = JSON.stringify([caller.principal.accountId, caller.cookie, sessionId]);
        const asking = people.get(key) ?? this.#seat(caller, sessionId);
        people.set(key, asking);
        try {
          const seat = await asking;
          if (typeof seat === "string") connection.end(seat);
          else if (close || !isSame(seat, actor)) connection.end("anew");
        } catch (error) {
          // Rights that cannot be shown are none.
          this.#onError(error);
          connection.end("later");
        }
      }),
    );
  }

  async #seat(caller: Caller, sessionId: SessionId): Promise<Actor | "unauthenticated" | "forbidden"> {
    const { identity } = caller;
    const principal = await identity.authenticate(caller.cookie);
    if (principal?.accountId !== caller.principal.accountId) return "unauthenticated";
    return (await identity.seatIn(sessionId, principal)) ?? "forbidden";
  }
}

const isSame = (a: Actor, b: Actor): boolean =>
  a.id === b.id && a.hr === b.hr && a.participantId === b.participantId;
