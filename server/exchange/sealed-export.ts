import { z } from "zod";
import { readTable } from "./read-table.ts";

type Rated = readonly [employeeId: string, position: number | null];

/** What an export says of one lock: all that its digest is taken over, and what stands beside it. */
export interface SealedExport {
  readonly sessionId: string;
  readonly version: number;
  readonly head: string;
  readonly digest: string;
  readonly ratings: readonly Rated[];
  /** What the file shows for a rating; the digest does not cover it, so it must agree with the position. */
  readonly shown: readonly ShownRating[];
}

export interface ShownRating {
  readonly employeeId: string;
  readonly position: number | null;
  readonly value: number | null;
  readonly label: string;
}

/** The exports in a file, or in one sentence why there are none. */
export type ExportRead = { readonly exports: readonly SealedExport[] } | { readonly refusal: string };

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const position = z.nullable(z.int().min(1).max(7));
const documentSchema = z.object({
  session: z.object({
    id: z.string(),
    scale: z.array(z.object({ value: z.number(), label: z.string() })),
  }),
  version: z.int().min(1),
  head: hash,
  digest: hash,
  ratings: z.array(z.tuple([z.string(), position])),
  rows: z.array(
    z.object({
      employee_id: z.string(),
      final_rating: z.nullable(z.number()),
      final_label: z.string(),
      final_position: position,
    }),
  ),
});

/** Reads a JSON export, as `write-json.ts` writes it. */
export function readExportDocument(value: unknown): ExportRead {
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { refusal: `is no export: ${issue?.path.join(".") || "it"} is missing or of the wrong kind` };
  }
  const { session, version, head, digest, ratings, rows } = parsed.data;
  const shown = rows.map((row) => ({
    employeeId: row.employee_id,
    position: row.final_position,
    value: row.final_rating,
    label: row.final_label,
  }));
  const points = session.scale.map((point, index) => ({ employeeId: "", position: index + 1, ...point }));
  return {
    exports: [{ sessionId: session.id, version, head, digest, ratings, shown: [...points, ...shown] }],
  };
}

const NEEDED = ["employee_id", "final_position", "session_id", "version", "head", "digest"] as const;

/** Reads a CSV or XLSX export; one of a whole cycle holds a lock for each of its sessions. */
export async function readExportTable(bytes: Uint8Array): Promise<ExportRead> {
  const read = await readTable(bytes, { maxBytes: Number.POSITIVE_INFINITY });
  if (!read.ok) return { refusal: "cannot be read: it is no CSV, XLSX, JSON or journal file" };
  const { headers, rows } = read.table;
  const columns = new Map(headers.map((header, column) => [header.trim().toLowerCase(), column]));
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0) return { refusal: `cannot be verified: it has no column ${missing.join(", ")}` };

  const exports = new Map<string, SealedExport & { ratings: Rated[]; shown: ShownRating[] }>();
  for (const { row, cells } of rows) {
    const cell = (column: string) => (cells[columns.get(column) ?? -1] ?? "").trim();
    const sealed = {
      sessionId: cell("session_id"),
      version: Number(cell("version")),
      head: cell("head"),
      digest: cell("digest"),
    };
    const place = cell("final_position") === "" ? null : Number(cell("final_position"));
    if (!position.safeParse(place).success || !Number.isInteger(sealed.version)) {
      return { refusal: `cannot be verified: row ${row} has no proper version or final_position` };
    }
    const key = JSON.stringify([sealed.sessionId, sealed.version]);
    const known = exports.get(key) ?? { ...sealed, ratings: [], shown: [] };
    if (known.head !== sealed.head || known.digest !== sealed.digest) {
      return {
        refusal: `is not as it was exported: row ${row} has another head or digest than the rows above it`,
      };
    }
    const employeeId = cell("employee_id");
    const value = cell("final_rating") === "" ? null : Number(cell("final_rating"));
    known.ratings.push([employeeId, place]);
    known.shown.push({ employeeId, position: place, value, label: cell("final_label") });
    exports.set(key, known);
  }
  if (exports.size === 0) return { refusal: "holds no ratings" };
  return { exports: [...exports.values()] };
}
