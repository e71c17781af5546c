import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/layout.tsx";
import { Table } from "../../ui/table.tsx";
import { withDateOrder } from "./column-choice.ts";
import styles from "./import.module.css";
import { messages, problemWords } from "./messages.ts";
import { type ProblemGroup, rowRuns } from "./problem-groups.ts";
import type { CheckedFile, Import } from "./use-import.ts";

/** Rows listed one by one at most; the runs of numbers above name them all. */
const LISTED = 50;

type ProblemGroupViewProps = { group: ProblemGroup; work: Import; checked: CheckedFile };

/** Problems that one repair puts right: what, where, how, and the repair itself where it can be made here. */
export function ProblemGroupView({ group, work, checked }: ProblemGroupViewProps) {
  const t = useIntl().formatMessage;
  const [listed, setListed] = useState(false);
  const { title, repair } = problemWords[group.code];
  const rows = group.problems.map(({ row }) => row).filter((row) => row > 0);
  return (
    <div className={styles.group} data-extent={group.extent}>
      <div className={styles.groupHead}>
        <h3 className={styles.groupTitle}>
          {t(title)}
          {group.column !== "" && (
            <span className={styles.inColumn}> {t(messages.inColumn, { column: group.column })}</span>
          )}
        </h3>
        {group.rows > 0 && group.extent === "row" && (
          <span className={styles.groupCount}>{t(messages.times, { rows: group.rows })}</span>
        )}
      </div>
      <p className={styles.repair}>{t(repair)}</p>
      {rows.length > 0 && (
        <p className={styles.rows}>{t(messages.rows, { count: group.rows, rows: rowRuns(rows) })}</p>
      )}
      <Row>
        {group.code === "ambiguous-date" ? (
          <DateOrderChoice group={group} work={work} checked={checked} />
        ) : (
          group.place === "mapping" && (
            <Button size="s" onClick={() => work.goTo("columns")}>
              {t(messages.toColumns)}
            </Button>
          )
        )}
        {group.extent === "row" && (
          <Button size="s" variant="quiet" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {t(messages.showRows)}
          </Button>
        )}
      </Row>
      {listed && <ProblemRows group={group} />}
    </div>
  );
}

/** Says at once how the dates of this column are written, and checks again. */
function DateOrderChoice({ group, work, checked }: ProblemGroupViewProps) {
  const t = useIntl().formatMessage;
  const column = checked.answer.columns.find(
    ({ header, key }) => header === group.column || key === group.column,
  );
  if (!column) return null;
  return (
    <>
      <span className={styles.repair}>{t(messages.whichOrder)}</span>
      {(["dmy", "mdy"] as const).map((order) => (
        <Button
          key={order}
          size="s"
          busy={work.busy}
          onClick={() => void work.map(withDateOrder(checked.mapping, column, order))}
        >
          {t(order === "dmy" ? messages.dateDayFirst : messages.dateMonthFirst)}
        </Button>
      ))}
    </>
  );
}

function ProblemRows({ group }: { group: ProblemGroup }) {
  const t = useIntl().formatMessage;
  const { title } = problemWords[group.code];
  const more = group.problems.length - LISTED;
  return (
    <>
      <Table
        label={t(title)}
        dense
        rows={group.problems.slice(0, LISTED).map((problem, index) => ({ ...problem, place: index }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: "row", header: t(messages.row), rowHeader: true, width: "72px", cell: ({ row }) => row },
          { key: "column", header: t(messages.column), width: "30%", cell: ({ column }) => column || "–" },
          {
            key: "reason",
            header: t(messages.reason),
            cell: ({ message }) => (group.code === "unknown" ? message : t(title)),
          },
        ]}
      />
      {more > 0 && <p className={styles.quiet}>{t(messages.moreRows, { count: more })}</p>}
    </>
  );
}
