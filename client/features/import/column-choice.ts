import type {
  ColumnField,
  ColumnMatch,
  DateOrder,
  ExplicitMapping,
} from "@evenhand/shared/protocol/import-fields";

/** What HR may take a column for. `restricted` is never chosen, only found. */
export type ColumnTarget = ColumnField | "private" | "ignored";

/** Fields whose values are dates, so that the order of day and month may matter. */
export const DATE_FIELDS: ReadonlySet<string> = new Set<ColumnField>([
  "hire_date",
  "last_promotion_date",
  "last_feedback_date",
]);

/** What a column would be called in a mapping, if it were taken for this. */
function named(target: ColumnTarget, dateOrder: DateOrder | undefined): string | null {
  if (target === "ignored") return null;
  return dateOrder !== undefined && DATE_FIELDS.has(target) ? `${target}:${dateOrder}` : target;
}

/** The mapping with one column taken for something else. */
export function withTarget(
  mapping: ExplicitMapping,
  column: ColumnMatch,
  target: ColumnTarget,
): ExplicitMapping {
  return { ...mapping, [column.header]: named(target, column.dateOrder) };
}

/** The mapping with the dates of one column read in this order. */
export function withDateOrder(
  mapping: ExplicitMapping,
  column: ColumnMatch,
  order: DateOrder,
): ExplicitMapping {
  if (!DATE_FIELDS.has(column.field)) return mapping;
  return { ...mapping, [column.header]: `${column.field}:${order}` };
}

/** What a file's columns come to: the fields it fills, what stays with HR, what is left out. */
export function columnCounts(columns: readonly ColumnMatch[]) {
  const count = (wanted: (column: ColumnMatch) => boolean) => columns.filter(wanted).length;
  const isField = ({ field }: ColumnMatch) =>
    field !== "private" && field !== "restricted" && field !== "ignored";
  return {
    fields: count(isField),
    /** Fields that HR should look at: a vague word was all there was to go by. */
    unsure: count((column) => isField(column) && column.confidence === "weak"),
    private: count(({ field }) => field === "private"),
    restricted: count(({ field }) => field === "restricted"),
    ignored: count(({ field }) => field === "ignored"),
  };
}

/** Whether a field is filled by one of the columns; a name may come in two halves. */
export function fills(columns: readonly ColumnMatch[], field: ColumnField): boolean {
  const filled = new Set<string>(columns.map((column) => column.field));
  return filled.has(field) || (field === "name" && filled.has("first_name") && filled.has("last_name"));
}
