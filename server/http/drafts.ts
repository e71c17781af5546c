import type { Draft } from "@evenhand/shared/protocol/answers";
import { draftBody, submissionBody } from "@evenhand/shared/protocol/bodies";
import type { Submission } from "@evenhand/shared/protocol/prework-answers";
import { seat, sees } from "@evenhand/shared/session/acting";
import type { SessionState } from "@evenhand/shared/session/state";
import type { Member } from "../identity/seat.ts";
import { cycleById } from "../store/cycles.ts";
import { putDraft, type StoredDraft } from "../store/drafts.ts";
import { updateParticipant } from "../store/participants.ts";
import type { StoredSession } from "../store/sessions.ts";
import { isDrafted, type PreworkSubject, type SessionPeople, sessionPeople } from "../store/subjects.ts";
import { memberOf, memberOnly, mustBePossible } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams, subjectParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import { inPrework, onlyInPrework, participantIn, roomOf, subjectIdOf, submit } from "./room.ts";
import type { HttpServer } from "./server.ts";
import { isFrozen } from "./session-view.ts";

/** Pre-work: drafts and their submission (DOMAIN.md, prework). */
export function registerDrafts(app: HttpServer, deps: HttpDeps): void {
  const { db, now } = deps;
  const tags = ["drafts"];

  app.get(
    "/api/sessions/:id/drafts",
    {
      config: memberOnly("draft.read"),
      schema: { tags, params: idParams, summary: "Drafts that the reader may see" },
    },
    async (request) => viewDrafts(deps, memberOf(request)),
  );

  app.put(
    "/api/sessions/:id/drafts/:sid",
    {
      config: memberOnly("draft.write"),
      schema: {
        tags,
        params: subjectParams,
        body: draftBody,
        summary: "Write the whole draft of one's own person",
      },
    },
    async (request): Promise<Draft> => {
      const member = memberOf(request);
      const { sid } = request.params;
      const { rating = null, notRated = null, justification = "" } = request.body;
      const reason = typeof notRated === "string" ? { code: notRated, text: "" } : notRated;
      const draft = {
        rating,
        notRated: reason && { code: reason.code, text: reason.text ?? "" },
        justification,
      };
      const written = await inPrework(deps, member, (session) =>
        writeDraft(deps, member, session, sid, draft),
      );
      if (written !== false) return written;
      mustBePossible("draft.write", member, (await roomOf(deps, member)).state.phase);
      if (rating === null) {
        refuseWith("invalid", { in: "body", fields: [{ path: "/rating", problem: "required" }] });
      }
      await submit(deps, member, {
        type: "subject.draft",
        subjectId: subjectIdOf(sid),
        rating,
        justification,
      });
      const { state } = await roomOf(deps, member);
      return roomDrafts(state, member).find(({ subjectId }) => subjectId === sid) ?? refuseWith("not-found");
    },
  );

  app.put(
    "/api/sessions/:id/submission",
    {
      config: memberOnly("submission.write"),
      schema: {
        tags,
        params: idParams,
        body: submissionBody,
        summary: "Hand one's drafts in, or take them back",
      },
    },
    async (request): Promise<Submission> => {
      const member = memberOf(request);
      return onlyInPrework(deps, member, "submission.write", async (session) => {
        const people = await sessionPeople(db, session);
        const me = await mustNotBeFrozen(deps, member, session, people);
        const { submitted } = request.body;
        const missing = people.subjects.filter((subject) => subject.ownerId === me.id && !isDrafted(subject));
        if (submitted && missing.length > 0) {
          refuseWith("no-rating", { subjectIds: missing.map(({ person }) => person.id) });
        }
        const submittedAt = submitted ? new Date(now()).toISOString() : null;
        await updateParticipant(db, me.id, { submittedAt });
        return { submitted, submittedAt };
      });
    },
  );
}

/** The member's own seat, or the end of the request where their drafts are frozen. */
async function mustNotBeFrozen(
  { db, now }: HttpDeps,
  { actor }: Member,
  session: StoredSession,
  people: SessionPeople,
) {
  const cycle = (await cycleById(db, session.cycleId)) ?? refuseWith("not-found");
  const me = participantIn(people, actor.participantId ?? "");
  if (isFrozen(cycle.deadline, me, now())) refuseWith("frozen");
  return me;
}

