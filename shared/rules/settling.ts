import type { ParticipantId, SubjectId } from "../session/ids.ts";
import type { Attestation, Decision, SessionState, Subject } from "../session/state.ts";
import { latestDecision } from "./decisions.ts";

const HOUR = 3_600_000;

/** The change that waits for a subject's owner: when settling has ended for it, it lapses. null where none does. */
export const pendingChange = (state: SessionState, subject: Subject): Decision | null =>
  subject.standing === "pending-owner" ? latestDecision(state, subject) : null;

/** Whether an attestation is what the room goes by: its person has not answered for themselves since, nor been heard again. */
function isWord(state: SessionState, { id, kind, subjectId, proposalId, named }: Attestation): boolean {
  if (kind === "defence") return state.subjects.get(subjectId)?.defence?.attestationId === id;
  const proposal = proposalId === null ? undefined : state.proposals.get(proposalId);
  const word = kind === "proposal" ? proposal : proposal?.stances.get(named);
  return word?.attestationId === id;
}

/**
 * What was attested in the names of owners about their own people, stands, and is neither confirmed nor contested:
 * when settling has ended for it, it counts as confirmed (DOMAIN.md, Lock). What was said in anybody else's name waits
 * for nobody, nor does what its person has answered themselves since: whoever answers personally counts.
 */
export const openAttestations = (state: SessionState): readonly Attestation[] =>
  [...state.attestations.values()].filter(
    (attestation) =>
      attestation.status === "open" &&
      state.subjects.get(attestation.subjectId)?.ownerId === attestation.named &&
      isWord(state, attestation),
  );

/**
 * When settling ends for an item: `settleHours` after the first adjourning that follows it, or later where
 * HR extended for its owner; null while no adjourning has followed (DOMAIN.md, settling).
 *
 * @param itemSeq seq of the event that made the item
 * @returns milliseconds since the epoch
 */
export function settlingEnd(
  state: SessionState,
  itemSeq: number,
  ownerId: ParticipantId | null,
): number | null {
  const adjourned = state.adjournments.find(({ seq }) => seq > itemSeq);
  if (!adjourned) return null;
  const extended = ownerId === null ? null : (state.participants.get(ownerId)?.extendedUntil ?? null);
  return Math.max(adjourned.at + state.settings.settleHours * HOUR, extended ?? 0);
}

/** Whether settling has ended for an item. */
export function hasSettled(
  state: SessionState,
  itemSeq: number,
  ownerId: ParticipantId | null,
  now: number,
): boolean {
  const end = settlingEnd(state, itemSeq, ownerId);
  return end !== null && now >= end;
}

/**
 * Until when the silence of each owner holds up the lock: the latest end of what they have neither accepted, confirmed
 * nor contested (DOMAIN.md, Lock). Who has answered all, or whose items no adjourning has followed, is not in it.
 *
 * @param isServed whether whoever asks is served a subject
 * @returns milliseconds since the epoch, which may have passed, by owner
 */
export function settlingEnds(
  state: SessionState,
  isServed: (subjectId: SubjectId) => boolean,
): ReadonlyMap<ParticipantId, number> {
  const ends = new Map<ParticipantId, number>();
  const add = (owner: ParticipantId | null, itemSeq: number): void => {
    const end = settlingEnd(state, itemSeq, owner);
    if (owner !== null && end !== null) ends.set(owner, Math.max(end, ends.get(owner) ?? end));
  };
  if (state.phase !== "settling") return ends;
  for (const subject of state.subjects.values()) {
    const change = pendingChange(state, subject);
    if (change && isServed(subject.id)) add(subject.ownerId, change.seq);
  }
  for (const { subjectId, named, seq } of openAttestations(state)) if (isServed(subjectId)) add(named, seq);
  return ends;
}
