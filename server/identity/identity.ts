import type { SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { Principal } from "./principal.ts";

/** Asks who somebody is, and whether they sit where they want to, or still sit where they sat. */
export interface Identity {
  readonly authenticate: (cookie: string | undefined) => Promise<Principal | null>;
  readonly seatIn: (sessionId: SessionId, principal: Principal) => Promise<Actor | null>;
}
