import type { AgendaGroupView } from "@evenhand/shared/readmodels/record";
import { belongsTo } from "@evenhand/shared/rules/groups";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { BarsWithMarks } from "../../ui/bars-with-marks.tsx";
import styles from "./agenda.module.css";
import { barsOf, peopleAt, ratedNow } from "./distribution-bars.ts";
import { messages } from "./messages.ts";

/** How everybody of a group on the agenda is rated, against the guideline in people; the point it is there for stands out. */
export function GroupDistribution({ group }: { group: AgendaGroupView }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const scale = useRecord((view) => view.meta.scale, []);
  const guideline = useRecord((view) => view.meta.guideline, null);
  const view = useMemo(() => {
    if (!subjects || !ratings) return null;
    return ratedNow({ subjects, ratings, scale, guideline }, (subject) => belongsTo(group, subject), true);
  }, [subjects, ratings, group, scale, guideline]);
  if (!view) return null;
  return (
    <section className={styles.groupRatings} aria-labelledby="group-distribution-title">
      <h3 id="group-distribution-title" className={styles.label}>
        <FormattedMessage {...messages.groupRatings} values={{ people: view.people }} />
      </h3>
      <BarsWithMarks
        name={t(messages.chart, { scope: group.label })}
        points={scale.length}
        tableHeads={{ point: t(messages.headRating), value: t(messages.headPeople) }}
        bars={barsOf(scale, view, (index) => {
          const flagged = index + 1 === group.position && (view.over?.[index] ?? 0) > 0;
          return { text: peopleAt(intl, view, index, flagged), flagged };
        })}
      />
    </section>
  );
}
