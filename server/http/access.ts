import type { ErrorCode } from "@evenhand/shared/protocol/errors";
import { type Action, PERMISSIONS, refusedBy } from "@evenhand/shared/session/permissions";
import type { Phase } from "@evenhand/shared/session/roles";
import type { FastifyRequest } from "fastify";
import type { Origins } from "../identity/origins.ts";
import type { Principal, SignIns } from "../identity/principal.ts";
import type { Member, Seats } from "../identity/seat.ts";
import { refuseWith } from "./problem.ts";
import type { HttpServer } from "./server.ts";

/**
 * Who may come through a route's door. `hr` asks the table for a right of the organisation, `member` for a right
 * in the session that the address names (`:id`). Of a session, whoever lacks the right of the organisation
 * learns only as its member.
 */
export type Access =
  | { readonly to: "everybody" }
  | { readonly to: "signed-in" }
  | { readonly to: "hr"; readonly action: Action; readonly of?: "session" }
  | { readonly to: "member"; readonly action: Action };

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    principal: Principal | null;
    member: Member | null;
  }
}

export const everybody = { access: { to: "everybody" } } as const satisfies { access: Access };
export const signedIn = { access: { to: "signed-in" } } as const satisfies { access: Access };
export const hrOnly = (action: Action) =>
  ({ access: { to: "hr", action } }) as const satisfies { access: Access };
export const hrOnlyOfSession = (action: Action) =>
  ({ access: { to: "hr", action, of: "session" } }) as const satisfies { access: Access };
export const memberOnly = (action: Action) =>
  ({ access: { to: "member", action } }) as const satisfies { access: Access };

export interface Door {
  readonly origins: Origins;
  readonly signIns: SignIns;
  readonly seats: Seats;
}

/** Where the OpenAPI pages live. */
export const DOCS = "/api/docs";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Guards every route under `/api`, in PROTOCOL.md's order: origin, cookie, permission; the schema comes after
 * these, and phase and rules in the handler. A route that does not say who may come in does not start.
 */
export function guardRoutes(app: HttpServer, { origins, signIns, seats }: Door): void {
  app.decorateRequest("principal", null);
  app.decorateRequest("member", null);

  app.addHook("onRoute", (route) => {
    // A plugin's own routes, which cannot say it themselves.
    if (route.url.startsWith(DOCS)) route.config = { ...route.config, ...signedIn };
    if (route.url.startsWith("/api") && !route.config?.access) {
      throw new Error(`${String(route.method)} ${route.url} does not say who may use it`);
    }
  });

  app.addHook("onRequest", async (request) => {
    if (!SAFE.has(request.method) && isForeign(request, origins))
      refuseWith("forbidden", { reason: "origin" });
    const access = request.routeOptions.config.access;
    if (!access) return;
    request.principal = await signIns.authenticate(request.headers.cookie);
    if (access.to === "everybody") return;
    const principal = request.principal ?? refuseWith("unauthenticated");
    if (access.to === "signed-in") return;
    const { id = "" } = request.params as { id?: string };
    if (access.to === "hr") {
      const refusal = rightTo(access.action, { hr: principal.hr, role: null });
      if (!refusal) return;
      const isStranger = access.of === "session" && !(await seats.memberIn(id, principal));
      refuseWith(isStranger ? "not-found" : refusal);
    }
    const member = (await seats.memberIn(id, principal)) ?? refuseWith("not-found");
    const refusal = rightTo(access.action, { hr: member.actor.hr, role: member.role });
    if (refusal) refuseWith(refusal);
    request.member = member;
  });
}

/**
 * A page of another site is behind this request. Browsers say so by `Origin` or, some of them, only by
 * `Sec-Fetch-Site`; scripts and command lines send neither and carry no cookie by accident.
 */
function isForeign({ headers }: FastifyRequest, origins: Origins): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  if (origin !== undefined) return !origins.allows(origin);
  return site !== undefined && site !== "same-origin" && site !== "none";
}

/** The right alone, asked as if the phase were one that the table allows. */
const rightTo = (action: Action, who: Parameters<typeof refusedBy>[1]): ErrorCode | null => {
  const phase = PERMISSIONS[action].phases[0] ?? "prework";
  return refusedBy(action, who, phase);
};

/** Ends the request unless the table lets the member do it in this phase. */
export function mustBePossible(action: Action, member: Member, phase: Phase): void {
  const refusal = refusedBy(action, { hr: member.actor.hr, role: member.role }, phase);
  if (refusal) refuseWith(refusal);
}

/** The signed-in account of a route that is not for everybody. */
export const principalOf = (request: FastifyRequest): Principal =>
  request.principal ?? refuseWith("unauthenticated");

/** The member of a session route. */
export const memberOf = (request: FastifyRequest): Member => request.member ?? refuseWith("not-found");
