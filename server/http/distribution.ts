import { type DistributionGroup, distributionQuery } from "@evenhand/shared/protocol/bodies";
import type {
  DistributionAnswer,
  DistributionGroupView,
} from "@evenhand/shared/protocol/distribution-answer";
import { grouped } from "@evenhand/shared/readmodels/grouped";
import { countedRating } from "@evenhand/shared/rules/cohorts";
import { seat, sees } from "@evenhand/shared/session/acting";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Guideline, Position, Scale } from "@evenhand/shared/session/scale";
import type { SessionState } from "@evenhand/shared/session/state";
import { distribution } from "@evenhand/shared/statistics/distribution";
import { headCounts, judges } from "@evenhand/shared/statistics/guideline";
import type { Principal } from "../identity/principal.ts";
import type { Member } from "../identity/seat.ts";
import { cycleById, type StoredCycle } from "../store/cycles.ts";
import { listSessions } from "../store/sessions.ts";
import { cyclePeople, sessionPeople } from "../store/subjects.ts";
import { hrOnly, memberOf, memberOnly, principalOf } from "./access.ts";
import { mustFindCycle } from "./cycles.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import { roomOf, subjectIdOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** A person as the distribution counts them. */
interface Counted {
  readonly level: string;
  readonly team: string;
  readonly manager: string;
  readonly rating: Position | null;
  readonly notRated: boolean;
}

/** How the ratings of a cycle or a session lie, per group, against the guideline in whole people. */
export function registerDistribution(app: HttpServer, deps: HttpDeps): void {
  const tags = ["distribution"];

  app.get(
    "/api/cycles/:id/distribution",
    {
      config: hrOnly("cycle.manage"),
      schema: { tags, params: idParams, querystring: distributionQuery, summary: "Of a whole cycle" },
    },
    async (request) => {
      const cycle = await mustFindCycle(deps, request.params.id);
      const people = await countCycle(deps, principalOf(request), cycle);
      return answer(cycle, people, request.query.by);
    },
  );

  app.get(
    "/api/sessions/:id/distribution",
    {
      config: memberOnly("distribution.read"),
      schema: { tags, params: idParams, querystring: distributionQuery, summary: "Of one session" },
    },
    async (request) => {
      const member = memberOf(request);
      const { state } = await roomOf(deps, member);
      if (state.phase !== "prework") return answer(state, countRoom(state, member), request.query.by);
      const cycle = (await cycleById(deps.db, member.session.cycleId)) ?? refuseWith("not-found");
      return answer(cycle, await countPrework(deps, member), request.query.by);
    },
  );
}

/** Drafts of people whose room has not opened, ratings of the others; without rooms that rate the reader. */
async function countCycle(deps: HttpDeps, principal: Principal, cycle: StoredCycle): Promise<Counted[]> {
  const { db, seats, registry } = deps;
  const { people, managers, sessionOf } = await cyclePeople(db, cycle.id);
  const rooms = new Map<string, SessionState>();
  const withheld = new Set<string>();
  for (const session of await listSessions(db, cycle.id)) {
    if (await seats.rates(session, principal)) withheld.add(session.id);
    else if (session.phase !== "prework") {
      rooms.set(session.id, (await registry.get(sessionIdSchema.parse(session.id))).state);
    }
  }
  return people.flatMap((person) => {
    const sessionId = sessionOf.get(person.id) ?? "";
    if (withheld.has(sessionId)) return [];
    const inRoom = rooms.get(sessionId)?.subjects.get(subjectIdOf(person.id));
    return {
      level: person.level,
      team: person.team,
      manager: managers.get(person.employeeId)?.name ?? "",
      rating: inRoom ? countedRating(inRoom) : person.draftRating,
      notRated: inRoom ? inRoom.notRated !== null : person.notRatedReason !== null,
    };
  });
}

async function countPrework({ db }: HttpDeps, { session, actor }: Member): Promise<Counted[]> {
  const { subjects } = await sessionPeople(db, session);
  return subjects
    .filter(({ recused }) => actor.hr || !recused.includes(actor.participantId ?? ""))
    .map(({ person, ownerName }) => ({
      level: person.level,
      team: person.team,
      manager: ownerName,
      rating: person.draftRating,
      notRated: person.notRatedReason !== null,
    }));
}

function countRoom(state: SessionState, { actor }: Member): Counted[] {
  const who = seat(state, actor);
  return [...state.subjects.values()]
    .filter((subject) => sees(state, who, subject))
    .map((subject) => ({
      level: subject.facts.level,
      team: subject.facts.team,
      manager:
        (subject.ownerId && state.participants.get(subject.ownerId)?.name) || subject.facts.managerName,
      rating: countedRating(subject),
      notRated: subject.notRated !== null,
    }));
}

function answer(
  { scale, guideline }: { readonly scale: Scale; readonly guideline: Guideline },
  people: readonly Counted[],
  by: DistributionGroup = "level",
): DistributionAnswer {
  const groups = grouped(people, (person) => person[by]);
  const view = (key: string, members: readonly Counted[]): DistributionGroupView => {
    const ratings = members.map(({ rating, notRated }) => (notRated ? null : rating));
    const rated = ratings.filter((rating) => rating !== null).length;
    return {
      key,
      people: members.length,
      rated,
      notRated: members.filter(({ notRated }) => notRated).length,
      counts: distribution(ratings, scale.length),
      guideline: guideline && headCounts(rated, guideline),
      judged: guideline !== null && judges(rated),
    };
  };
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    by,
    scale,
    guideline,
    total: view("", people),
    groups: sorted.map(([key, members]) => view(key, members)),
  };
}
