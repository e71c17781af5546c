import type { PotentialAnswer } from "@evenhand/shared/protocol/answers";
import { seat, sees } from "@evenhand/shared/session/acting";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import { memberOf, memberOnly, mustBePossible } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { roomOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

/**
 * Potential by person, for the nine-box. It belongs to the case and goes where the case goes: on demand, to whoever
 * may read the case, and into no document, so that no screen that is shared can hold it (UX.md, 11).
 */
export function registerPotential(app: HttpServer, deps: HttpDeps): void {
  app.get(
    "/api/sessions/:id/potential",
    {
      config: memberOnly("potential.read"),
      schema: { tags: ["subjects"], params: idParams, summary: "Potential by person, as imported" },
    },
    async (request): Promise<PotentialAnswer> => {
      const member = memberOf(request);
      const { state } = await roomOf(deps, member);
      mustBePossible("potential.read", member, state.phase);
      return { potential: potentialOf(state, member.actor) };
    },
  );
}

/** By subject id, of those whom the actor is served now and of whom it is known. */
export function potentialOf(state: SessionState, actor: Actor): PotentialAnswer["potential"] {
  const who = seat(state, actor);
  return Object.fromEntries(
    [...state.subjects.values()]
      .filter((subject) => subject.facts.potential !== "" && sees(state, who, subject))
      .map((subject) => [subject.id, subject.facts.potential]),
  );
}
