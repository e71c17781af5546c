import type { Phase, Role } from "@evenhand/shared/session/roles";
import type { ReactNode } from "react";
import { type Part, part } from "../ui/part.ts";

const FacilitatorRoom = part(async () => (await import("./facilitator-room.tsx")).FacilitatorRoom);
const FacilitatorClosing = part(async () => (await import("./facilitator-closing.tsx")).FacilitatorClosing);
const FacilitatorPrework = part(async () => (await import("./facilitator-prework.tsx")).FacilitatorPrework);
const MemberScreen = part(async () => (await import("./member-screens.tsx")).MemberScreen);
const BoardRoom = part(async () => (await import("./board-room.tsx")).BoardRoom);

export interface RoomScreen {
  readonly Screen: Part<{ tools?: ReactNode }>;
  /** Whether it comes with the room's bar, or stands in the frame that every other screen of the room has. */
  readonly framed: boolean;
}

/**
 * What a session is to whoever enters it, phase by phase.
 *
 * @param role `null` for HR without a seat: they read the room, and what it has become
 */
export function roomScreen(role: Role | null, phase: Phase): RoomScreen {
  if (role === "facilitator") {
    if (phase === "prework") return { Screen: FacilitatorPrework, framed: false };
    return { Screen: phase === "live" ? FacilitatorRoom : FacilitatorClosing, framed: false };
  }
  if (phase === "live" || (role === null && phase !== "prework")) return { Screen: BoardRoom, framed: false };
  return { Screen: MemberScreen, framed: true };
}
