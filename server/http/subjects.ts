import {
  notRatedBody,
  ownerBody,
  recusalsBody,
  subjectsBody,
  waiverBody,
} from "@evenhand/shared/protocol/bodies";
import type { Member } from "../identity/seat.ts";
import { putDraft } from "../store/drafts.ts";
import { participantsOf } from "../store/participants.ts";
import { updateSession } from "../store/sessions.ts";
import { snapshotSubjects } from "../store/snapshot.ts";
import { asSubjects, setUpSubject } from "../store/subjects.ts";
import { memberOf, memberOnly, principalOf } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams, subjectParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import {
  mustSay,
  participantIdOf,
  participantIn,
  record,
  roomOf,
  setUp,
  subjectIdOf,
  subjectIn,
} from "./room.ts";
import type { HttpServer } from "./server.ts";
import { viewSession } from "./session-view.ts";
import { resolvePeople, takenByName } from "./sessions.ts";

/** HR's acts on the subjects of a session, in prework and, through the room's queue, until the lock. */
export function registerSubjects(app: HttpServer, deps: HttpDeps): void {
  const { db, now } = deps;
  const tags = ["subjects"];

  app.post(
    "/api/sessions/:id/subjects",
    {
      config: memberOnly("subject.add"),
      schema: { tags, params: idParams, body: subjectsBody, summary: "Add people to a session" },
    },
    async (request) => {
      const member = memberOf(request);
      const principal = principalOf(request);
      const { cycleId, id } = member.session;
      const ids = await resolvePeople(deps, cycleId, request.body.ids);
      const taken = await takenByName(deps, cycleId, ids, id);
      if (taken.length > 0) refuseWith("invalid", { in: "body", reason: "in-another-session", ids: taken });
      await mustNotRate(deps, member, principal.email, ids);
      await setUp(
        deps,
        member,
        async () => {
          for (const personId of ids) await setUpSubject(db, id, personId, { included: true });
          await record(deps, member, "subject.add", { subjectIds: ids }, request.body.reason);
        },
        async () => {
          const subjects = await asSubjects(db, member.session, new Set(ids));
          return { type: "subject.add", subjects: await snapshotSubjects(db, cycleId, subjects) };
        },
      );
      return viewSession(deps, principal, member);
    },
  );

  app.delete(
    "/api/sessions/:id/subjects",
    {
      config: memberOnly("subject.remove"),
      schema: { tags, params: idParams, body: subjectsBody, summary: "Take people out of a session" },
    },
    async (request) => {
      const member = memberOf(request);
      const { cycleId, id } = member.session;
      const ids = await resolvePeople(deps, cycleId, request.body.ids);
      await setUp(
        deps,
        member,
        async (people) => {
          for (const personId of ids) subjectIn(people, personId);
          for (const personId of ids) await setUpSubject(db, id, personId, { included: false });
          await record(deps, member, "subject.remove", { subjectIds: ids }, request.body.reason);
        },
        () => ({ type: "subject.remove", subjectIds: ids.map(subjectIdOf) }),
      );
      return viewSession(deps, principalOf(request), member);
    },
  );

  app.put(
    "/api/sessions/:id/subjects/:sid/owner",
    {
      config: memberOnly("subject.assignOwner"),
      schema: { tags, params: subjectParams, body: ownerBody, summary: "Name who answers for a subject" },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { participantId, reason } = request.body;
      await setUp(
        deps,
        member,
        async (people) => {
          const { person, recused } = subjectIn(people, request.params.sid);
          const owner = participantIn(people, participantId);
          if (owner.role === "facilitator" || recused.includes(owner.id)) refuseWith("conflict-of-interest");
          if (owner.role !== "manager") {
            refuseWith("invalid", {
              in: "body",
              fields: [{ path: "/participantId", problem: "no-manager" }],
            });
          }
          const why = mustSay(reason);
          await setUpSubject(db, member.session.id, person.id, { ownerId: owner.id });
          const payload = { subjectId: person.id, participantId: owner.id };
          await record(deps, member, "subject.assignOwner", payload, why);
        },
        () => ({
          type: "subject.assignOwner",
          subjectId: subjectIdOf(request.params.sid),
          participantId: participantIdOf(participantId),
          reason,
        }),
      );
      return reply.code(204).send();
    },
  );

  app.put(
    "/api/sessions/:id/subjects/:sid/not-rated",
    {
      config: memberOnly("subject.markNotRated"),
      schema: {
        tags,
        params: subjectParams,
        body: notRatedBody,
        summary: "Mark somebody not rated, or take it back",
      },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { code, text = "" } = request.body;
      await setUp(
        deps,
        member,
        async (people, { cycleId }) => {
          const { person } = subjectIn(people, request.params.sid);
          const draft = {
            rating: code === null ? person.draftRating : null,
            notRated: code === null ? null : { code, text },
            justification: person.justification,
          };
          await putDraft(db, { id: person.id, cycleId }, draft, new Date(now()).toISOString());
          await record(deps, member, "subject.markNotRated", { subjectId: person.id, code }, text);
        },
        () => ({ type: "subject.markNotRated", subjectId: subjectIdOf(request.params.sid), code, text }),
      );
      return reply.code(204).send();
    },
  );

  app.put(
    "/api/sessions/:id/subjects/:sid/recusals",
    {
      config: memberOnly("subject.recuse"),
      schema: {
        tags,
        params: subjectParams,
        body: recusalsBody,
        summary: "Keep participants from a subject",
      },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { reason } = request.body;
      const participantIds = [...new Set(request.body.participantIds)].sort();
      await setUp(
        deps,
        member,
        async (people) => {
          const { person, ownerId } = subjectIn(people, request.params.sid);
          for (const id of participantIds) participantIn(people, id);
          if (ownerId !== null && participantIds.includes(ownerId)) refuseWith("conflict-of-interest");
          const why = mustSay(reason);
          await setUpSubject(db, member.session.id, person.id, { recused: participantIds });
          await record(deps, member, "subject.recuse", { subjectId: person.id, participantIds }, why);
        },
        () => ({
          type: "subject.recuse",
          subjectId: subjectIdOf(request.params.sid),
          participantIds: participantIds.map(participantIdOf),
          reason,
        }),
      );
      return reply.code(204).send();
    },
  );

  app.put(
    "/api/sessions/:id/waiver",
    {
      config: memberOnly("session.waive"),
      schema: { tags, params: idParams, body: waiverBody, summary: "Waive enforcement of the guideline" },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { reason } = request.body;
      await setUp(
        deps,
        member,
        async (_people, session) => {
          const why = mustSay(reason);
          await updateSession(db, { ...session, waived: true });
          await record(deps, member, "session.waive", {}, why);
        },
        () => ({ type: "session.waive", reason }),
      );
      return reply.code(204).send();
    },
  );
}

/** HR people never enter a session that rates them; nobody is in a room where they are rated. */
async function mustNotRate(deps: HttpDeps, member: Member, email: string, personIds: readonly string[]) {
  const { db } = deps;
  const people = await asSubjects(db, member.session, new Set(personIds));
  if (people.some(({ person }) => person.email === email)) {
    refuseWith("conflict-of-interest", { reason: "rates-you" });
  }
  const { state } = await roomOf(deps, member);
  if (state.phase === "prework") return;
  const participants = await participantsOf(db, member.session.id);
  const emails = new Set(participants.map((participant) => participant.email));
  if (people.some(({ person }) => emails.has(person.email))) {
    refuseWith("conflict-of-interest", { reason: "takes-part" });
  }
}
