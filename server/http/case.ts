import type { SubjectCase } from "@evenhand/shared/protocol/answers";
import { seat, sees } from "@evenhand/shared/session/acting";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import type { SessionState, Subject } from "@evenhand/shared/session/state";
import type { Member } from "../identity/seat.ts";
import { eventOf } from "../store/journal.ts";
import { personById, type StoredPerson } from "../store/people.ts";
import { snapshotSubjects } from "../store/snapshot.ts";
import { sessionPeople } from "../store/subjects.ts";
import { memberOf, memberOnly } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { subjectParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import { roomOf, subjectIdOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** The case of one subject: what is too long or too private for the record document, on demand. */
export function registerCase(app: HttpServer, deps: HttpDeps): void {
  app.get(
    "/api/sessions/:id/subjects/:sid",
    {
      config: memberOnly("case.read"),
      schema: { tags: ["subjects"], params: subjectParams, summary: "The case of one subject" },
    },
    async (request): Promise<SubjectCase> => {
      const member = memberOf(request);
      const { state } = await roomOf(deps, member);
      const { sid } = request.params;
      return state.phase === "prework" ? preworkCase(deps, member, sid) : roomCase(deps, member, state, sid);
    },
  );
}

/** Before the room opens each owner sees their own people, facilitators and HR all. */
async function preworkCase(deps: HttpDeps, member: Member, sid: string): Promise<SubjectCase> {
  const { db } = deps;
  const { actor, role, session } = member;
  const { subjects } = await sessionPeople(db, session);
  const subject = subjects.find(({ person }) => person.id === sid);
  const own = subject !== undefined && subject.ownerId !== null && subject.ownerId === actor.participantId;
  const overall =
    actor.hr || (role === "facilitator" && !subject?.recused.includes(actor.participantId ?? ""));
  if (!subject || (!own && !overall)) return refuseWith("not-found");
  const [snapshot] = await snapshotSubjects(db, session.cycleId, [subject]);
  if (!snapshot) return refuseWith("not-found");
  const { facts } = snapshot;
  const { person } = subject;
  return {
    ...facts,
    subjectId: person.id,
    employeeId: person.employeeId,
    ownerId: subject.ownerId,
    ownerName: subject.ownerName,
    draft: person.draftRating,
    rating: person.draftRating,
    notRated: person.notRatedReason !== null,
    ...((own || actor.hr) && {
      notRatedCode: person.notRatedReason?.code ?? null,
      notRatedText: person.notRatedReason?.text ?? "",
    }),
    ...(actor.hr && { hrOnly: hrOnly(person, facts.shown) }),
  };
}

/** In the open room whoever is served the subject sees the case as it stood at opening. */
async function roomCase(
  deps: HttpDeps,
  member: Member,
  state: SessionState,
  sid: string,
): Promise<SubjectCase> {
  const { actor, session } = member;
  const subject = state.subjects.get(subjectIdOf(sid));
  if (!subject || !sees(state, seat(state, actor), subject)) return refuseWith("not-found");
  const { facts, ownerId } = subject;
  const own = ownerId !== null && ownerId === actor.participantId;
  const person = actor.hr ? await personById(deps.db, session.cycleId, sid) : undefined;
  return {
    ...facts,
    subjectId: subject.id,
    employeeId: subject.employeeId,
    ownerId,
    ownerName: (ownerId && state.participants.get(ownerId)?.name) || facts.managerName,
    draft: subject.draft,
    rating: subject.rating,
    notRated: subject.notRated !== null,
    ...((own || actor.hr) && {
      notRatedCode: subject.notRated,
      notRatedText: await notRatedText(deps, member, subject),
    }),
    ...(person && { hrOnly: hrOnly(person, facts.shown) }),
  };
}

const hrOnly = ({ extras }: StoredPerson, shown: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(extras).filter(([key]) => !Object.hasOwn(shown, key)));

/** The words beside the code: from the room's journal, else as written in prework. */
async function notRatedText(
  { db, journal }: HttpDeps,
  { session }: Member,
  subject: Subject,
): Promise<string> {
  if (subject.notRated === null) return "";
  const lines = await journal.read(sessionIdSchema.parse(session.id));
  for (const line of lines.reverse()) {
    const event = eventOf(line);
    if (event.type === "subject.markedNotRated" && event.payload.subjectId === subject.id) {
      return event.words?.text ?? "";
    }
  }
  const person = await personById(db, session.cycleId, subject.id);
  return person?.notRatedReason?.text ?? "";
}
