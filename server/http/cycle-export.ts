import { cycleExportQuery } from "@evenhand/shared/protocol/bodies";
import {
  type CycleExportDocument,
  cycleTables,
  exportDocument,
} from "@evenhand/shared/readmodels/export-rows";
import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import { writeCsv } from "../exchange/write-csv.ts";
import { writeXlsx } from "../exchange/write-xlsx.ts";
import type { Principal } from "../identity/principal.ts";
import type { StoredCycle } from "../store/cycles.ts";
import { listSessions, lockedResults, type StoredSession } from "../store/sessions.ts";
import { cyclePeople } from "../store/subjects.ts";
import { hrOnly, principalOf } from "./access.ts";
import { mustFindCycle } from "./cycles.ts";
import type { HttpDeps } from "./deps.ts";
import { resultAtLock } from "./locked.ts";
import { idParams } from "./params.ts";
import { sendFile } from "./results.ts";
import { record } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** Every locked session of a cycle in one file, for pay or for an audit; people without a result apart. */
export function registerCycleExport(app: HttpServer, deps: HttpDeps): void {
  app.get(
    "/api/cycles/:id/export",
    {
      config: hrOnly("result.export"),
      schema: {
        tags: ["results"],
        params: idParams,
        querystring: cycleExportQuery,
        summary: "Export every locked session of a cycle",
      },
    },
    async (request, reply) => {
      const { layout = "pay", format = "csv" } = request.query;
      const cycle = await mustFindCycle(deps, request.params.id);
      const principal = principalOf(request);
      const { results, unrated, exported } = await readCycle(deps, principal, cycle);
      const actor = { id: `hr:${principal.accountId}`, hr: true, participantId: null };
      for (const { session, version } of exported)
        await record(deps, { actor, role: null, session }, "result.exported", { format, version, layout });
      const name = `evenhand-cycle-${cycle.id}-${layout}`;
      const tables = cycleTables(layout, results, unrated);
      if (format === "xlsx") return sendFile(reply, "xlsx", name, Buffer.from(await writeXlsx(...tables)));
      if (format === "csv") {
        // A table of nobody would be a second header for whatever reads the file by machine.
        const [rated, apart] = tables;
        return sendFile(reply, "csv", name, apart.rows.length > 0 ? writeCsv(rated, apart) : writeCsv(rated));
      }
      const rows = (table: (typeof tables)[number]) =>
        table.rows.map((cells) =>
          Object.fromEntries(table.columns.map((column, i) => [column, cells[i] ?? null])),
        );
      const document: CycleExportDocument = {
        cycle: { id: cycle.id, name: cycle.name },
        layout,
        results: rows(tables[0]),
        unrated: rows(tables[1]),
        // What `verify` needs of each session; reasons are in the audit's rows alone.
        ...(layout === "audit" && { sessions: results.map(exportDocument) }),
      };
      return sendFile(reply, "json", name, `${JSON.stringify(document, null, 2)}\n`);
    },
  );
}

/**
 * The standing results of a cycle: sessions that are locked now, deleted ones included. Sessions that rate the
 * reader are left out with their people.
 */
async function readCycle(deps: HttpDeps, principal: Principal, cycle: StoredCycle) {
  const { db, seats } = deps;
  const locks = await lockedResults(db, { cycleId: cycle.id });
  const results: LockedResult[] = [];
  const exported: { session: StoredSession; version: number }[] = [];
  const withheld = new Set<string>();
  for (const session of await listSessions(db, cycle.id)) {
    if (await seats.rates(session, principal)) withheld.add(session.id);
    else if (session.phase === "locked") {
      const row = locks.findLast(({ session_id }) => session_id === session.id);
      if (!row) continue;
      results.push(await resultAtLock(deps, row));
      exported.push({ session, version: row.version });
    }
  }
  const rated = new Set(results.flatMap(({ rows }) => rows.map(({ employeeId }) => employeeId)));
  const { people, sessionOf } = await cyclePeople(db, cycle.id);
  const unrated = people
    .filter(({ id, employeeId }) => !rated.has(employeeId) && !withheld.has(sessionOf.get(id) ?? ""))
    .map(({ employeeId, name, email }) => ({ employeeId, name, email }));
  return { results, unrated, exported };
}
