import type { WallStatus } from "@evenhand/shared/protocol/wall";
import type { WallStage } from "@evenhand/shared/readmodels/wall-view";
import type { SessionId, SubjectId } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";
import type { Presence } from "./presence.ts";

/** How long the last facilitator may be gone before the wall goes blank, in milliseconds: a page that reloads. */
const GRACE = 3_000;

/** What a process says of a session's walls: how many are connected to it, and what its facilitators have said. */
export interface StageNews {
  readonly sessionId: SessionId;
  readonly connected?: number;
  readonly blank?: boolean;
  readonly revealed?: SubjectId | null;
  /** When a facilitator last said either, in milliseconds since the epoch; 0 where that was before the process began. */
  readonly saidAt?: number;
}

/** What facilitators make of their sessions' walls. In memory only: none of it is a fact of the session. */
export interface WallStages {
  /** What the session's walls are to show now. */
  of(state: SessionState): WallStage;
  /** What facilitators are told. */
  statusOf(sessionId: SessionId): WallStatus;
  /** A wall connects; the returned function ends it, once. */
  enter(sessionId: SessionId): () => void;
  /** What was known before this process began; what has been said since counts more. */
  restore(sessionId: SessionId, blank: boolean): void;
  setBlank(sessionId: SessionId, blank: boolean): void;
  /** Lets one person's written justification be read on the wall; null ends it. */
  reveal(sessionId: SessionId, subjectId: SubjectId | null): void;
  /** The room has moved on: what was revealed for somebody else is so no longer. */
  follow(state: SessionState): void;
  onChange(listener: (sessionId: SessionId) => void): () => void;
  /** Hears of what other processes have to know. */
  onNews(listener: (news: StageNews) => void): () => void;
  /** Takes over what another process says. */
  hear(news: StageNews, node: string): void;
  /** All that is known here, for a process that has missed something. */
  whole(): readonly StageNews[];
  /** Another process has ended: the walls that were connected to it are not. */
  forget(node: string): void;
}

interface Stage {
  /** How many walls are connected to this process, and to others. */
  connected: number;
  readonly elsewhere: Map<string, number>;
  blank: boolean | null;
  revealed: SubjectId | null;
  saidAt: number;
}

/** @param now milliseconds since the epoch */
export function createWallStages(presence: Presence, now: () => number): WallStages {
  const stages = new Map<SessionId, Stage>();
  const listeners = new Set<(sessionId: SessionId) => void>();
  const newsListeners = new Set<(news: StageNews) => void>();
  const tell = (sessionId: SessionId) => {
    for (const listener of listeners) listener(sessionId);
  };
  const report = (news: StageNews) => {
    tell(news.sessionId);
    for (const listener of newsListeners) listener(news);
  };
  const stageOf = (sessionId: SessionId): Stage => {
    const stage = stages.get(sessionId) ?? {
      connected: 0,
      elsewhere: new Map(),
      blank: null,
      revealed: null,
      saidAt: 0,
    };
    stages.set(sessionId, stage);
    return stage;
  };
  presence.onChange((sessionId) => {
    if (!stages.get(sessionId)?.connected) return;
    tell(sessionId);
    // Whoever has gone is missed only after the grace, and nothing else happens then.
    setTimeout(() => tell(sessionId), GRACE + 50).unref();
  });

  return {
    of: (state) => {
      const { blank, revealed } = stageOf(state.id);
      const gone = presence.facilitatorsGoneSince(state);
      return {
        blank: blank ?? false,
        attended: gone === null || now() - gone < GRACE,
        revealed,
        here: presence.present(state.id).hr,
      };
    },
    statusOf: (sessionId) => {
      const { connected, elsewhere, blank, revealed } = stageOf(sessionId);
      const others = [...elsewhere.values()].reduce((sum, walls) => sum + walls, 0);
      return { connected: connected + others, blank: blank ?? false, revealed };
    },
    enter: (sessionId) => {
      const stage = stageOf(sessionId);
      stage.connected += 1;
      report({ sessionId, connected: stage.connected });
      // A wall that comes back after a restart, before any facilitator, is not told of anything else.
      setTimeout(() => tell(sessionId), GRACE + 50).unref();
      let left = false;
      return () => {
        if (left) return;
        left = true;
        stage.connected -= 1;
        report({ sessionId, connected: stage.connected });
      };
    },
    restore: (sessionId, blank) => {
      stageOf(sessionId).blank ??= blank;
    },
    setBlank: (sessionId, blank) => {
      const saidAt = now();
      Object.assign(stageOf(sessionId), { blank, saidAt });
      report({ sessionId, blank, saidAt });
    },
    reveal: (sessionId, revealed) => {
      const saidAt = now();
      Object.assign(stageOf(sessionId), { revealed, saidAt });
      report({ sessionId, revealed, saidAt });
    },
    follow: ({ id, focus, phase }) => {
      const stage = stages.get(id);
      if (!stage || stage.revealed === null) return;
      const focused = focus !== null && "subjectId" in focus ? focus.subjectId : null;
      if (phase === "live" && focused === stage.revealed) return;
      stage.revealed = null;
      tell(id);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onNews: (listener) => {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    hear: ({ sessionId, connected, blank, revealed, saidAt = 0 }, node) => {
      const stage = stageOf(sessionId);
      if (connected !== undefined) stage.elsewhere.set(node, connected);
      // Who has missed the latest word of a facilitator must not take it back.
      if (saidAt >= stage.saidAt) {
        stage.saidAt = saidAt;
        if (blank !== undefined) stage.blank = blank;
        if (revealed !== undefined) stage.revealed = revealed;
      }
      tell(sessionId);
    },
    whole: () =>
      [...stages].map(([sessionId, { connected, blank, revealed, saidAt }]) => ({
        sessionId,
        connected,
        ...(blank !== null && { blank }),
        revealed,
        saidAt,
      })),
    forget: (node) => {
      for (const [sessionId, { elsewhere }] of stages) if (elsewhere.delete(node)) tell(sessionId);
    },
  };
}
