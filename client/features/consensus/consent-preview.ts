import type { ProposalView, RecordView, StanceView } from "@evenhand/shared/readmodels/record";
import { type ConsentOutcome, consentOutcome, isOvertaken } from "@evenhand/shared/rules/consent";
import type { AttestationId, ParticipantId } from "@evenhand/shared/session/ids";
import type { Stance } from "@evenhand/shared/session/state";

const participantId = (id: string): ParticipantId => id as ParticipantId;
const attestationId = (id: string | undefined): AttestationId | null =>
  id === undefined ? null : (id as AttestationId);

/**
 * What recording a proposal would give now, asked of the same rule as the server asks. The record does not say who
 * is recused: where that matters the server refuses, and the refusal is shown.
 */
export function consentPreview(
  record: Pick<RecordView, "participants" | "subjects" | "ratings" | "meta">,
  proposal: ProposalView,
  stances: readonly StanceView[],
): ConsentOutcome {
  if (isOvertaken(proposal, record.ratings.get(proposal.subjectId) ?? null))
    return { kind: "refused", code: "stale", participantIds: [] };
  const owner = record.subjects.get(proposal.subjectId)?.owner ?? null;
  const participants = [...record.participants].map(([id, { role, attendance, proxy, mandate }]) => {
    const stand = proxy !== null && mandate !== null ? { id: participantId(proxy), mandate } : null;
    return [participantId(id), { id: participantId(id), role, attendance, proxy: stand }] as const;
  });
  const answers = stances.map(
    ({ by, stance, reason, at, attestationId: attested }): [ParticipantId, Stance] => [
      participantId(by),
      { by: participantId(by), kind: stance, reason, at, attestationId: attestationId(attested) },
    ],
  );
  return consentOutcome(
    { participants: new Map(participants), settings: record.meta.settings },
    { ownerId: owner === null ? null : participantId(owner), recused: new Set() },
    { attestationId: attestationId(proposal.attestationId), stances: new Map(answers) },
  );
}
