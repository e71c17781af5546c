import { extensionBody, proxyBody } from "@evenhand/shared/protocol/bodies";
import { updateParticipant } from "../store/participants.ts";
import { memberOf, memberOnly } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { participantParams } from "./params.ts";
import { viewParticipant } from "./participant-view.ts";
import { refuseWith } from "./problem.ts";
import { mustSay, participantIdOf, participantIn, record, setUp } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** What HR grants a participant: somebody who stands in for them, more time. Both with a reason, recorded. */
export function registerMandates(app: HttpServer, deps: HttpDeps): void {
  const { db } = deps;
  const tags = ["participants"];

  app.put(
    "/api/sessions/:id/participants/:pid/proxy",
    {
      config: memberOnly("participant.setProxy"),
      schema: {
        tags,
        params: participantParams,
        body: proxyBody,
        summary: "Name who stands in for an owner",
      },
    },
    async (request) => {
      const member = memberOf(request);
      const { participantId: proxyId, mandate, reason } = request.body;
      await setUp(
        deps,
        member,
        async (people) => {
          const owner = participantIn(people, request.params.pid);
          const proxy = proxyId === null ? null : participantIn(people, proxyId);
          if (proxy?.role === "facilitator") refuseWith("conflict-of-interest");
          if (proxy && (proxy.id === owner.id || proxy.role !== "manager")) {
            refuseWith("invalid", { in: "body", fields: [{ path: "/participantId", problem: "no-proxy" }] });
          }
          const why = mustSay(reason);
          await updateParticipant(db, owner.id, { proxy: proxy && { id: proxy.id, mandate } });
          await record(
            deps,
            member,
            "participant.setProxy",
            { participantId: owner.id, proxyId, mandate },
            why,
          );
        },
        () => ({
          type: "participant.setProxy",
          participantId: participantIdOf(request.params.pid),
          proxyId: proxyId === null ? null : participantIdOf(proxyId),
          mandate,
          reason,
        }),
      );
      return viewParticipant(deps, member, request.params.pid);
    },
  );

  app.put(
    "/api/sessions/:id/participants/:pid/extension",
    {
      config: memberOnly("participant.extend"),
      schema: { tags, params: participantParams, body: extensionBody, summary: "Give one person more time" },
    },
    async (request) => {
      const member = memberOf(request);
      const until = new Date(request.body.until).toISOString();
      const { reason } = request.body;
      await setUp(
        deps,
        member,
        async (people) => {
          const { id } = participantIn(people, request.params.pid);
          const why = mustSay(reason);
          await updateParticipant(db, id, { extendedUntil: until });
          await record(deps, member, "participant.extend", { participantId: id, until }, why);
        },
        () => ({
          type: "participant.extend",
          participantId: participantIdOf(request.params.pid),
          until,
          reason,
        }),
      );
      return viewParticipant(deps, member, request.params.pid);
    },
  );
}
