import type { EventType, SessionEvent } from "./events.ts";
import { deferred, discussed, dropped, focused, pinned, raised, restAccepted } from "./evolving/agenda.ts";
import { timed } from "./evolving/airtime.ts";
import { confirmed, contested } from "./evolving/attestations.ts";
import {
  accepted,
  explained,
  kept,
  lapsed,
  notReached,
  recorded,
  reopened,
  undone,
} from "./evolving/decisions.ts";
import { patched, timeOf } from "./evolving/folding.ts";
import { opened, refreshed, subjectsAdded } from "./evolving/opening.ts";
import {
  drafted,
  extended,
  madeFacilitator,
  markedNotRated,
  ownerAssigned,
  participantAdded,
  participantRemoved,
  proxySet,
  recused,
  subjectsRemoved,
} from "./evolving/people.ts";
import { pollCancelled, pollOpened, revealed, voted } from "./evolving/polls.ts";
import { defended, proposed, responded, withdrawn } from "./evolving/rating.ts";
import type { SessionState } from "./state.ts";

function locked(state: SessionState, event: SessionEvent<"session.locked">): SessionState {
  const { head, digest, ratings } = event.payload;
  const settled = lapsed(restAccepted(state, event), event);
  const lock = { at: timeOf(event), head, digest, ratings };
  return { ...settled, phase: "locked", focus: null, timer: null, lock };
}

const adjourned = (state: SessionState, event: SessionEvent<"session.adjourned">): SessionState => ({
  ...state,
  phase: "settling",
  focus: null,
  timer: null,
  adjournments: [...state.adjournments, { seq: event.seq, at: timeOf(event) }],
});

function fold(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case "session.opened":
      return opened(state, event);
    case "session.adjourned":
      return adjourned(state, event);
    case "session.resumed":
      return { ...state, phase: "live" };
    case "session.locked":
      return locked(state, event);
    case "session.reopened":
      return { ...state, phase: "live", version: event.payload.version, lock: null };
    case "session.waived":
      return { ...state, waived: true };
    case "notes.sealed":
      return state;
    case "agenda.focused":
      return focused(state, event);
    case "agenda.raised":
      return raised(state, event);
    case "agenda.pinned":
      return pinned(state, event);
    case "agenda.dropped":
      return dropped(state, event);
    case "agenda.deferred":
      return deferred(state, event);
    case "agenda.discussed":
      return discussed(state, event);
    case "agenda.refreshed":
      return refreshed(state, event);
    case "agenda.restAccepted":
      return restAccepted(state, event);
    case "facilitator.asked":
      return { ...state, facilitatorRequest: event.payload.participantId };
    case "attendance.marked": {
      const { participantId, state: attendance } = event.payload;
      return { ...state, participants: patched(state.participants, participantId, { attendance }) };
    }
    case "timer.started":
      return { ...state, timer: { startedAt: timeOf(event), seconds: event.payload.seconds } };
    case "timer.stopped":
      return { ...state, timer: null };
    case "rating.proposed":
      return proposed(state, event);
    case "rating.withdrawn":
    case "rating.setAside":
      return withdrawn(state, event);
    case "rating.responded":
      return responded(state, event);
    case "rating.defended":
      return defended(state, event);
    case "consensus.recorded":
      return recorded(state, event);
    case "consensus.kept":
      return kept(state, event);
    case "consensus.notReached":
      return notReached(state, event);
    case "decision.undone":
      return undone(state, event);
    case "decision.reopened":
      return reopened(state, event);
    case "decision.accepted":
      return accepted(state, event);
    case "decision.explained":
      return explained(state, event);
    case "attestation.confirmed":
      return confirmed(state, event);
    case "attestation.contested":
      return contested(state, event);
    case "poll.opened":
      return pollOpened(state, event);
    case "poll.voted":
      return voted(state, event);
    case "poll.revealed":
      return revealed(state, event);
    case "poll.cancelled":
      return pollCancelled(state, event);
    case "subject.added":
      return subjectsAdded(state, event);
    case "subject.removed":
      return subjectsRemoved(state, event);
    case "subject.ownerAssigned":
      return ownerAssigned(state, event);
    case "subject.markedNotRated":
      return markedNotRated(state, event);
    case "subject.recused":
      return recused(state, event);
    case "subject.drafted":
      return drafted(state, event);
    case "participant.added":
      return participantAdded(state, event);
    case "participant.removed":
      return participantRemoved(state, event);
    case "participant.madeFacilitator":
      return madeFacilitator(state, event);
    case "participant.proxySet":
      return proxySet(state, event);
    case "participant.extended":
      return extended(state, event);
    default:
      return event satisfies never;
  }
}

/**
 * The state after an event. Pure and total: what was decided is never judged again here.
 *
 * @throws Error on a gap in the sequence, which would be a journal that is not this session's
 */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  if (event.seq !== state.seq + 1) throw new Error(`event ${event.seq} does not follow ${state.seq}`);
  return { ...timed(state, fold(state, event), event), seq: event.seq };
}

/** Folds a journal, or a part of it that follows the state. */
export const replay = (state: SessionState, events: Iterable<SessionEvent<EventType>>): SessionState => {
  let folded = state;
  for (const event of events) folded = evolve(folded, event);
  return folded;
};
