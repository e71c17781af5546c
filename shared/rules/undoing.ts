import { refuse } from "../protocol/errors.ts";
import { type Acting, said, sees } from "../session/acting.ts";
import type { CommandOf, DecideContext } from "../session/commands.ts";
import type { DecisionId } from "../session/ids.ts";
import type { Decision, SessionState, Subject } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";
import { latestDecision } from "./decisions.ts";

function decisionFor(
  state: SessionState,
  who: Acting,
  decisionId: DecisionId,
): { readonly decision: Decision; readonly subject: Subject } | null {
  const decision = state.decisions.get(decisionId);
  const subject = decision && state.subjects.get(decision.subjectId);
  return decision && subject && sees(state, who, subject) ? { decision, subject } : null;
}

/**
 * Its recorder takes a subject's latest decision back within `undoSeconds`: what it changed is put back, the
 * journal keeps both (DOMAIN.md, Consensus 7).
 */
export function undo(
  state: SessionState,
  who: Acting,
  command: CommandOf<"decision.undo">,
  { now }: DecideContext,
): Verdict {
  const found = decisionFor(state, who, command.decisionId);
  if (!found) return refuse("not-found");
  const { decision, subject } = found;
  if (decision.by !== who.actor.id) return refuse("forbidden");
  if (latestDecision(state, subject)?.id !== decision.id || decision.status !== "standing")
    return refuse("stale");
  if (now - decision.at > state.settings.undoSeconds * 1000) return refuse("too-late");
  return accept({
    type: "decision.undone",
    payload: { decisionId: decision.id },
    words: { reason: command.reason ?? "" },
  });
}

/** A facilitator takes a subject up again: the rating stands, and moving it back is a new proposal. */
export function reopen(state: SessionState, who: Acting, command: CommandOf<"decision.reopen">): Verdict {
  const found = decisionFor(state, who, command.decisionId);
  if (!found) return refuse("not-found");
  const { decision, subject } = found;
  if (!said(command.reason)) return refuse("reason-required");
  if (latestDecision(state, subject)?.id !== decision.id || decision.status !== "standing")
    return refuse("stale");
  return accept({
    type: "decision.reopened",
    payload: { decisionId: decision.id },
    words: { reason: command.reason },
  });
}

/** The owner accepts a change that waited for them; only then does the rating move. */
export function acceptPending(
  state: SessionState,
  who: Acting,
  command: CommandOf<"decision.accept">,
): Verdict {
  const found = decisionFor(state, who, command.decisionId);
  if (!found) return refuse("not-found");
  const { decision, subject } = found;
  if (subject.ownerId === null || subject.ownerId !== who.participant?.id) return refuse("not-owner");
  const waits = decision.kind === "pending-owner" && decision.status === "standing";
  const latest = latestDecision(state, subject)?.id === decision.id;
  if (!waits || !latest || subject.standing !== "pending-owner") return refuse("stale");
  return accept({ type: "decision.accepted", payload: { decisionId: decision.id } });
}

/** Writes the releasable reason: what the employee may read. Its owner may, and a facilitator. */
export function explain(state: SessionState, who: Acting, command: CommandOf<"decision.explain">): Verdict {
  const found = decisionFor(state, who, command.decisionId);
  if (!found) return refuse("not-found");
  const { decision, subject } = found;
  if (who.role === "manager" && subject.ownerId !== who.participant?.id) return refuse("not-owner");
  if (!said(command.releasableReason)) return refuse("reason-required");
  if (decision.status === "undone" || decision.status === "contested") return refuse("stale");
  return accept({
    type: "decision.explained",
    payload: { decisionId: decision.id },
    words: { releasableReason: command.releasableReason },
  });
}
