import type { NotRatedCode } from "../session/roles.ts";
import type { Position, Scale } from "../session/scale.ts";
import type { DecisionKind } from "../session/state.ts";

/** One subject of a locked session, with everything that an export says. Unknown text is empty. */
export interface LockedRow {
  readonly employeeId: string;
  readonly name: string;
  readonly email: string;
  readonly managerName: string;
  readonly team: string;
  readonly department: string;
  readonly level: string;
  readonly jobFamily: string;
  readonly draft: Position | null;
  /** Null for a person who is not rated. */
  readonly final: Position | null;
  readonly notRatedCode: NotRatedCode | null;
  readonly promotionRecommended: boolean;
  /** Null for a person who is not rated. */
  readonly decision: DecisionKind | null;
  readonly releasableReason: string;
  readonly internalReason: string;
  /** Objections that stood when no consensus was recorded, with the name of whose they are: empty where they are invited no more. */
  readonly dissent: readonly { readonly by: string; readonly reason: string }[];
  /** Something that the decision rests on was said aloud and written down by the facilitator. */
  readonly attested: boolean;
  /** ISO 8601, UTC; null where nobody decided. */
  readonly decidedAt: string | null;
}

/** The result of one lock: plain data that says all that exports and `verify` need. */
export interface LockedResult {
  readonly sessionId: string;
  readonly title: string;
  /** From 1; a reopen makes the next. */
  readonly version: number;
  /** The hash of the event before the lock's. */
  readonly head: string;
  readonly digest: string;
  /** ISO 8601, UTC. */
  readonly lockedAt: string;
  readonly scale: Scale;
  readonly rows: readonly LockedRow[];
}
