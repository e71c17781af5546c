import { Readable } from "node:stream";
import type { SetupEntry } from "@evenhand/shared/protocol/prework-answers";
import { seat, sees } from "@evenhand/shared/session/acting";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import * as z from "zod/mini";
import { setupRecord } from "../store/sessions.ts";
import { memberOf, memberOnly } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import { roomOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

const payloadSchema = z.record(z.string(), z.unknown());

/** The journal as NDJSON, one event a line, without the words: what `verify` recomputes the chain from. */
export function registerJournal(app: HttpServer, deps: HttpDeps): void {
  app.get(
    "/api/sessions/:id/journal",
    {
      config: memberOnly("journal.read"),
      schema: { tags: ["journal"], params: idParams, summary: "The journal, one event a line" },
    },
    async (request, reply) => {
      const member = memberOf(request);
      const { state } = await roomOf(deps, member);
      const who = seat(state, member.actor);
      // The chain cannot leave an event out, and its events hold the ratings of everybody.
      const seesAll = [...state.subjects.values()].every((subject) => sees(state, who, subject));
      if (!seesAll) refuseWith("forbidden", { reason: "recused" });
      const lines = await deps.journal.read(sessionIdSchema.parse(member.session.id));
      const text = lines.map(
        ({ session, seq, at, actor, type, payload, commitment, prevHash, hash }) =>
          `${JSON.stringify({ session, seq, at, actor, type, payload, commitment, prevHash, hash })}\n`,
      );
      return reply.type("application/x-ndjson; charset=utf-8").send(Readable.from(text));
    },
  );

  app.get(
    "/api/sessions/:id/setup-record",
    {
      config: memberOnly("invitation.manage"),
      schema: {
        tags: ["journal"],
        params: idParams,
        summary: "What HR did before the journal began, and why",
      },
    },
    async (request): Promise<SetupEntry[]> => {
      const rows = await setupRecord(deps.db, memberOf(request).session.id);
      return rows.map(({ at, actor, type, payload, reason }) => ({
        at,
        actor,
        type,
        payload: payloadSchema.parse(JSON.parse(payload)),
        reason,
      }));
    },
  );
}
