import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import styles from "./table.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end" | "center";
  /** Names the row for screen readers; the first column when none says so. */
  rowHeader?: boolean;
  sortable?: boolean;
  /** Any CSS width. */
  width?: string;
  /** The header is for screen readers alone, as over a column of menus. */
  hideHeader?: boolean;
  /** Left out on a phone: what can be read elsewhere, or is said in another column. */
  wide?: boolean;
};

export type Sort = { key: string; direction: "ascending" | "descending" };

type TableProps<Row> = {
  /** What the table holds. Read out; shown when `showLabel`. */
  label: string;
  showLabel?: boolean;
  columns: ReadonlyArray<Column<Row>>;
  rows: ReadonlyArray<Row>;
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** The caller sorts: it knows what the values mean. */
  onSort?: (sort: Sort) => void;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  dense?: boolean;
  /** The row that stands out, such as the one in focus. */
  isMarked?: (row: Row) => boolean;
};

/** Rows and columns with hairlines. Scrolls sideways in itself, never the page. */
export function Table<Row>({
  label,
  showLabel = false,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  empty,
  dense = false,
  isMarked,
}: TableProps<Row>) {
  const named = columns.some((column) => column.rowHeader);
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      <table className={classNames(styles.table, dense && styles.dense)}>
        <caption className={styles.caption}>
          {showLabel ? label : <VisuallyHidden>{label}</VisuallyHidden>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                data-wide={column.wide || undefined}
                style={column.width === undefined ? undefined : { width: column.width }}
                aria-sort={sort?.key === column.key ? sort.direction : undefined}
              >
                <Header column={column} sort={sort} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-marked={isMarked?.(row) || undefined}>
              {columns.map((column, index) =>
                (named ? column.rowHeader : index === 0) ? (
                  <th
                    key={column.key}
                    scope="row"
                    data-align={column.align}
                    data-wide={column.wide || undefined}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align} data-wide={column.wide || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td className={styles.empty} colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Header<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  if (column.hideHeader) return <VisuallyHidden>{column.header}</VisuallyHidden>;
  if (!column.sortable || !onSort) return column.header;
  const current = sort?.key === column.key ? sort.direction : undefined;
  const Arrow = current === "ascending" ? ArrowUp : current === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <button
      type="button"
      className={styles.sort}
      data-sorted={current !== undefined || undefined}
      onClick={() =>
        onSort({ key: column.key, direction: current === "ascending" ? "descending" : "ascending" })
      }
    >
      {column.header}
      <Arrow aria-hidden="true" />
    </button>
  );
}
