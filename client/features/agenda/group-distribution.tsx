import type { AgendaGroupView } from "@evenhand/shared/readmodels/record";
import { belongsTo } from "@evenhand/shared/rules/groups";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { distributionView } from "../../state/distribution-view.ts";
import { numberWord } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { BarsWithMarks } from "../../ui/bars-with-marks.tsx";
import styles from "./agenda.module.css";
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
    const positions = [...subjects]
      .filter(([, subject]) => belongsTo(group, subject))
      .map(([id, { notRated }]) => (notRated ? null : (ratings.get(id) ?? null)));
    return distributionView(positions, scale.length, guideline);
  }, [subjects, ratings, group, scale, guideline]);
  if (!view) return null;
  const words = (index: number, off: boolean): string => {
    const count = view.counts[index] ?? 0;
    const target = view.guideline?.[index];
    if (off) return t(messages.over, { count, words: numberWord(intl, view.over?.[index] ?? 0) });
    return target === undefined
      ? t(messages.count, { count })
      : t(messages.withGuideline, { count, guideline: target });
  };
  return (
    <section className={styles.groupRatings} aria-labelledby="group-distribution-title">
      <h3 id="group-distribution-title" className={styles.label}>
        <FormattedMessage {...messages.groupRatings} values={{ people: view.people }} />
      </h3>
      <BarsWithMarks
        name={t(messages.chart, { scope: group.label })}
        points={scale.length}
        tableHeads={{ point: t(messages.headRating), value: t(messages.headPeople) }}
        bars={scale
          .map((point, index) => {
            const flagged = index + 1 === group.position && (view.over?.[index] ?? 0) > 0;
            return {
              key: String(index + 1),
              label: String(point.value),
              caption: point.label,
              position: index + 1,
              value: view.counts[index] ?? 0,
              target: view.guideline?.[index] ?? null,
              text: words(index, flagged),
              flagged,
            };
          })
          .reverse()}
      />
    </section>
  );
}
