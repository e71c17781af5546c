import { newSessionBody, type SubjectSelection, sessionPatchBody } from "@evenhand/shared/protocol/bodies";
import { isSwitchable } from "@evenhand/shared/session/flag-rules";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "@evenhand/shared/session/settings";
import { cycleById } from "../store/cycles.ts";
import {
  createSession,
  listSessions,
  removeSession,
  retireSession,
  type StoredSession,
  updateSession,
} from "../store/sessions.ts";
import { cyclePeople, ratesInPrework } from "../store/subjects.ts";
import { hrOnly, memberOf, memberOnly, mustBePossible, principalOf, signedIn } from "./access.ts";
import { mustFindCycle } from "./cycles.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import { inPrework, onlyInPrework, roomOf } from "./room.ts";
import type { HttpServer } from "./server.ts";
import { sessionCounter, summariseSession } from "./session-summary.ts";
import { viewSession } from "./session-view.ts";

/** Sessions: set up, read, change, delete (PROTOCOL.md, HTTP). */
export function registerSessions(app: HttpServer, deps: HttpDeps): void {
  const { db, now, seats, connections } = deps;
  const tags = ["sessions"];

  app.get(
    "/api/sessions",
    { config: signedIn, schema: { tags, summary: "The sessions that the reader is a member of" } },
    async (request) => {
      const principal = principalOf(request);
      const count = sessionCounter(deps);
      const summaries = [];
      for (const session of await listSessions(db)) {
        const cycle = await cycleById(db, session.cycleId);
        const summary = cycle && (await summariseSession(deps, principal, session, cycle.name, count));
        if (summary) summaries.push(summary);
      }
      return summaries;
    },
  );

  app.post(
    "/api/sessions",
    { config: hrOnly("session.create"), schema: { tags, body: newSessionBody, summary: "Create a session" } },
    async (request, reply) => {
      const { cycleId, title, subjects, cohortBy, settings } = request.body;
      const principal = principalOf(request);
      const cycle = await mustFindCycle(deps, cycleId);
      const session = await createSession(db, {
        cycleId: cycle.id,
        title,
        selection: await resolveSelection(deps, cycle.id, subjects),
        cohortBy,
        settings: mergeSettings(DEFAULT_SETTINGS, settings),
        createdAt: new Date(now()).toISOString(),
      });
      if (await ratesInPrework(db, session, principal.email)) {
        await removeSession(db, session.id);
        refuseWith("conflict-of-interest", { reason: "rates-you" });
      }
      const member = (await seats.memberIn(session.id, principal)) ?? refuseWith("not-found");
      reply.code(201);
      return viewSession(deps, principal, member);
    },
  );

  app.get(
    "/api/sessions/:id",
    { config: memberOnly("session.read"), schema: { tags, params: idParams, summary: "One session" } },
    async (request) => viewSession(deps, principalOf(request), memberOf(request)),
  );

  app.patch(
    "/api/sessions/:id",
    {
      config: memberOnly("session.configure"),
      schema: { tags, params: idParams, body: sessionPatchBody, summary: "Change a session in prework" },
    },
    async (request) => {
      const principal = principalOf(request);
      const member = memberOf(request);
      const { title, subjects, cohortBy, settings } = request.body;
      await onlyInPrework(deps, member, "session.configure", async (before) => {
        const after: StoredSession = {
          ...before,
          title: title ?? before.title,
          cohortBy: cohortBy ?? before.cohortBy,
          settings: mergeSettings(before.settings, settings),
          selection: subjects
            ? await resolveSelection(deps, before.cycleId, subjects, before.id)
            : before.selection,
        };
        await updateSession(db, after);
        if (await ratesInPrework(db, after, principal.email)) {
          await updateSession(db, before);
          refuseWith("conflict-of-interest", { reason: "rates-you" });
        }
        return after;
      });
      const changed = (await seats.memberIn(member.session.id, principal)) ?? refuseWith("not-found");
      return viewSession(deps, principal, changed);
    },
  );

  app.delete(
    "/api/sessions/:id",
    {
      config: memberOnly("session.delete"),
      schema: { tags, params: idParams, summary: "Delete a session; locked results are kept" },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { id } = member.session;
      const removed = await inPrework(deps, member, async (session) => {
        await removeSession(db, session.id);
        return session;
      });
      if (removed === false) {
        const room = await roomOf(deps, member);
        await room.exclusive(async ({ phase }) => {
          mustBePossible("session.delete", member, phase);
          await retireSession(db, id, new Date(now()).toISOString());
        });
      }
      connections.refreshSeat(sessionIdSchema.parse(id));
      return reply.code(204).send();
    },
  );
}

function mergeSettings(before: Settings, changes: Readonly<Record<string, unknown>> = {}): Settings {
  const { success, data, error } = settingsSchema.safeParse({ ...before, ...changes });
  if (!success) {
    const fields = error.issues.map(({ path, code }) => ({
      path: `/settings/${path.join("/")}`,
      problem: code,
    }));
    return refuseWith("invalid", { in: "body", fields });
  }
  if (data.rulesOff.some((rule) => !isSwitchable(rule))) {
    refuseWith("invalid", {
      in: "body",
      fields: [{ path: "/settings/rulesOff", problem: "permanent-rule" }],
    });
  }
  return data;
}

/**
 * A selection with people by their ids, given as ids or as `employee_id`. Everyone must be of the cycle, and no
 * one named for another session already.
 */
async function resolveSelection(
  { db }: HttpDeps,
  cycleId: string,
  selection: SubjectSelection,
  own?: string,
): Promise<SubjectSelection> {
  if ("filter" in selection) return selection;
  const ids = await resolvePeople({ db }, cycleId, selection.ids);
  const taken = await takenByName({ db }, cycleId, ids, own);
  if (taken.length > 0) refuseWith("invalid", { in: "body", reason: "in-another-session", ids: taken });
  return { ids };
}

/** People of a cycle by id or `employee_id`, each once. */
export async function resolvePeople(
  { db }: Pick<HttpDeps, "db">,
  cycleId: string,
  named: readonly string[],
): Promise<string[]> {
  const { people } = await cyclePeople(db, cycleId);
  const byName = new Map<string, string>();
  for (const { id, employeeId } of people) byName.set(employeeId, id);
  for (const { id } of people) byName.set(id, id);
  const unknown = named.filter((name) => !byName.has(name));
  if (unknown.length > 0) refuseWith("invalid", { in: "body", reason: "unknown-people", ids: unknown });
  return [...new Set(named.flatMap((name) => byName.get(name) ?? []))];
}

/** Those who are in an open room of the cycle, or were named one by one for another session of it. */
export async function takenByName(
  { db }: Pick<HttpDeps, "db">,
  cycleId: string,
  personIds: readonly string[],
  own?: string,
): Promise<string[]> {
  const { named } = await cyclePeople(db, cycleId);
  return personIds.filter((id) => {
    const session = named.get(id);
    return session !== undefined && session !== own;
  });
}
