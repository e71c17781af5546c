import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/layout.tsx";
import { withDateOrder } from "./column-choice.ts";
import styles from "./import.module.css";
import { messages, problemWords } from "./messages.ts";
import { type ProblemGroup, rowRuns, wrongValues } from "./problem-groups.ts";
import type { CheckedFile, Import } from "./use-import.ts";

/** Values listed at first; a button shows the rest. */
const LISTED = 6;

type ProblemGroupViewProps = { group: ProblemGroup; work: Import; checked: CheckedFile };

/** Problems that one repair puts right: what, where, how, and the repair itself where it can be made here. */
export function ProblemGroupView({ group, work, checked }: ProblemGroupViewProps) {
  const t = useIntl().formatMessage;
  const { title, repair } = problemWords[group.code];
  const choosesOrder = group.code === "ambiguous-date";
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
      <WrongValues group={group} />
      {choosesOrder ? (
        <DateOrderChoice group={group} work={work} checked={checked} />
      ) : (
        group.place === "mapping" && (
          <Row>
            <Button size="s" onClick={() => work.goTo("columns")}>
              {t(messages.toColumns)}
            </Button>
          </Row>
        )
      )}
    </div>
  );
}

/** Which values stand in which rows; where nothing stands, the rows alone. */
function WrongValues({ group }: { group: ProblemGroup }) {
  const t = useIntl().formatMessage;
  const [all, setAll] = useState(false);
  const values = wrongValues(group).filter(({ rows }) => rows.some((row) => row > 0));
  if (values.length === 0) return null;
  const more = values.length - LISTED;
  return (
    <>
      <ul className={styles.values}>
        {(all ? values : values.slice(0, LISTED)).map(({ value, rows }) => (
          <li key={value} className={styles.value}>
            {value !== "" && <q className={styles.cell}>{value}</q>}
            <span className={styles.rows}>
              {t(messages.rows, { count: rows.length, rows: rowRuns(rows) })}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && !all && (
        <Row>
          <Button size="s" variant="quiet" onClick={() => setAll(true)}>
            {t(messages.moreValues, { count: more })}
          </Button>
        </Row>
      )}
    </>
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
    <Row>
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
    </Row>
  );
}
