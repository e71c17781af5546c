import { type SessionId, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { StoreNotice } from "../store/dialect.ts";
import { type Listener, type ListenerDeps, listenTo } from "../store/listener.ts";
import type { Registry } from "./registry.ts";

/** How often each room asks the journal itself what it has missed, in milliseconds: nothing depends on a notice. */
const WATERMARK = 2_000;
/** How long the listener may be down before the process should be sent nobody, in milliseconds. */
const DEAF = 10_000;

export interface FollowingDeps {
  readonly registry: Pick<Registry, "heard" | "levelAll">;
  /** Notes that another process has written in: one of them, or whichever. */
  readonly notes: {
    heard(sessionId: SessionId, document: string, n: number): Promise<void>;
    levelAll(): Promise<void>;
  };
  /** Whatever else may have been missed while nothing was heard. */
  readonly onListening: () => void;
  readonly onError: (error: unknown) => void;
  /** Replaced by tests that cut what they are about. */
  readonly listen?: (deps: ListenerDeps) => Listener;
  readonly watermark?: number;
}

/** Keeps this process level with what the others commit. */
export interface Following {
  /** Whether notices arrive, or did a moment ago. */
  readonly isHearing: boolean;
  close(): Promise<void>;
}

/** Follows the other processes of a database by its notices, and by looking: at each new connection, and in between. */
export function followOthers(url: string, deps: FollowingDeps): Following {
  const { registry, notes, onError, watermark = WATERMARK } = deps;
  const heed = (doing: Promise<void>) => void doing.catch(onError);
  const levelAll = () => {
    heed(registry.levelAll());
    heed(notes.levelAll());
  };
  const onNotice = (notice: StoreNotice) => {
    const sessionId = sessionIdSchema.safeParse(notice.session);
    if (!sessionId.success) return;
    if ("note" in notice) heed(notes.heard(sessionId.data, notice.note, notice.n));
    else heed(registry.heard(sessionId.data, notice.seq));
  };
  const listen = deps.listen ?? ((listening: ListenerDeps) => listenTo(url, listening));
  const listener = listen({
    onNotice,
    onListening: () => {
      levelAll();
      deps.onListening();
    },
    onError,
  });
  const timer = Number.isFinite(watermark) ? setInterval(levelAll, watermark) : undefined;
  timer?.unref();
  return {
    get isHearing() {
      return listener.downSince === null || Date.now() - listener.downSince < DEAF;
    },
    close: async () => {
      clearInterval(timer);
      await listener.close();
    },
  };
}
