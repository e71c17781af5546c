import type { SessionEvent } from "../session/events.ts";
import type { ParticipantId, SubjectId } from "../session/ids.ts";
import type { SessionState } from "../session/state.ts";

export const NOTICE_KINDS = [
  "attested",
  "contested",
  "raised-privately",
  "facilitator-asked",
  "made-facilitator",
  "owner-assigned",
  "pending-yours",
  "proxy-set",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something that one person must see now: ids and, for a private raise, its reason. Never stored. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly seq: number;
  readonly subjectId?: string;
  readonly proposalId?: string;
  readonly decisionId?: string;
  readonly attestationId?: string;
  readonly participantId?: string;
  readonly by?: string;
  readonly reason?: string;
}

export interface AddressedNotice {
  /** A participant, or every person of HR who is here. */
  readonly to: ParticipantId | "hr";
  readonly notice: Notice;
}

const facilitators = (state: SessionState): ParticipantId[] =>
  [...state.participants.values()].filter(({ role }) => role === "facilitator").map(({ id }) => id);

/** Facilitators who may see the subject: a recused one learns nothing of it. */
const facilitatorsOf = (state: SessionState, subjectId: SubjectId): ParticipantId[] => {
  const recused = state.subjects.get(subjectId)?.recused;
  return facilitators(state).filter((id) => !recused?.has(id));
};

/** Who must be told of an event at once, and what (PROTOCOL.md, `notice`). */
export function noticesOf(after: SessionState, event: SessionEvent): AddressedNotice[] {
  const { seq } = event;
  switch (event.type) {
    case "rating.proposed": {
      const { by, attestationId, subjectId, proposalId } = event.payload;
      if (!attestationId) return [];
      return [
        { to: by, notice: { kind: "attested", seq, attestationId, subjectId, proposalId, by: event.actor } },
      ];
    }
    case "rating.responded": {
      const { by, attestationId, proposalId } = event.payload;
      const subjectId = after.proposals.get(proposalId)?.subjectId;
      if (!attestationId) return [];
      return [
        { to: by, notice: { kind: "attested", seq, attestationId, subjectId, proposalId, by: event.actor } },
      ];
    }
    case "rating.defended": {
      const { by, attestationId, subjectId } = event.payload;
      if (!attestationId) return [];
      return [{ to: by, notice: { kind: "attested", seq, attestationId, subjectId, by: event.actor } }];
    }
    case "attestation.contested": {
      const { attestationId } = event.payload;
      const attestation = after.attestations.get(attestationId);
      if (!attestation) return [];
      const { subjectId, named: participantId } = attestation;
      const owner = after.subjects.get(subjectId)?.ownerId ?? null;
      const notice = { kind: "contested" as const, seq, attestationId, subjectId, participantId };
      const told = new Set<ParticipantId | "hr">([...facilitatorsOf(after, subjectId), "hr"]);
      if (owner !== null) told.add(owner);
      return [...told].map((to) => ({ to, notice }));
    }
    case "agenda.raised": {
      const { subjectId, private: isPrivate } = event.payload;
      if (!isPrivate) return [];
      const notice = {
        kind: "raised-privately" as const,
        seq,
        subjectId,
        by: event.actor,
        reason: event.words?.reason ?? "",
      };
      return facilitatorsOf(after, subjectId).map((to) => ({ to, notice }));
    }
    case "facilitator.asked": {
      const { participantId } = event.payload;
      const told: (ParticipantId | "hr")[] = [...facilitators(after), "hr"];
      return told.map((to) => ({ to, notice: { kind: "facilitator-asked", seq, participantId } }));
    }
    case "participant.madeFacilitator":
      return [{ to: event.payload.participantId, notice: { kind: "made-facilitator", seq } }];
    case "subject.ownerAssigned": {
      const { subjectId, ownerId } = event.payload;
      return [{ to: ownerId, notice: { kind: "owner-assigned", seq, subjectId } }];
    }
    case "consensus.recorded": {
      const { pending, subjectId, decisionId } = event.payload;
      const owner = after.subjects.get(subjectId)?.ownerId ?? null;
      if (!pending || owner === null) return [];
      return [{ to: owner, notice: { kind: "pending-yours", seq, subjectId, decisionId } }];
    }
    case "participant.proxySet": {
      const { proxyId, participantId } = event.payload;
      return proxyId === null ? [] : [{ to: proxyId, notice: { kind: "proxy-set", seq, participantId } }];
    }
    default:
      return [];
  }
}
