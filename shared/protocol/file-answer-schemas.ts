import * as z from "zod/mini";
import {
  type CycleExportDocument,
  cycleTables,
  EXPORT_COLUMNS,
  EXPORT_LAYOUTS,
  type ExportCell,
  type ExportDocument,
} from "../readmodels/export-rows.ts";
import { scaleAnswerSchema } from "./answer-schemas.ts";

/** What downloads hold, as schemas for the API's documents. Of CSV and XLSX the documents name the columns. */

type Describes<T> = z.ZodMiniType<T>;

const text = z.string();
const count = z.int().check(z.minimum(0));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const time = z.iso.datetime();
const maybePosition = z.nullable(z.int().check(z.minimum(1), z.maximum(7)));
const cell = z.union([text, z.number(), z.boolean(), z.null()]) satisfies Describes<ExportCell>;
/** A row by the names of its columns. */
const row = z.record(text, cell);

export const exportDocumentSchema = z.strictObject({
  session: z.strictObject({ id: text, title: text, lockedAt: time, scale: scaleAnswerSchema }),
  version: count,
  head: hash,
  digest: hash,
  ratings: z.array(z.readonly(z.tuple([text, maybePosition]))),
  rows: z.array(row),
}) satisfies Describes<ExportDocument>;

export const cycleExportSchema = z.strictObject({
  cycle: z.strictObject({ id: text, name: text }),
  layout: z.enum(EXPORT_LAYOUTS),
  results: z.array(row),
  unrated: z.array(row),
  sessions: z.optional(z.array(exportDocumentSchema)),
}) satisfies Describes<CycleExportDocument>;

/** One line of the journal. `payload` depends on the type; the words are not here, only what commits to them. */
export const journalLineSchema = z.strictObject({
  session: text,
  seq: z.int().check(z.minimum(1)),
  at: time,
  actor: text,
  type: text,
  payload: z.record(text, z.unknown()),
  commitment: z.string().check(z.regex(/^([0-9a-f]{64})?$/)),
  prevHash: hash,
  hash,
});

const columnsOf = (layout: (typeof EXPORT_LAYOUTS)[number]) => cycleTables(layout, [], [])[0].columns;

/** The header row of each table that is sent as a file. */
export const FILE_COLUMNS = {
  session: EXPORT_COLUMNS,
  pay: columnsOf("pay"),
  audit: columnsOf("audit"),
} as const;
