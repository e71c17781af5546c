import type { Invited } from "@evenhand/shared/protocol/answers";
import {
  newParticipantBody,
  participantPatchBody,
  participantRemovalBody,
} from "@evenhand/shared/protocol/bodies";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { invitationLanguage } from "../identity/invitation-words.ts";
import type { Member } from "../identity/seat.ts";
import { ensureAccount } from "../store/accounts.ts";
import { revokeInvitations } from "../store/invitations.ts";
import {
  addParticipant,
  participantsOf,
  removeParticipant,
  type StoredParticipant,
  seatOf,
  updateParticipant,
} from "../store/participants.ts";
import { type SessionPeople, sessionPeople } from "../store/subjects.ts";
import { memberOf, memberOnly, mustBePossible } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams, participantParams } from "./params.ts";
import { viewParticipant, viewParticipants } from "./participant-view.ts";
import { refuseWith } from "./problem.ts";
import { inPrework, mustSay, participantIdOf, participantIn, record, roomOf, setUp, submit } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** Who takes part in a session: invitations and roles (PROTOCOL.md, HTTP). */
export function registerParticipants(app: HttpServer, deps: HttpDeps): void {
  const { db, now, links, connections } = deps;
  const tags = ["participants"];
  const at = () => new Date(now()).toISOString();

  app.get(
    "/api/sessions/:id/participants",
    { config: memberOnly("agenda.read"), schema: { tags, params: idParams, summary: "Who takes part" } },
    async (request) => viewParticipants(deps, memberOf(request)),
  );

  app.post(
    "/api/sessions/:id/participants",
    {
      config: memberOnly("invitation.manage"),
      schema: {
        tags,
        params: idParams,
        body: newParticipantBody,
        summary: "Invite somebody, or renew their link",
      },
    },
    async (request, reply): Promise<Invited> => {
      const member = memberOf(request);
      const { name, email, role } = request.body;
      const account = await ensureAccount(db, { name, email }, at());
      const known = await seatOf(db, member.session.id, account.id);
      if (known?.active) await changeRoleInPrework(deps, member, known, role);
      else await seatNew(deps, member, account, role);
      const seat = (await seatOf(db, member.session.id, account.id)) ?? refuseWith("not-found");
      const link = await links.forParticipant(account.id, member.session.id);
      deps.mail?.invite({
        name: seat.name,
        email: seat.email,
        title: member.session.title,
        role: seat.role,
        link,
        language: invitationLanguage(request.headers["accept-language"]),
      });
      reply.code(known?.active ? 200 : 201);
      return {
        id: seat.id,
        participantId: seat.id,
        name: seat.name,
        email: seat.email,
        role: seat.role,
        link,
      };
    },
  );

  app.patch(
    "/api/sessions/:id/participants/:pid",
    {
      config: memberOnly("participant.makeFacilitator"),
      schema: { tags, params: participantParams, body: participantPatchBody, summary: "Name a facilitator" },
    },
    async (request) => {
      const member = memberOf(request);
      const { role, reason } = request.body;
      // Other roles are HR's to give, and only before the room opens.
      if (role !== "facilitator" && !member.actor.hr) refuseWith("forbidden");
      await setUp(
        deps,
        member,
        async (people) => {
          const { id } = participantIn(people, request.params.pid);
          const why = role === "facilitator" ? mustSay(reason) : (reason ?? "");
          await updateParticipant(db, id, { role });
          if (role === "facilitator") await dropProxies(deps, people, id);
          await record(deps, member, "participant.setRole", { participantId: id, role }, why);
        },
        () =>
          role === "facilitator"
            ? {
                type: "participant.makeFacilitator",
                participantId: participantIdOf(request.params.pid),
                reason,
              }
            : refuseWith("wrong-phase"),
      );
      connections.refreshSeat(sessionIdSchema.parse(member.session.id), request.params.pid);
      return viewParticipant(deps, member, request.params.pid);
    },
  );

  app.delete(
    "/api/sessions/:id/participants/:pid",
    {
      config: memberOnly("invitation.manage"),
      schema: { tags, params: participantParams, body: participantRemovalBody, summary: "Take somebody out" },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { id: sessionId } = member.session;
      const reason = request.body?.reason;
      const seats = await participantsOf(db, sessionId);
      const seat = seats.find(({ id }) => id === request.params.pid) ?? refuseWith("not-found");
      await setUp(
        deps,
        member,
        async () => {
          await removeParticipant(db, sessionId, seat.id);
          await record(deps, member, "participant.remove", { participantId: seat.id }, reason);
        },
        () => ({ type: "participant.remove", participantId: participantIdOf(seat.id), reason }),
      );
      await revokeInvitations(db, seat.accountId, sessionId, at());
      connections.refreshSeat(sessionIdSchema.parse(sessionId), seat.id);
      return reply.code(204).send();
    },
  );
}

/** A new seat. In an open room it counts from the moment the journal has it. */
async function seatNew(
  deps: HttpDeps,
  member: Member,
  account: { readonly id: string; readonly email: string; readonly name: string },
  role: StoredParticipant["role"],
): Promise<void> {
  const { db, now } = deps;
  const at = new Date(now()).toISOString();
  const seat = { sessionId: member.session.id, accountId: account.id, role };
  const seated = await inPrework(deps, member, async () => {
    const id = await addParticipant(db, { ...seat, active: true }, at);
    await record(deps, member, "participant.add", { participantId: id, role });
    return { id };
  });
  if (seated !== false) return;
  const { state } = await roomOf(deps, member);
  mustBePossible("participant.add", member, state.phase);
  // Nobody is in a room where they are rated.
  const rated = [...state.subjects.values()].some(({ facts }) => facts.email.toLowerCase() === account.email);
  if (rated) refuseWith("conflict-of-interest");
  const id = await addParticipant(db, { ...seat, active: false }, at);
  const participant = { id: participantIdOf(id), name: account.name, role, proxy: null };
  await submit(deps, member, { type: "participant.add", participant });
}

async function changeRoleInPrework(
  deps: HttpDeps,
  member: Member,
  seat: StoredParticipant,
  role: StoredParticipant["role"],
): Promise<void> {
  if (seat.role === role) return;
  await inPrework(deps, member, async (session) => {
    await updateParticipant(deps.db, seat.id, { role });
    if (role === "facilitator") await dropProxies(deps, await sessionPeople(deps.db, session), seat.id);
    await record(deps, member, "participant.setRole", { participantId: seat.id, role });
    return {};
  });
}

/** A facilitator is never a proxy: whoever they stood in for has none any more. */
async function dropProxies({ db }: HttpDeps, { participants }: SessionPeople, id: string): Promise<void> {
  for (const participant of participants) {
    if (participant.proxy?.id === id) await updateParticipant(db, participant.id, { proxy: null });
  }
}