async function writeDraft(
  deps: HttpDeps,
  member: Member,
  session: StoredSession,
  subjectId: string,
  draft: StoredDraft,
): Promise<Draft> {
  const { db, now } = deps;
  const people = await sessionPeople(db, session);
  // Other owners' people look as if they were not there: each sees only their own.
  const subject = people.subjects.find(
    ({ person, ownerId }) => person.id === subjectId && ownerId === member.actor.participantId,
  );
  if (!subject) return refuseWith("not-found");
  await mustNotBeFrozen(deps, member, session, people);
  const cycle = (await cycleById(db, session.cycleId)) ?? refuseWith("not-found");
  if (draft.rating !== null && draft.rating > cycle.scale.length) {
    refuseWith("invalid", { in: "body", fields: [{ path: "/rating", problem: "not-on-the-scale" }] });
  }
  const draftedAt = new Date(now()).toISOString();
  await putDraft(db, { id: subjectId, cycleId: cycle.id }, draft, draftedAt);
  const { rating: draftRating, notRated: notRatedReason, justification } = draft;
  const person = { ...subject.person, draftRating, notRatedReason, justification, draftedAt };
  return draftView({ ...subject, person }, member, true);
}

async function viewDrafts(deps: HttpDeps, member: Member): Promise<Draft[]> {
  const { state } = await roomOf(deps, member);
  if (state.phase !== "prework") return roomDrafts(state, member);
  const { db, now } = deps;
  const people = await sessionPeople(db, member.session);
  const cycle = (await cycleById(db, member.session.cycleId)) ?? refuseWith("not-found");
  const { actor, role } = member;
  const me = people.participants.find(({ id }) => id === actor.participantId);
  const overall = actor.hr || role === "facilitator";
  const open = me !== undefined && role === "manager" && !isFrozen(cycle.deadline, me, now());
  return people.subjects
    .filter((subject) => isOwn(subject, member) || (overall && !(me && subject.recused.includes(me.id))))
    .map((subject) => draftView(subject, member, open));
}

const isOwn = ({ ownerId }: { readonly ownerId: string | null }, { actor }: Member): boolean =>
  ownerId !== null && ownerId === actor.participantId;

/** @param open the reader's own drafts are not frozen */
function draftView(subject: PreworkSubject, member: Member, open: boolean): Draft {
  const { person, ownerId, ownerName, recused } = subject;
  const { hr } = member.actor;
  const own = isOwn(subject, member);
  return {
    subjectId: person.id,
    employeeId: person.employeeId,
    name: person.name,
    team: person.team,
    department: person.department,
    level: person.level,
    jobFamily: person.jobFamily,
    jobTitle: person.jobTitle,
    location: person.location,
    hireDate: person.hireDate,
    ownerId,
    ownerName,
    previousRating: person.previousRating,
    rating: person.draftRating,
    notRated: own || hr ? (person.notRatedReason?.code ?? null) : hidden(person.notRatedReason),
    ...((own || hr) && { notRatedText: person.notRatedReason?.text ?? "" }),
    justification: person.justification,
    promotionRecommended: person.promotionRecommended,
    updatedAt: person.draftedAt,
    writable: own && open,
    ...(hr && { recused }),
  };
}

/** The codes of not-rated reasons are for HR and the owner: others learn that there is one. */
const hidden = (reason: unknown): "withheld" | null => (reason === null ? null : "withheld");

/** The drafts that the room stands on: all for HR and facilitators, an owner's own for them. */
function roomDrafts(state: SessionState, member: Member): Draft[] {
  const { actor, role } = member;
  const who = seat(state, actor);
  const overall = actor.hr || role === "facilitator";
  return [...state.subjects.values()].flatMap((subject) => {
    const { facts, ownerId, notRated } = subject;
    const own = ownerId !== null && ownerId === actor.participantId;
    if ((!own && !overall) || !sees(state, who, subject)) return [];
    const owner = ownerId === null ? undefined : state.participants.get(ownerId);
    const missing = subject.rating === null && notRated === null;
    return {
      subjectId: subject.id,
      employeeId: subject.employeeId,
      name: facts.name,
      team: facts.team,
      department: facts.department,
      level: facts.level,
      jobFamily: facts.jobFamily,
      jobTitle: facts.jobTitle,
      location: facts.location,
      hireDate: facts.hireDate,
      ownerId,
      ownerName: owner?.name ?? facts.managerName,
      previousRating: facts.previousRating,
      rating: subject.draft,
      notRated: own || actor.hr ? notRated : hidden(notRated),
      justification: facts.justification,
      promotionRecommended: facts.promotionRecommended,
      updatedAt: null,
      writable: own && role === "manager" && state.phase === "live" && missing,
      ...(actor.hr && { recused: [...subject.recused] }),
    };
  });
}
