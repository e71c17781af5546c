import type { ErrorCode } from "../protocol/errors.ts";
import type { AttestationId, ParticipantId } from "../session/ids.ts";
import type { Position } from "../session/scale.ts";
import type { Settings } from "../session/settings.ts";
import type { Participant, Proposal, Stance, Subject } from "../session/state.ts";

/** Of the session, what agreement hangs on: little enough that a screen can ask this from the record it is served. */
export interface ConsentRoom {
  readonly participants: ReadonlyMap<
    ParticipantId,
    Pick<Participant, "id" | "role" | "attendance" | "proxy">
  >;
  readonly settings: Pick<Settings, "unanimous">;
}
export type ConsentSubject = Pick<Subject, "ownerId" | "recused">;
export type ConsentProposal = Pick<Proposal, "attestationId" | "stances">;

/**
 * What recording a proposal would give now: the change, a wait for the owner, or the code of the refusal.
 */
export type ConsentOutcome =
  | { readonly kind: "agreed" }
  | { readonly kind: "pending" }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly participantIds: readonly ParticipantId[] };

const refused = (code: ErrorCode, participantIds: readonly ParticipantId[]): ConsentOutcome => ({
  kind: "refused",
  code,
  participantIds,
});

/**
 * Whether the rating has moved since the proposal was made, as an undo or a contest moves it: what people have agreed
 * to is a step from where it stood then.
 */
export const isOvertaken = ({ from }: Pick<Proposal, "from">, rating: Position | null): boolean =>
  from !== rating;

/** The stances that count: of people still in the session who are not recused from the subject. */
export function countedStances(
  state: Pick<ConsentRoom, "participants">,
  subject: ConsentSubject,
  proposal: Pick<ConsentProposal, "stances">,
): Stance[] {
  return [...proposal.stances.values()].filter(
    ({ by }) => state.participants.has(by) && !subject.recused.has(by),
  );
}

/** Managers who attend, in the room or remotely, and are not recused from the subject. */
function attendingManagers(state: ConsentRoom, subject: ConsentSubject): { readonly id: ParticipantId }[] {
  return [...state.participants.values()].filter(
    ({ id, role, attendance }) => role === "manager" && attendance !== "away" && !subject.recused.has(id),
  );
}

/**
 * Who agrees, and is it enough? (DOMAIN.md, Consensus 2 and 4.) The owner's consent, or that of a proxy who
 * decides; no objection; under `unanimous` an answer of every attending manager. Where the owner is away and
 * has not answered, or only a proxy who speaks has consented, the change waits for the owner.
 *
 * @param without an attestation to leave out: what contesting asks
 */
export function consentOutcome(
  state: ConsentRoom,
  subject: ConsentSubject,
  proposal: ConsentProposal,
  without: AttestationId | null = null,
): ConsentOutcome {
  const counts = ({ attestationId }: { attestationId: AttestationId | null }) =>
    without === null || attestationId !== without;
  if (!counts(proposal)) return refused("owner-consent-missing", []);
  const stances = countedStances(state, subject, proposal).filter(counts);

  const objections = stances.filter(({ kind }) => kind === "object");
  if (objections.length > 0) {
    return refused(
      "objection-stands",
      objections.map(({ by }) => by),
    );
  }

  const owner = subject.ownerId === null ? undefined : state.participants.get(subject.ownerId);
  if (!owner) return refused("owner-consent-missing", []);
  const answered = new Map(stances.map((stance) => [stance.by, stance.kind]));

  if (state.settings.unanimous) {
    const silent = attendingManagers(state, subject).filter(({ id }) => !answered.has(id) && id !== owner.id);
    if (silent.length > 0) {
      return refused(
        "answers-missing",
        silent.map(({ id }) => id),
      );
    }
  }

  const ownersAnswer = answered.get(owner.id);
  if (ownersAnswer === "consent") return { kind: "agreed" };
  if (ownersAnswer === undefined) {
    const proxyConsents = owner.proxy !== null && answered.get(owner.proxy.id) === "consent";
    if (proxyConsents && owner.proxy?.mandate === "decides") return { kind: "agreed" };
    if (proxyConsents || owner.attendance === "away") return { kind: "pending" };
  }
  return refused("owner-consent-missing", [owner.id]);
}
