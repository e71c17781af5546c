import { setImmediate as turn } from "node:timers/promises";
import type { ImportAnswer, ImportInspection } from "@evenhand/shared/protocol/answers";
import { importQuery } from "@evenhand/shared/protocol/bodies";
import { type ExplicitMapping, guessMapping } from "@evenhand/shared/protocol/import-fields";
import { type ImportOutcome, importInPortions } from "@evenhand/shared/protocol/import-file";
import { type ImportProblem, stops } from "@evenhand/shared/protocol/import-problem";
import type { ImportTable } from "@evenhand/shared/protocol/import-row";
import type { Portions } from "@evenhand/shared/protocol/portions";
import type { FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { withMessage } from "../exchange/problem-messages.ts";
import { readTable } from "../exchange/read-table.ts";
import { keepPeople, undoImport, writeImport } from "../store/imports.ts";
import type { Schema } from "../store/schema.ts";
import { listSessions, type StoredSession } from "../store/sessions.ts";
import { type CyclePeople, cyclePeople } from "../store/subjects.ts";
import { hrOnly, principalOf } from "./access.ts";
import { viewCycle } from "./cycle-view.ts";
import { mustFindCycle } from "./cycles.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { withheldSessions } from "./people.ts";
import { refuseWith } from "./problem.ts";
import type { HttpServer } from "./server.ts";

const mappingSchema = z.record(
  z.string().check(z.maxLength(400)),
  z.nullable(z.string().check(z.maxLength(100))),
);

const FORM =
  "A form with `file` (CSV or XLSX, 5 MB at most) and, where wanted, `mapping` (JSON, header to field) and `sheet`.";

/** The import of people and drafts from a file (PROTOCOL.md, HTTP). */
export function registerImport(app: HttpServer, deps: HttpDeps): void {
  const { db, now } = deps;
  const config = hrOnly("people.import");
  const tags = ["import"];
  const consumes = ["multipart/form-data"];

  app.post(
    "/api/cycles/:id/import/inspect",
    {
      config,
      schema: {
        tags,
        consumes,
        params: idParams,
        summary: "Look at a file: headers, mapping, samples, sheets",
        description: FORM,
      },
    },
    async (request): Promise<ImportInspection> => {
      await mustFindCycle(deps, request.params.id);
      const upload = await readUpload(request);
      const { headers, headerRow, rows, problems, encoding, delimiter, sheet, sheets } =
        await mustRead(upload);
      const cells = rows.map((row) => row.cells);
      const guess = guessMapping(headers, cells, upload.mapping, headerRow);
      return {
        headers,
        rows: rows.length,
        columns: guess.columns,
        problems: [...problems, ...guess.problems].map(withMessage),
        encoding,
        delimiter,
        sheet,
        sheets,
      };
    },
  );

  app.post(
    "/api/cycles/:id/import",
    {
      config,
      schema: {
        tags,
        consumes,
        params: idParams,
        querystring: importQuery,
        description: FORM,
        summary: "Import people; a dry run writes nothing, a real run all or nothing unless partial",
      },
    },
    async (request): Promise<ImportAnswer> => {
      const isDry = request.query.dryRun === "true";
      const isPartial = request.query.partial === "true";
      const cycle = await mustFindCycle(deps, request.params.id);
      const upload = await readUpload(request);
      const table = await mustRead(upload);
      const withheld = await withheldSessions(deps, principalOf(request), cycle.id);
      /** What the import would do, as the people are now. */
      const compare = async (read: Kysely<Schema>) => {
        const everybody = await cyclePeople(read, cycle.id);
        const sessions = await listSessions(read, cycle.id);
        const work = importInPortions(table, {
          scale: cycle.scale,
          existing: everybody.people,
          // Drafts of people whose session has opened are the room's now.
          frozen: peopleIn(
            everybody,
            sessions.filter(({ phase }) => phase !== "prework"),
          ),
          withheld: peopleIn(
            everybody,
            sessions.filter(({ id }) => withheld.has(id)),
          ),
          mapping: upload.mapping,
        });
        return { people: everybody.people, outcome: await lettingOthersIn(work) };
      };
      const cellOf = cellsOf(table);
      const answerOf = ({ rows, created, changed, unchanged, problems, columns }: ImportOutcome) => ({
        rows,
        created: created.length,
        changed: changed.length,
        unchanged: unchanged.length,
        problems: problems.map((problem) => ({ ...withMessage(problem), ...cellOf(problem) })),
        columns,
      });
      // What only looks keeps nobody from the database meanwhile.
      if (isDry) return answerOf((await compare(db)).outcome);
      return db.transaction().execute(async (trx) => {
        await keepPeople(trx);
        const { people, outcome } = await compare(trx);
        const answer = answerOf(outcome);
        const { created, changed, problems, columns } = outcome;
        if (problems.some((problem) => stops(problem, isPartial))) {
          return refuseWith("import-problems", { ...answer, created: 0, changed: 0 });
        }
        await writeImport(trx, {
          cycleId: cycle.id,
          accountId: principalOf(request).accountId,
          at: new Date(now()).toISOString(),
          existing: people,
          created,
          changed,
          columns: columns
            .filter(({ field }) => field === "private" || field === "restricted")
            .map(({ key, field }) => ({ key, restricted: field === "restricted" })),
        });
        return answer;
      });
    },
  );

  app.post(
    "/api/cycles/:id/import/undo",
    { config, schema: { tags, params: idParams, summary: "Take the latest import back" } },
    async (request) => {
      const cycle = await mustFindCycle(deps, request.params.id);
      const withheld = await withheldSessions(deps, principalOf(request), cycle.id);
      if (withheld.size > 0) refuseWith("conflict-of-interest", { reason: "rates-you" });
      if (!(await undoImport(db, cycle.id, new Date(now()).toISOString()))) refuseWith("too-late");
      return viewCycle(deps, principalOf(request), cycle);
    },
  );
}

/** Tens of thousands of rows take seconds: between portions the rooms have their turn. */
async function lettingOthersIn<Result>(work: Portions<Result>): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await turn();
  }
}

