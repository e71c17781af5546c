import type { ProposalView, RecordView } from "@evenhand/shared/readmodels/record";
import type { Mandate, StanceKind } from "@evenhand/shared/session/roles";
import { type Identified, stancesByProposal } from "../../state/indexes.ts";

/** Who stands where on a proposal: what its one sentence is made of. Ids; the reader themselves comes first. */
export interface ProposalParts {
  readonly ownerIsMe: boolean;
  readonly owner: string | null;
  /** The reader stands in for the owner: to speak for them, or to decide as they would. */
  readonly standIn: Mandate | null;
  readonly consents: readonly string[];
  readonly objections: readonly { readonly by: string; readonly reason: string }[];
  readonly asides: readonly string[];
  /** What it hangs on now. */
  readonly hangsOn: "me" | "owner" | "nobody" | "objection" | "facilitator";
}

/**
 * @param mine the reader's own answer, which may still be on its way
 */
export function proposalParts(
  record: Pick<RecordView, "subjects" | "stances" | "participants">,
  proposal: Identified<ProposalView>,
  me: string | null,
  mine: StanceKind | null,
): ProposalParts {
  const owner = record.subjects.get(proposal.subjectId)?.owner ?? null;
  const stances = (stancesByProposal(record.stances).get(proposal.id) ?? []).filter(({ by }) => by !== me);
  const said = new Map<string, { stance: StanceKind; reason: string }>();
  if (me !== null && mine !== null) said.set(me, { stance: mine, reason: "" });
  // Proposing is consenting, also before the record says so.
  if (proposal.by !== me || mine === null) said.set(proposal.by, { stance: "consent", reason: "" });
  for (const { by, stance, reason } of stances) said.set(by, { stance, reason });
  const by = (kind: StanceKind): string[] =>
    [...said].flatMap(([id, { stance }]) => (stance === kind ? [id] : []));
  const objections = by("object").map((id) => ({ by: id, reason: said.get(id)?.reason ?? "" }));
  const seat = owner === null ? undefined : record.participants.get(owner);
  const standIn = me !== null && seat?.proxy === me ? seat.mandate : null;
  const decides = standIn === "decides" && owner !== null && !said.has(owner);
  const ownerConsents = owner !== null && said.get(owner)?.stance === "consent";
  const hangsOn = (): ProposalParts["hangsOn"] => {
    if (owner === null) return "nobody";
    if (objections.length > 0) return "objection";
    if (ownerConsents || (decides && mine === "consent")) return "facilitator";
    return owner === me || decides ? "me" : "owner";
  };
  return {
    ownerIsMe: owner !== null && owner === me,
    owner,
    standIn,
    consents: by("consent"),
    objections,
    asides: by("stand-aside"),
    hangsOn: hangsOn(),
  };
}
