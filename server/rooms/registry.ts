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

interface Held {
  readonly loading: Promise<Room>;
  /** Once it is loaded. */
  room: Room | null;
}

/** @param linger how long an unused room stays in memory, in milliseconds */
export function createRegistry(deps: RoomDeps, linger = LINGER): Registry {
  const rooms = new Map<SessionId, Held>();
  const used = new Map<SessionId, number>();
  let closed = false;

  const load = (sessionId: SessionId): Held => {
    const held: Held = { loading: Room.load(sessionId, deps), room: null };
    rooms.set(sessionId, held);
    held.loading.then(
      (room) => {
        held.room = room;
      },
      // A load that failed is not remembered: the next one tries again.
      () => {
        if (rooms.get(sessionId) === held) rooms.delete(sessionId);
      },
    );
    return held;
  };

  const evictIdle = async (): Promise<void> => {
    const due = Date.now() - linger;
    for (const [sessionId, held] of [...rooms]) {
      const room = await held.loading.catch(() => null);
      // Looked at again after the wait: it may have been asked for meanwhile.
      if (!room?.idle || rooms.get(sessionId) !== held || (used.get(sessionId) ?? 0) > due) continue;
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
      const held = rooms.get(sessionId) ?? load(sessionId);
      const room = await held.loading;
      if (!room.isClosed) return room;
      // It failed: whoever comes first takes it away, and the rest share the one that is loaded next.
      if (rooms.get(sessionId) === held) rooms.delete(sessionId);
      if (closed) throw new RoomClosed("the server is closing");
    }
  };
  const level = async (sessionId: SessionId, seq: number): Promise<void> => {
    const room = await rooms.get(sessionId)?.loading;
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
      for (const { room } of rooms.values()) waiting += room?.waiting ?? 0;
      return waiting;
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      const loaded = await Promise.allSettled([...rooms.values()].map(({ loading }) => loading));
      rooms.clear();
      await Promise.all(
        loaded.map((result) => (result.status === "fulfilled" ? result.value.close() : null)),
      );
    },
  };
}
