import { BLOCKER_CODES, type BlockerCode } from "@evenhand/shared/rules/blockers";
import type { WireBlocker } from "../../state/lock-holds.ts";

const CODES: ReadonlySet<string> = new Set(BLOCKER_CODES);
type Shape = Readonly<Record<string, unknown>>;
const isShape = (value: unknown): value is Shape => typeof value === "object" && value !== null;
const isCode = (code: unknown): code is BlockerCode => typeof code === "string" && CODES.has(code);

/** What waits for its owner, and holds up nothing any more some time after the room has closed. */
export const isWaiting = ({ code }: Pick<WireBlocker, "code">): boolean =>
  code === "pending-owner" || code === "attestation-unsettled";

/** What tells a blocker from all others of a list: whom it is about and what it is; who owes two answers owes one thing. */
export const blockerKey = ({ code, subjectId, position }: WireBlocker): string =>
  [code, subjectId, position].join(":");

/**
 * The list in the details of a refused `session.lock`. A code that this client does not know is left out: its words
 * are unknown too, and the refusal itself still stands.
 */
export function blockersOf(details: Shape | undefined): readonly WireBlocker[] {
  const list = details?.blockers;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown): WireBlocker[] => {
    if (!isShape(item) || !isCode(item.code)) return [];
    const text = (key: string): string | undefined => {
      const value = item[key];
      return typeof value === "string" ? value : undefined;
    };
    const number = (key: string): number | undefined => {
      const value = item[key];
      return typeof value === "number" ? value : undefined;
    };
    return [
      {
        code: item.code,
        subjectId: text("subjectId"),
        proposalId: text("proposalId"),
        pollId: text("pollId"),
        decisionId: text("decisionId"),
        attestationId: text("attestationId"),
        position: number("position"),
        count: number("count"),
        guideline: number("guideline"),
        until: number("until"),
      },
    ];
  });
}
