import { refuse } from "../protocol/errors.ts";
import type { Acting } from "../session/acting.ts";
import type { CommandOf } from "../session/commands.ts";
import type { AttestationId } from "../session/ids.ts";
import type { Attestation, Decision, SessionState, Subject } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";
import { consentOutcome } from "./consent.ts";
import { latestChange, latestDecision } from "./decisions.ts";

/** The attestation, where it is in the actor's own name; to anyone else it does not exist. */
function namedIn(state: SessionState, who: Acting, attestationId: AttestationId): Attestation | null {
  const attestation = state.attestations.get(attestationId);
  return attestation && attestation.named === who.participant?.id ? attestation : null;
}

/** Whether a decision rests on an attestation: on its proposal, a stance on it, or the defence it kept. */
const restsOn = (decision: Decision, attestation: Attestation, subject: Subject): boolean =>
  attestation.kind === "defence"
    ? decision.kind === "kept" && subject.defence?.attestationId === attestation.id
    : decision.proposalId !== null && decision.proposalId === attestation.proposalId;

/** Whether a recorded change would have been allowed without the attestation. */
function allowedWithout(
  state: SessionState,
  subject: Subject,
  decision: Decision,
  attestation: Attestation,
): boolean {
  const proposal = decision.proposalId === null ? undefined : state.proposals.get(decision.proposalId);
  return proposal !== undefined && consentOutcome(state, subject, proposal, attestation.id).kind === "agreed";
}

/** The named person confirms what was written down in their name. */
export function confirm(
  state: SessionState,
  who: Acting,
  command: CommandOf<"attestation.confirm">,
): Verdict {
  const attestation = namedIn(state, who, command.attestationId);
  if (!attestation) return refuse("not-found");
  if (attestation.status !== "open") return refuse("not-contestable", { status: attestation.status });
  return accept({
    type: "attestation.confirmed",
    payload: { attestationId: attestation.id },
    words: { reason: command.reason ?? "" },
  });
}

/**
 * The decision that falls with an attestation: the latest, or the change that the rating still comes from. A
 * `keep` recorded after a change must not make a consent that was never given final.
 */
function fallsWith(state: SessionState, subject: Subject, attestation: Attestation): Decision | null {
  const candidates = [latestDecision(state, subject), latestChange(state, subject)];
  return candidates.find((decision) => decision !== null && restsOn(decision, attestation, subject)) ?? null;
}

/**
 * The named person contests: the attestation is withdrawn, the rating goes back if the change it comes from was
 * not allowed without it, and the subject is reopened (DOMAIN.md, Consensus 7). Nobody has to say why they did
 * not say something.
 */
export function contest(
  state: SessionState,
  who: Acting,
  command: CommandOf<"attestation.contest">,
): Verdict {
  const attestation = namedIn(state, who, command.attestationId);
  const subject = attestation && state.subjects.get(attestation.subjectId);
  if (!attestation || !subject) return refuse("not-found");
  if (attestation.status !== "open") return refuse("not-contestable", { status: attestation.status });
  const falls = fallsWith(state, subject, attestation);
  const restored = falls?.kind === "changed" && !allowedWithout(state, subject, falls, attestation);
  return accept({
    type: "attestation.contested",
    payload: { attestationId: attestation.id, decisionId: falls?.id ?? null, restored },
    words: { reason: command.reason ?? "" },
  });
}
