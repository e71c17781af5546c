import type { AgendaAnswer } from "@evenhand/shared/protocol/answers";
import { agendaView } from "@evenhand/shared/readmodels/agenda-view";
import { seat, sees } from "@evenhand/shared/session/acting";
import { memberOf, memberOnly } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { roomOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** The agenda for facilitators and HR, with what no document holds: private raises and contests. */
export function registerAgenda(app: HttpServer, deps: HttpDeps): void {
  app.get(
    "/api/sessions/:id/agenda",
    {
      config: memberOnly("agenda.read"),
      schema: { tags: ["agenda"], params: idParams, summary: "The agenda in order; empty before opening" },
    },
    async (request): Promise<AgendaAnswer> => {
      const member = memberOf(request);
      const { state } = await roomOf(deps, member);
      const who = seat(state, member.actor);
      return agendaView(state, { withPrivate: true, visible: (subject) => sees(state, who, subject) });
    },
  );
}
