import { type AirtimeAnswer, airtimeOf } from "@evenhand/shared/readmodels/airtime";
import { seat, sees } from "@evenhand/shared/session/acting";
import { memberOf, memberOnly } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { roomOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** How the room's time was shared out: on demand, since it is in no document and nowhere stored. */
export function registerAirtime(app: HttpServer, deps: HttpDeps): void {
  app.get(
    "/api/sessions/:id/airtime",
    {
      config: memberOnly("airtime.read"),
      schema: {
        tags: ["agenda"],
        params: idParams,
        summary: "Minutes spent by level and draft; by manager where HR switched it on",
      },
    },
    async (request): Promise<AirtimeAnswer> => {
      const member = memberOf(request);
      const { state } = await roomOf(deps, member);
      const who = seat(state, member.actor);
      return airtimeOf(state, (subject) => sees(state, who, subject), deps.now());
    },
  );
}
