import { cyclePatchBody, newCycleBody } from "@evenhand/shared/protocol/bodies";
import { DEFAULT_SCALE, defaultGuideline, type Guideline, type Scale } from "@evenhand/shared/session/scale";
import {
  createCycle,
  cycleById,
  hasRatings,
  listCycles,
  removeCycle,
  type StoredCycle,
  updateCycle,
} from "../store/cycles.ts";
import { listSessions } from "../store/sessions.ts";
import { hrOnly, principalOf } from "./access.ts";
import { viewCycle } from "./cycle-view.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import type { HttpServer } from "./server.ts";

/** Cycles: name, scale, guideline, deadline (PROTOCOL.md, HTTP). */
export function registerCycles(app: HttpServer, deps: HttpDeps): void {
  const { db, now } = deps;
  const tags = ["cycles"];
  const config = hrOnly("cycle.manage");

  app.get(
    "/api/cycles",
    { config, schema: { tags, summary: "Every cycle, the latest first" } },
    async (request) => {
      const cycles = await listCycles(db);
      return Promise.all(cycles.map((cycle) => viewCycle(deps, principalOf(request), cycle)));
    },
  );

  app.post(
    "/api/cycles",
    { config, schema: { tags, body: newCycleBody, summary: "Create a cycle" } },
    async (request, reply) => {
      const {
        name,
        scale = DEFAULT_SCALE,
        guideline = defaultGuideline(scale),
        deadline = null,
      } = request.body;
      const cycle = {
        name,
        scale,
        guideline,
        deadline: utc(deadline),
        createdAt: new Date(now()).toISOString(),
      };
      mustFit(cycle);
      reply.code(201);
      return viewCycle(deps, principalOf(request), await createCycle(db, cycle));
    },
  );

  app.get(
    "/api/cycles/:id",
    { config, schema: { tags, params: idParams, summary: "One cycle" } },
    async (request) => viewCycle(deps, principalOf(request), await mustFindCycle(deps, request.params.id)),
  );

  app.patch(
    "/api/cycles/:id",
    { config, schema: { tags, params: idParams, body: cyclePatchBody, summary: "Change a cycle" } },
    async (request) => {
      const before = await mustFindCycle(deps, request.params.id);
      const { name = before.name, scale = before.scale, deadline = before.deadline } = request.body;
      const {
        guideline = scale.length === before.scale.length ? before.guideline : defaultGuideline(scale),
      } = request.body;
      const cycle = { ...before, name, scale, guideline, deadline: utc(deadline) };
      mustFit(cycle);
      // Positions would mean something else under people who are rated already; new words are fine.
      if (!sameValues(scale, before.scale) && (await hasRatings(db, before.id))) {
        refuseWith("wrong-phase", { field: "scale", reason: "rated" });
      }
      await updateCycle(db, cycle);
      return viewCycle(deps, principalOf(request), cycle);
    },
  );

  app.delete(
    "/api/cycles/:id",
    { config, schema: { tags, params: idParams, summary: "Delete a cycle that has no sessions" } },
    async (request, reply) => {
      const { id } = await mustFindCycle(deps, request.params.id);
      // Deleted sessions count: their results are kept, and belong to these people.
      if ((await listSessions(db, id)).length > 0) refuseWith("wrong-phase", { reason: "has-sessions" });
      await removeCycle(db, id);
      return reply.code(204).send();
    },
  );
}

/** The cycle that the address names, or the end of the request. */
export async function mustFindCycle({ db }: Pick<HttpDeps, "db">, id: string): Promise<StoredCycle> {
  return (await cycleById(db, id)) ?? refuseWith("not-found");
}

const utc = (time: string | null): string | null => (time === null ? null : new Date(time).toISOString());

function mustFit({ scale, guideline }: { readonly scale: Scale; readonly guideline: Guideline }): void {
  if (guideline !== null && guideline.length !== scale.length) {
    refuseWith("invalid", {
      in: "body",
      fields: [{ path: "/guideline", problem: "guideline-not-of-scale" }],
    });
  }
}

const sameValues = (a: Scale, b: Scale): boolean =>
  a.length === b.length && a.every(({ value }, index) => value === b[index]?.value);
