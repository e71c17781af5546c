import { byNameThenId } from "../../rules/decisions.ts";
import type { AgendaTarget, SessionEvent } from "../events.ts";
import type { DecisionId, GroupId, SubjectId } from "../ids.ts";
import type { SessionState } from "../state.ts";
import { fileDecision } from "./decisions.ts";
import { closeProposal, patchMark, patchSubject, timeOf } from "./folding.ts";

const targetId = (target: AgendaTarget): SubjectId | GroupId =>
  "subjectId" in target ? target.subjectId : target.groupId;

/** Focus on a person starts their time. */
export function focused(state: SessionState, event: SessionEvent<"agenda.focused">): SessionState {
  const { target } = event.payload;
  const starts = target !== null && "subjectId" in target;
  const timer = starts ? { startedAt: timeOf(event), seconds: state.settings.secondsPerPerson } : null;
  return { ...state, focus: target, timer };
}

export function raised(state: SessionState, event: SessionEvent<"agenda.raised">): SessionState {
  const { subjectId, private: isPrivate } = event.payload;
  const raise = { by: event.actor, reason: event.words?.reason ?? "", private: isPrivate, at: timeOf(event) };
  const marked = state.marks.get(subjectId)?.dropped
    ? patchMark(state, subjectId, { dropped: false })
    : state;
  return patchSubject(marked, subjectId, ({ raises }) => ({ raises: [...raises, raise] }));
}

export const pinned = (state: SessionState, event: SessionEvent<"agenda.pinned">): SessionState =>
  patchMark(state, targetId(event.payload.target), { pinned: event.seq, dropped: false, discussed: null });

export const dropped = (state: SessionState, event: SessionEvent<"agenda.dropped">): SessionState =>
  patchMark(state, targetId(event.payload.target), { pinned: null, dropped: true });

export function deferred(state: SessionState, event: SessionEvent<"agenda.deferred">): SessionState {
  const { target } = event.payload;
  if ("groupId" in target) return patchMark(state, target.groupId, { deferred: true, discussed: null });
  const closed = closeProposal(state, target.subjectId, "closed");
  return patchSubject(closed, target.subjectId, { standing: "deferred" });
}

export const discussed = (state: SessionState, event: SessionEvent<"agenda.discussed">): SessionState => {
  const { groupId, position, off } = event.payload;
  return patchMark(state, groupId, { deferred: false, dropped: false, discussed: { position, off } });
};

/**
 * Each remaining subject gets a decision of its own: `d<seq>-1` and so on, by name. The maps are copied once:
 * a lock may record thousands.
 */
export function restAccepted(
  state: SessionState,
  event: SessionEvent<"agenda.restAccepted" | "session.locked">,
): SessionState {
  const ids = event.type === "session.locked" ? event.payload.notDiscussed : event.payload.subjectIds;
  const rest = ids.flatMap((id) => state.subjects.get(id) ?? []).sort(byNameThenId);
  const subjects = new Map(state.subjects);
  const decisions = new Map(state.decisions);
  for (const [index, subject] of rest.entries()) {
    const decisionId = `d${event.seq}-${index + 1}` as DecisionId;
    const { decision, after } = fileDecision(subject, undefined, event, {
      decisionId,
      kind: "not-discussed",
      attended: [],
    });
    subjects.set(subject.id, after);
    decisions.set(decision.id, decision);
  }
  return { ...state, subjects, decisions };
}
