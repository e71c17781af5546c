import type { ParticipantDetail } from "@evenhand/shared/protocol/answers";
import type { Member } from "../identity/seat.ts";
import { joinedAccounts } from "../store/invitations.ts";
import { participantsOf } from "../store/participants.ts";
import { sessionPeople } from "../store/subjects.ts";
import type { HttpDeps } from "./deps.ts";
import { refuseWith } from "./problem.ts";
import { roomOf } from "./room.ts";

/** One participant as HR or a facilitator sees them, or the end of the request. */
export async function viewParticipant(
  deps: HttpDeps,
  member: Member,
  id: string,
): Promise<ParticipantDetail> {
  const all = await viewParticipants(deps, member);
  return all.find((participant) => participant.id === id) ?? refuseWith("not-found");
}

/** Who takes part, for HR and facilitators; emails are for HR. */
export async function viewParticipants(deps: HttpDeps, member: Member): Promise<ParticipantDetail[]> {
  const { db } = deps;
  const { state } = await roomOf(deps, member);
  const seats = await participantsOf(db, member.session.id);
  const joined = await joinedAccounts(
    db,
    seats.map(({ accountId }) => accountId),
  );
  const owners =
    state.phase === "prework"
      ? (await sessionPeople(db, member.session)).subjects.map(({ ownerId }) => ownerId)
      : [...state.subjects.values()].map(({ ownerId }): string | null => ownerId);
  return seats.map(({ id, name, role, email, accountId, proxy, extendedUntil, submittedAt }) => ({
    id,
    name,
    role,
    ...(member.actor.hr && { email }),
    joined: joined.has(accountId),
    people: owners.filter((owner) => owner === id).length,
    proxy: proxy && { participantId: proxy.id, mandate: proxy.mandate },
    extendedUntil,
    submittedAt,
  }));
}
