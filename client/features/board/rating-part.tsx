import type { SubjectView } from "@evenhand/shared/readmodels/record";
import { type ReactNode, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { cohortPicture } from "../../state/cohort-picture.ts";
import { medianValue, stepsWords } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { DotColumns } from "../../ui/dot-columns.tsx";
import { useMedia } from "../../ui/use-media.ts";
import styles from "./panel.module.css";
import { panelMessages } from "./panel-messages.ts";

const bold = (chunks: ReactNode) => <b>{chunks}</b>;
const emphasis = (chunks: ReactNode) => <em>{chunks}</em>;

/** Where a person stands among their like: in a sentence, and as the picture of dots. */
export function RatingPart({ id, subject }: { id: string; subject: SubjectView }) {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const rating = useRecord((view) => view.ratings.get(id));
  const steps = useRecord((view) => view.meta.settings.outlierSteps, 2);
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const cohorts = useRecord((view) => view.cohorts);
  // Held across, above the bar: what can be done with somebody comes into sight with them.
  const low = useMedia("(max-width: 1099px) and (max-height: 820px) and (min-height: 541px)");
  const picture = useMemo(
    () =>
      subjects &&
      ratings &&
      cohorts &&
      cohortPicture({ points: scale.length, subjects, ratings, cohorts }, id),
    [scale, subjects, ratings, cohorts, id],
  );

  if (subject.notRated) return <FormattedMessage {...panelMessages.notRated} tagName="p" />;
  if (rating === undefined) return <FormattedMessage {...panelMessages.noRating} tagName="p" />;
  const point = scale[rating - 1];
  const distance = picture?.median == null ? null : Math.abs(rating - picture.median);
  const far = distance !== null && distance >= steps;
  return (
    <div className={styles.rating}>
      <p className={styles.sentence} data-far={far || undefined}>
        <FormattedMessage
          {...panelMessages.rated}
          values={{ value: point?.value, label: point?.label, b: bold }}
        />{" "}
        {picture && picture.median !== null && distance !== null && (
          <FormattedMessage
            {...panelMessages.distance}
            values={{
              em: emphasis,
              steps: distance,
              words: stepsWords(intl, distance),
              side: intl.formatMessage(rating > picture.median ? panelMessages.above : panelMessages.below),
              people: picture.people,
              cohort: intl.formatMessage(picture.whole ? panelMessages.cohortWhole : panelMessages.cohortAt, {
                cohort: picture.label,
              }),
            }}
          />
        )}
      </p>
      {picture && (
        <DotColumns
          name={intl.formatMessage(panelMessages.chart, { cohort: picture.label, name: subject.name })}
          columns={scale.map((at, index) => ({
            key: String(index + 1),
            label: String(at.value),
            count: picture.counts[index] ?? 0,
          }))}
          accent={{ key: String(rating) }}
          marker={
            picture.median === null
              ? undefined
              : {
                  position: picture.median,
                  label: intl.formatMessage(panelMessages.median, {
                    median: medianValue(scale, picture.median),
                  }),
                }
          }
          tableHeads={{
            point: intl.formatMessage(panelMessages.chartPoint),
            count: intl.formatMessage(panelMessages.chartPeople),
          }}
          height={low ? 68 : 140}
        />
      )}
    </div>
  );
}
