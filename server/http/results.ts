import { resultsQuery, sessionExportQuery } from "@evenhand/shared/protocol/bodies";
import { sessionTable } from "@evenhand/shared/readmodels/export-rows";
import type { FastifyReply } from "fastify";
import { writeCsv } from "../exchange/write-csv.ts";
import { writeJson } from "../exchange/write-json.ts";
import { writeXlsx } from "../exchange/write-xlsx.ts";
import type { Principal } from "../identity/principal.ts";
import type { Member } from "../identity/seat.ts";
import type { LockedResultRow } from "../store/directory-tables.ts";
import { lockedResults, type StoredSession, sessionById } from "../store/sessions.ts";
import { hrOnlyOfSession, memberOf, memberOnly, mustBePossible, principalOf } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { resultAtLock } from "./locked.ts";
import { idParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import { record, roomOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** Final ratings after the lock: HR reads and exports them, owners read those of their own people. */
export function registerResults(app: HttpServer, deps: HttpDeps): void {
  const tags = ["results"];

  app.get(
    "/api/sessions/:id/results",
    {
      config: memberOnly("results.read"),
      schema: { tags, params: idParams, querystring: resultsQuery, summary: "Final ratings and reasons" },
    },
    async (request) => {
      const member = memberOf(request);
      const { hr, participantId } = member.actor;
      const { version } = request.query;
      const { state } = await roomOf(deps, member);
      // Earlier versions are HR's: an owner is served what stands.
      if (!hr || version === undefined) mustBePossible("results.read", member, state.phase);
      const row = await findLock(deps, member.session.id, hr ? version : undefined);
      return resultAtLock(deps, row, hr ? undefined : (subject) => subject.ownerId === participantId);
    },
  );

  app.get(
    "/api/sessions/:id/export",
    {
      // By the organisation's right and not by the seat: results outlive a deleted session.
      config: hrOnlyOfSession("result.export"),
      schema: { tags, params: idParams, querystring: sessionExportQuery, summary: "Export a locked session" },
    },
    async (request, reply) => {
      const { format = "csv", version } = request.query;
      const { session, member } = await mustExport(deps, principalOf(request), request.params.id);
      if (version === undefined && session.phase !== "locked") refuseWith("not-locked");
      const row = await findLock(deps, session.id, version);
      const result = await resultAtLock(deps, row);
      await record(deps, member, "result.exported", { format, version: row.version });
      const name = `evenhand-${session.id}-v${row.version}`;
      if (format === "json") return sendFile(reply, "json", name, writeJson(result));
      const table = sessionTable(result);
      return format === "xlsx"
        ? sendFile(reply, "xlsx", name, Buffer.from(await writeXlsx(table)))
        : sendFile(reply, "csv", name, writeCsv(table));
    },
  );
}

/** A session, a deleted one included, for HR whom it does not rate. */
async function mustExport({ db, seats }: HttpDeps, principal: Principal, id: string) {
  const session = (await sessionById(db, id)) ?? refuseWith("not-found");
  if (await seats.rates(session, principal)) refuseWith("not-found");
  const actor = { id: `hr:${principal.accountId}`, hr: true, participantId: null };
  return { session, member: { actor, role: null, session } satisfies Member };
}

/** One lock of a session: the latest, or the version asked for. */
async function findLock(
  { db }: HttpDeps,
  sessionId: StoredSession["id"],
  version: string | undefined,
): Promise<LockedResultRow> {
  const rows = await lockedResults(db, { sessionId });
  const row =
    version === undefined ? rows.at(-1) : rows.find((candidate) => candidate.version === Number(version));
  return row ?? refuseWith(rows.length === 0 ? "not-locked" : "not-found");
}

const MEDIA = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A file to be saved. Its name holds ids only. */
export function sendFile(
  reply: FastifyReply,
  format: keyof typeof MEDIA,
  name: string,
  content: string | Buffer,
): FastifyReply {
  return reply
    .type(MEDIA[format])
    .header("content-disposition", `attachment; filename="${name}.${format}"`)
    .send(content);
}
