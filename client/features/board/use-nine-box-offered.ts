import { useSession } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";

/**
 * Whether the nine-box is to be had: where potential was imported, and never on a facilitator's screen, which is
 * mirrored on a wall (UX.md, 11). There potential stays in the case, behind the red frame.
 */
export function useNineBoxOffered(): boolean {
  const { hasPotential } = useSession();
  const { role } = useViewpoint();
  return hasPotential === true && role !== "facilitator";
}
