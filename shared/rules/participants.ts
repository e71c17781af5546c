import { refuse } from "../protocol/errors.ts";
import { said } from "../session/acting.ts";
import type { CommandOf } from "../session/commands.ts";
import type { SessionState } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";

/** HR brings another person into the session. */
export function addParticipant(state: SessionState, { participant }: CommandOf<"participant.add">): Verdict {
  if (state.participants.has(participant.id)) return refuse("stale");
  return accept({
    type: "participant.added",
    payload: { participantId: participant.id, role: participant.role, proxy: participant.proxy },
    words: { name: participant.name },
  });
}

/** HR takes a person out of the session; the subjects they own are left without an owner. */
export function removeParticipant(state: SessionState, command: CommandOf<"participant.remove">): Verdict {
  if (!state.participants.has(command.participantId)) return refuse("not-found");
  return accept({
    type: "participant.removed",
    payload: { participantId: command.participantId },
    words: { reason: command.reason ?? "" },
  });
}

/** Names a facilitator, recorded; subjects they own become `no-owner`, and they stand in for nobody any more. */
export function makeFacilitator(
  state: SessionState,
  command: CommandOf<"participant.makeFacilitator">,
): Verdict {
  const participant = state.participants.get(command.participantId);
  if (!participant) return refuse("not-found");
  if (participant.role === "facilitator") return refuse("stale");
  if (!said(command.reason)) return refuse("reason-required");
  return accept({
    type: "participant.madeFacilitator",
    payload: { participantId: participant.id },
    words: { reason: command.reason },
  });
}

/** HR names who stands in for an absent owner, with a mandate. A facilitator is never a proxy. */
export function setProxy(state: SessionState, command: CommandOf<"participant.setProxy">): Verdict {
  const { participantId, proxyId, mandate } = command;
  if (!state.participants.has(participantId)) return refuse("not-found");
  const proxy = proxyId === null ? null : state.participants.get(proxyId);
  if (proxy === undefined) return refuse("not-found");
  if (proxy?.role === "facilitator") return refuse("conflict-of-interest");
  if (proxy && (proxy.id === participantId || proxy.role !== "manager")) return refuse("invalid");
  if (!said(command.reason)) return refuse("reason-required");
  return accept({
    type: "participant.proxySet",
    payload: { participantId, proxyId, mandate },
    words: { reason: command.reason },
  });
}

/** HR gives one person more time, recorded: to hand in drafts, or to settle. */
export function extend(state: SessionState, command: CommandOf<"participant.extend">): Verdict {
  const { participantId, until } = command;
  if (!state.participants.has(participantId)) return refuse("not-found");
  if (!said(command.reason)) return refuse("reason-required");
  if (Number.isNaN(Date.parse(until))) return refuse("invalid", { field: "until" });
  return accept({
    type: "participant.extended",
    payload: { participantId, until },
    words: { reason: command.reason },
  });
}

/** The facilitator marks who is here. */
export function markAttendance(state: SessionState, command: CommandOf<"attendance.mark">): Verdict {
  const { participantId } = command;
  if (!state.participants.has(participantId)) return refuse("not-found");
  return accept({ type: "attendance.marked", payload: { participantId, state: command.state } });
}
