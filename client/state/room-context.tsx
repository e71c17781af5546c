import type { Session } from "@evenhand/shared/protocol/answers";
import type { CommandAck, CommandInput } from "@evenhand/shared/protocol/commands";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { useStore } from "zustand/react";
import type { ConnectionState } from "./connection.ts";
import type { ControlState } from "./control-client.ts";
import type { FollowState } from "./follow.ts";
import { get } from "./http.ts";
import type { PendingState } from "./pending.ts";
import type { ReplicaView } from "./record-view.ts";
import { openRoom, type Room } from "./room.ts";
import { sessionPath } from "./session-path.ts";

const loadSession = (id: string): Promise<Session> => get<Session>(sessionPath(id));

const RoomContext = createContext<Room | null>(null);

/** Opens the room of `session` for everything below it, and closes it when it leaves the screen. */
export function RoomProvider({ session, children }: { session: Session; children: ReactNode }) {
  const [room, setRoom] = useState<Room | null>(null);
  // The room belongs to the session's id. What is told about the session later comes through `refresh`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer about the same session is no new room
  useEffect(() => {
    const opened = openRoom({ session, loadSession, location: globalThis.location });
    setRoom(opened);
    return () => opened.close();
  }, [session.id]);
  return room && room.sessionId === session.id ? <RoomContext value={room}>{children}</RoomContext> : null;
}

/** The room of this screen. */
export function useRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error("useRoom outside a RoomProvider");
  return room;
}

/** A part of the record, or `otherwise` while there is none. Select what you show: it redraws when that changes. */
export function useRecord<Part>(select: (view: ReplicaView) => Part): Part | undefined;
export function useRecord<Part>(select: (view: ReplicaView) => Part, otherwise: Part): Part;
export function useRecord<Part>(select: (view: ReplicaView) => Part, otherwise?: Part): Part | undefined {
  return useStore(useRoom().record, ({ view }) => (view ? select(view) : otherwise));
}

/** What GET /api/sessions/:id said last. */
export const useSession = (): Session => useStore(useRoom().info, ({ session }) => session);

/** A part of the commands under way and the refusals not yet read. */
export function usePending<Part>(select: (state: PendingState) => Part): Part {
  return useStore(useRoom().pending, select);
}

/** A part of presence and notices. */
export function useControl<Part>(select: (state: ControlState) => Part): Part {
  return useStore(useRoom().control, select);
}

/** A part of the connection's state. */
export function useConnection<Part>(select: (state: ConnectionState) => Part): Part {
  return useStore(useRoom().connection, select);
}

/** A part of how this screen follows the facilitator. */
export function useFollow<Part>(select: (state: FollowState) => Part): Part {
  return useStore(useRoom().follow, select);
}

/** Sends a command of this room. */
export const useSend = (): ((command: CommandInput) => Promise<CommandAck>) => useRoom().send;
