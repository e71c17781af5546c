import type { SessionId } from "@evenhand/shared/session/ids";
import { Room, RoomClosed } from "./room.ts";
import type { RoomDeps } from "./room-deps.ts";

/** How long a room that nobody uses stays, in milliseconds. */
const LINGER = 60_000;

/** The rooms of this process. */
export interface Registry {
  /** The session's one room, loaded if it is not here. Use it at once, or subscribe: idle rooms go. */
  get(sessionId: SessionId): Promise<Room>;
  /** The same, with all that any process has committed before this was asked. */
  current(sessionId: SessionId): Promise<Room>;
  /** Another process says that it has committed: a room that is here reads on. */
  heard(sessionId: SessionId, seq: number): Promise<void>;
  /** Asks the journal itself whether any room has missed something, and has those read on. */
  levelAll(): Promise<void>;
  /** How many rooms are in memory. */
  readonly size: number;
  /** How many commands and tasks wait for their turn, in all rooms together. */
  readonly waiting: number;
  /** Finishes what waits in every room and lets them go; nothing can be loaded afterwards. */
  close(): Promise<void>;
}

/** @param linger how long an unused room stays in memory, in milliseconds */
export function createRegistry(deps: RoomDeps, linger = LINGER): Registry {
  const rooms = new Map<SessionId, Promise<Room>>();
  const used = new Map<SessionId, number>();
  const present = new Set<Room>();
  let closed = false;

  const load = (sessionId: SessionId): Promise<Room> => {
    const loading = Room.load(sessionId, deps);
    rooms.set(sessionId, loading);
    loading.then(
      (room) => present.add(room),
      // A load that failed is not remembered: the next one tries again.
      () => {
        if (rooms.get(sessionId) === loading) rooms.delete(sessionId);
      },
    );
    return loading;
  };

  const evictIdle = async (): Promise<void> => {
    const due = Date.now() - linger;
    for (const [sessionId, loading] of [...rooms]) {
      const room = await loading.catch(() => null);
      // Looked at again after the wait: it may have been asked for meanwhile.
      if (!room?.idle || rooms.get(sessionId) !== loading || (used.get(sessionId) ?? 0) > due) continue;
      rooms.delete(sessionId);
      used.delete(sessionId);
      await room.close();
    }
  };
  const timer = setInterval(() => void evictIdle(), Math.max(1, linger / 2));
  timer.unref();

  const get = async (sessionId: SessionId): Promise<Room> => {
    if (closed) throw new RoomClosed("the server is closing");
    used.set(sessionId, Date.now());
    for (;;) {
      const loading = rooms.get(sessionId) ?? load(sessionId);
      const room = await loading;
      if (!room.isClosed) return room;
      // It failed: whoever comes first takes it away, and the rest share the one that is loaded next.
      if (rooms.get(sessionId) === loading) rooms.delete(sessionId);
      if (closed) throw new RoomClosed("the server is closing");
    }
  };
  const level = async (sessionId: SessionId, seq: number): Promise<void> => {
    const room = await rooms.get(sessionId);
    await room?.level(seq);
  };

  return {
    get,
    current: async (sessionId) => {
      const room = await get(sessionId);
      await room.level();
      return room;
    },
    heard: level,
    levelAll: async () => {
      const heads = await deps.journal.heads([...rooms.keys()]);
      await Promise.allSettled([...heads].map(([sessionId, seq]) => level(sessionId, seq)));
    },
    get size() {
      return rooms.size;
    },
    get waiting() {
      let waiting = 0;
      for (const room of present) {
        if (room.isClosed) present.delete(room);
        else waiting += room.waiting;
      }
      return waiting;
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      const loaded = await Promise.allSettled(rooms.values());
      rooms.clear();
      await Promise.all(
        loaded.map((result) => (result.status === "fulfilled" ? result.value.close() : null)),
      );
    },
  };
}
