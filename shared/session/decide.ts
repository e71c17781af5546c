import { refuse } from "../protocol/errors.ts";
import { acceptRest, defer, discuss, drop, focus, pin, raise, refresh } from "../rules/agenda.ts";
import { confirm, contest } from "../rules/attestations.ts";
import { askToFacilitate, lock, reopenSession, waive } from "../rules/closing.ts";
import { keep, none, record } from "../rules/consensus.ts";
import { open } from "../rules/opening.ts";
import {
  addParticipant,
  extend,
  makeFacilitator,
  markAttendance,
  removeParticipant,
  setProxy,
} from "../rules/participants.ts";
import { cancelPoll, openPoll, reveal, vote } from "../rules/polls.ts";
import { defend, propose, respond, setAside, withdraw } from "../rules/proposals.ts";
import {
  addSubjects,
  assignOwner,
  draftInRoom,
  markNotRated,
  recuse,
  removeSubjects,
} from "../rules/subjects.ts";
import { acceptPending, explain, reopen, undo } from "../rules/undoing.ts";
import { type Acting, seat } from "./acting.ts";
import type { Command, DecideContext } from "./commands.ts";
import { refusedBy } from "./permissions.ts";
import type { Actor } from "./roles.ts";
import type { SessionState } from "./state.ts";
import { accept, type Verdict } from "./verdict.ts";

/** In prework the seats lie in the snapshot: the fold has none yet. */
function actingIn(state: SessionState, actor: Actor, { snapshot }: DecideContext): Acting {
  const acting = seat(state, actor);
  if (acting.participant || !snapshot) return acting;
  const role = snapshot.participants.find(({ id }) => id === actor.participantId)?.role ?? null;
  return { ...acting, role };
}

/** Whether a command is made in another's name: asked of the table with the facilitator's right to attest. */
const isAttesting = (command: Command): boolean =>
  "onBehalfOf" in command && command.onBehalfOf !== undefined;

/**
 * What a command comes to: its events, or the code of its refusal. Pure: the clock, the votes, the snapshot
 * and the randomness come in with the context. The right is asked first, then the phase, then the rule.
 */
export function decide(state: SessionState, command: Command, actor: Actor, context: DecideContext): Verdict {
  const who = actingIn(state, actor, context);
  const standpoint = { hr: actor.hr, role: who.role };
  // Before the opening the snapshot alone knows the seats: without it only the phase can be answered.
  const isUnknown = state.phase === "prework" && actor.participantId !== null && !context.snapshot;
  if (isUnknown && command.type !== "session.open") return refuse("wrong-phase");
  const refused = refusedBy(command.type, standpoint, state.phase, isAttesting(command));
  if (refused) return refuse(refused);
  return rule(state, command, who, context);
}

function rule(state: SessionState, command: Command, who: Acting, context: DecideContext): Verdict {
  switch (command.type) {
    case "session.open":
      return open(state, context);
    case "session.adjourn":
      return accept({ type: "session.adjourned", payload: {} });
    case "session.resume":
      return accept({ type: "session.resumed", payload: {} });
    case "session.lock":
      return lock(state, context);
    case "session.reopen":
      return reopenSession(state, command);
    case "session.waive":
      return waive(state, command);
    case "agenda.focus":
      return focus(state, who, command);
    case "agenda.raise":
      return raise(state, who, command);
    case "agenda.pin":
      return pin(state, who, command);
    case "agenda.drop":
      return drop(state, who, command);
    case "agenda.defer":
      return defer(state, who, command);
    case "agenda.discuss":
      return discuss(state, command);
    case "agenda.refresh":
      return refresh(state);
    case "agenda.acceptRest":
      return acceptRest(state);
    case "facilitator.ask":
      return askToFacilitate(state, who, context);
    case "attendance.mark":
      return markAttendance(state, command);
    case "timer.start":
      return accept({ type: "timer.started", payload: { seconds: command.seconds } });
    case "timer.stop":
      return accept({ type: "timer.stopped", payload: {} });
    case "rating.propose":
      return propose(state, who, command);
    case "rating.withdraw":
      return withdraw(state, who, command);
    case "rating.setAside":
      return setAside(state, who, command);
    case "rating.respond":
      return respond(state, who, command);
    case "rating.defend":
      return defend(state, who, command);
    case "consensus.record":
      return record(state, who, command);
    case "consensus.keep":
      return keep(state, who, command);
    case "consensus.none":
      return none(state, who, command);
    case "decision.undo":
      return undo(state, who, command, context);
    case "decision.reopen":
      return reopen(state, who, command);
    case "decision.accept":
      return acceptPending(state, who, command);
    case "decision.explain":
      return explain(state, who, command);
    case "attestation.confirm":
      return confirm(state, who, command);
    case "attestation.contest":
      return contest(state, who, command);
    case "poll.open":
      return openPoll(state, who, command);
    case "poll.vote":
      return vote(state, who, command);
    case "poll.reveal":
      return reveal(state, who, command, context);
    case "poll.cancel":
      return cancelPoll(state, who, command);
    case "subject.add":
      return addSubjects(state, command);
    case "subject.remove":
      return removeSubjects(state, command);
    case "subject.assignOwner":
      return assignOwner(state, who, command);
    case "subject.markNotRated":
      return markNotRated(state, who, command);
    case "subject.recuse":
      return recuse(state, who, command);
    case "subject.draft":
      return draftInRoom(state, who, command);
    case "participant.add":
      return addParticipant(state, command);
    case "participant.remove":
      return removeParticipant(state, command);
    case "participant.makeFacilitator":
      return makeFacilitator(state, command);
    case "participant.setProxy":
      return setProxy(state, command);
    case "participant.extend":
      return extend(state, command);
    default:
      return command satisfies never;
  }
}
