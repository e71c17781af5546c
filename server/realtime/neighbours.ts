import type { SessionId } from "@evenhand/shared/session/ids";
import type { Connected, Presence } from "../rooms/presence.ts";
import type { SignalledRoom, SignalNews, Signals } from "../rooms/signals.ts";
import type { StageNews, WallStages } from "../rooms/wall-stages.ts";
import type { ControlServer } from "./announcer.ts";
import { createBus } from "./bus.ts";
import type { Connections } from "./connections.ts";
import type { HandNews, NoteAwareness } from "./note-awareness.ts";

/** What processes tell each other that is in no journal: who is where, what is signalled, whose rights have ended. */
interface Said {
  readonly presence: { readonly sessionId: SessionId; readonly people: readonly Connected[] };
  readonly signal: SignalNews;
  readonly stage: StageNews;
  readonly hands: { readonly sessionId: SessionId; readonly news: readonly HandNews[] };
  readonly handsWanted: SessionId;
  readonly account: string;
  readonly seat: { readonly sessionId: SessionId; readonly participantId: string | null };
}

/** All of it, as one process knows it. */
interface Whole {
  readonly presence: readonly Connected[];
  readonly signals: readonly SignalledRoom[];
  readonly stages: readonly StageNews[];
}

/** The other processes, as far as this one tells them something. */
export interface Neighbours {
  hands(sessionId: SessionId, news: readonly HandNews[]): void;
  handsWanted(sessionId: SessionId): void;
  account(accountId: string): void;
  seat(sessionId: SessionId, participantId: string | null): void;
  close(): void;
}

export interface NeighbourDeps {
  readonly presence: Presence;
  readonly signals: Signals;
  readonly stages: WallStages;
  readonly connections: Pick<Connections, "closeAccount" | "refresh" | "refreshAll">;
  /** Does something with the hands of one session, or of all that are here. */
  readonly withHands: (
    what: (hands: NoteAwareness, sessionId: SessionId) => void,
    only?: SessionId,
  ) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** One process that has its database for itself. */
export const noNeighbours: Neighbours = {
  hands: () => {},
  handsWanted: () => {},
  account: () => {},
  seat: () => {},
  close: () => {},
};

/** Keeps what is in memory alone the same in all processes of one database (ARCHITECTURE.md, decision 7). */
export function meetNeighbours(io: ControlServer, deps: NeighbourDeps): Neighbours {
  const { presence, signals, stages, connections, withHands, onError } = deps;
  const heed = (doing: Promise<void>) => void doing.catch(onError);
  const heard: { readonly [Kind in keyof Said]: (content: Said[Kind], from: string) => void } = {
    presence: ({ sessionId, people }, from) => presence.there(from, people, sessionId),
    signal: (news, from) => signals.hear(news, from),
    stage: (news, from) => stages.hear(news, from),
    hands: ({ sessionId, news }, from) => heed(withHands((hands) => hands.hear(news, from), sessionId)),
    handsWanted: (sessionId) => heed(withHands(({ here }) => tellHands(sessionId, here), sessionId)),
    account: (accountId) => heed(connections.closeAccount(accountId)),
    seat: ({ sessionId, participantId }) => heed(connections.refresh(sessionId, participantId ?? undefined)),
  };
  const bus = createBus<Said, Whole>(io, {
    hear: (kind, content, from) => heard[kind](content, from),
    whole: (): Whole => ({ presence: presence.here(), signals: signals.whole(), stages: stages.whole() }),
    learn: (whole, from) => {
      presence.there(from, whole.presence);
      signals.learn(whole.signals, from);
      for (const news of whole.stages) stages.hear(news, from);
    },
    met: () => {
      // What a hand holds is asked for by session: it is nobody's concern where nobody looks.
      heed(withHands((_hands, sessionId) => bus.tell("handsWanted", sessionId)));
      // That a sign-in or a seat has ended may be what was missed.
      heed(connections.refreshAll());
    },
    gone: (node) => {
      presence.there(node, []);
      signals.forget(node);
      stages.forget(node);
      heed(withHands((hands) => hands.forget(node)));
    },
    onError,
  });
  const tellHands = (sessionId: SessionId, news: readonly HandNews[]): void => {
    if (news.length > 0) bus.tell("hands", { sessionId, news });
  };
  const stops = [
    presence.onHere((sessionId) => bus.tell("presence", { sessionId, people: presence.here(sessionId) })),
    signals.onNews((news) => bus.tell("signal", news)),
    stages.onNews((news) => bus.tell("stage", news)),
  ];
  return {
    hands: tellHands,
    handsWanted: (sessionId) => bus.tell("handsWanted", sessionId),
    account: (accountId) => bus.tell("account", accountId),
    seat: (sessionId, participantId) => bus.tell("seat", { sessionId, participantId }),
    close: () => {
      for (const stop of stops) stop();
      bus.close();
    },
  };
}
