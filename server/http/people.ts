import type { Column, Person } from "@evenhand/shared/protocol/answers";
import { columnsBody } from "@evenhand/shared/protocol/bodies";
import type { Principal } from "../identity/principal.ts";
import { columnsOf, showColumn } from "../store/columns.ts";
import { listSessions } from "../store/sessions.ts";
import { cyclePeople } from "../store/subjects.ts";
import { hrOnly, principalOf } from "./access.ts";
import { mustFindCycle } from "./cycles.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import type { HttpServer } from "./server.ts";

/** The people of a cycle and their imported columns, for HR. */
export function registerPeople(app: HttpServer, deps: HttpDeps): void {
  const { db } = deps;
  const tags = ["people"];
  const config = hrOnly("people.import");

  app.get(
    "/api/cycles/:id/people",
    {
      config,
      schema: { tags, params: idParams, summary: "Everybody of a cycle, with all that was imported" },
    },
    async (request) => {
      const cycle = await mustFindCycle(deps, request.params.id);
      return viewPeople(deps, principalOf(request), cycle.id);
    },
  );

  app.get(
    "/api/cycles/:id/columns",
    { config, schema: { tags, params: idParams, summary: "Imported columns that are no known field" } },
    async (request) => viewColumns(deps, (await mustFindCycle(deps, request.params.id)).id),
  );

  app.patch(
    "/api/cycles/:id/columns",
    {
      config,
      schema: { tags, params: idParams, body: columnsBody, summary: "Which columns the room may see" },
    },
    async (request) => {
      const { id } = await mustFindCycle(deps, request.params.id);
      const known = new Map((await columnsOf(db, id)).map((column) => [column.key, column]));
      const fields = request.body.columns.flatMap(({ key, shown }, index) => {
        const column = known.get(key);
        const problem = column ? (column.restricted && shown ? "restricted" : null) : "unknown-column";
        return problem ? [{ path: `/columns/${index}`, problem }] : [];
      });
      if (fields.length > 0) refuseWith("invalid", { in: "body", fields });
      await db.transaction().execute(async (trx) => {
        for (const { key, shown } of request.body.columns) await showColumn(trx, id, key, shown);
      });
      return viewColumns(deps, id);
    },
  );
}

/** Sessions that rate the reader: nothing of theirs is read or written through the cycle either. */
export async function withheldSessions(
  { db, seats }: HttpDeps,
  principal: Principal,
  cycleId: string,
): Promise<Set<string>> {
  const withheld = new Set<string>();
  for (const session of await listSessions(db, cycleId)) {
    if (await seats.rates(session, principal)) withheld.add(session.id);
  }
  return withheld;
}

async function viewColumns({ db }: HttpDeps, cycleId: string): Promise<Column[]> {
  const { people } = await cyclePeople(db, cycleId);
  const columns = await columnsOf(db, cycleId);
  return columns.map((column) => ({
    ...column,
    filled: people.filter(({ extras }) => Object.hasOwn(extras, column.key)).length,
  }));
}

async function viewPeople(deps: HttpDeps, principal: Principal, cycleId: string): Promise<Person[]> {
  const { people, managers, sessionOf } = await cyclePeople(deps.db, cycleId);
  const withheld = await withheldSessions(deps, principal, cycleId);
  return people.map((person) => {
    const { justification, draftRating, notRatedReason, draftedAt: _draftedAt, ...known } = person;
    const manager = managers.get(person.employeeId);
    const sessionId = sessionOf.get(person.id) ?? null;
    const shared = {
      ...known,
      managerName: manager?.name ?? person.managerName,
      managerEmail: manager?.email ?? person.managerEmail,
      sessionId,
    };
    if (sessionId === null || !withheld.has(sessionId)) {
      const justified = justification.trim() !== "";
      return { ...shared, draft: draftRating, notRated: notRatedReason?.code ?? null, justified };
    }
    // HR people never read a session that rates them: who is in it is known, how they are rated is not.
    const blank = { previousRating: null, potential: "", promotionRecommended: false, extras: {} };
    const unread = {
      draft: null,
      notRated: null,
      justified: false,
      sessionId: null,
      withheld: true,
    } as const;
    return { ...shared, ...blank, ...unread };
  });
}
