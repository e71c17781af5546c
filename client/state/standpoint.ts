import { type Action, allows } from "@evenhand/shared/session/permissions";
import type { Phase, Role } from "@evenhand/shared/session/roles";
import { useMemo } from "react";
import { useRecord, useSession } from "./room-context.tsx";

/** Who is looking at the room, and in which phase of it. */
export interface Viewpoint {
  readonly participantId: string | null;
  readonly hr: boolean;
  /** null for HR without a seat. */
  readonly role: Role | null;
  readonly phase: Phase;
}

/** Who I am here. The record knows first when a role or the phase changes; before there is one, HTTP says it. */
export function useViewpoint(): Viewpoint {
  const session = useSession();
  const { participantId } = session;
  const { hr } = session.me;
  const role =
    useRecord((view) => (participantId === null ? undefined : view.participants.get(participantId)?.role)) ??
    (session.role === "hr" ? null : session.role);
  const phase = useRecord((view) => view.meta.phase, session.phase);
  return useMemo(() => ({ participantId, hr, role, phase }), [participantId, hr, role, phase]);
}

/** Whether the permission table lets me do it now, relation aside: what a button asks before it is offered. */
export function useAllows(action: Action, attesting = false): boolean {
  const { hr, role, phase } = useViewpoint();
  return allows(action, { hr, role }, phase, attesting);
}