interface Upload {
  readonly bytes: Uint8Array;
  readonly mapping: ExplicitMapping | undefined;
  readonly sheet: string | undefined;
}

/** The form of an import: `file`, and beside it `mapping` (JSON) and `sheet`, in any order. Nothing else. */
async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) refuseWith("unsupported");
  let bytes: Uint8Array | undefined;
  const fields = new Map<string, string>();
  for await (const part of request.parts()) {
    if (part.type === "file") {
      if (part.fieldname !== "file")
        refuseWith("invalid", {
          in: "body",
          fields: [{ path: `/${part.fieldname}`, problem: "unrecognized_keys" }],
        });
      bytes = await part.toBuffer();
    } else if (part.fieldname === "mapping" || part.fieldname === "sheet") {
      fields.set(part.fieldname, String(part.value));
    } else {
      refuseWith("invalid", {
        in: "body",
        fields: [{ path: `/${part.fieldname}`, problem: "unrecognized_keys" }],
      });
    }
  }
  if (!bytes) return refuseWith("invalid", { in: "body", fields: [{ path: "/file", problem: "required" }] });
  const mapping = fields.get("mapping");
  return {
    bytes,
    mapping: mapping === undefined ? undefined : readMapping(mapping),
    sheet: fields.get("sheet"),
  };
}

function readMapping(text: string): ExplicitMapping {
  const wrong = () =>
    refuseWith("invalid", { in: "body", fields: [{ path: "/mapping", problem: "not-a-mapping" }] });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong();
  }
  const { success, data } = mappingSchema.safeParse(value);
  return success ? data : wrong();
}

/** As much of a cell as helps to find it. */
const CELL_SHOWN = 80;

/** Tells what stands in the cell that a problem is about, where there is one and it is not blank. */
function cellsOf({ headers, rows }: ImportTable): (problem: ImportProblem) => { value?: string } {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  const columns = headers.map((header) => header.trim());
  return ({ row, column }) => {
    const index = columns.indexOf(column);
    const value = index < 0 ? "" : (byRow.get(row)?.[index] ?? "").trim();
    return value === "" ? {} : { value: value.slice(0, CELL_SHOWN) };
  };
}

async function mustRead({ bytes, sheet }: Upload) {
  const read = await readTable(bytes, { sheet });
  return read.ok ? read.table : refuseWith(read.code, { in: "file" });
}

/** The employee ids of people in any of these sessions. */
function peopleIn({ people, sessionOf }: CyclePeople, sessions: readonly StoredSession[]): Set<string> {
  const ids = new Set<string>(sessions.map(({ id }) => id));
  return new Set(
    people.flatMap(({ id, employeeId }) => (ids.has(sessionOf.get(id) ?? "") ? [employeeId] : [])),
  );
}
