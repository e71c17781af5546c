import type { WallPerson } from "@evenhand/shared/readmodels/wall-view";
import type { Scale } from "@evenhand/shared/session/scale";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { medianValue, stepsWords, valueAt } from "../../state/flag-words.ts";
import { DotColumns } from "../../ui/dot-columns.tsx";
import { JustificationPart } from "./justification-part.tsx";
import { messages } from "./messages.ts";
import { useUnit } from "./use-unit.ts";
import styles from "./wall.module.css";

/** Who it is, and how far from whom: a sentence, and their cohort as dots. */
export function PersonPart({ person, scale, side }: { person: WallPerson; scale: Scale; side: ReactNode }) {
  const t = useIntl().formatMessage;
  const owner =
    person.ownerName === "" ? t(messages.noOwner) : t(messages.ratedBy, { owner: person.ownerName });
  const facts = [person.level, person.team, owner].filter((fact) => fact !== "");
  return (
    <div className={styles.halves}>
      <div className={styles.left}>
        <header style={{ "--letters": Math.max(8, person.name.length) }}>
          <h1 className={styles.name}>{person.name}</h1>
          <p className={styles.facts}>{facts.join(" · ")}</p>
        </header>
        <Sentence person={person} scale={scale} />
        {person.justification ? (
          <JustificationPart {...person.justification} />
        ) : (
          <Picture person={person} scale={scale} />
        )}
      </div>
      {side}
    </div>
  );
}

function useAmong({ cohort }: WallPerson): string {
  const t = useIntl().formatMessage;
  const { whole, people, label } = cohort;
  return t(whole ? messages.amongWhole : messages.amongCohort, { people, cohort: label });
}

function Sentence({ person, scale }: { person: WallPerson; scale: Scale }) {
  const intl = useIntl();
  const among = useAmong(person);
  const { rating, notRated, far, cohort } = person;
  if (notRated || rating === null) {
    return (
      <p className={styles.sentence}>
        {intl.formatMessage(notRated ? messages.notRated : messages.noRating)}
      </p>
    );
  }
  const value = valueAt(scale, rating);
  const { median } = cohort;
  if (median === null)
    return <p className={styles.sentence}>{intl.formatMessage(messages.rated, { value })}</p>;
  const steps = Math.abs(rating - median);
  const message = steps === 0 ? messages.atMedian : rating > median ? messages.above : messages.below;
  return (
    <p className={styles.sentence}>
      <FormattedMessage
        {...message}
        values={{
          value,
          among,
          distance: stepsWords(intl, steps),
          em: (chunks: ReactNode) => <em data-far={far || undefined}>{chunks}</em>,
        }}
      />
    </p>
  );
}

function Picture({ person, scale }: { person: WallPerson; scale: Scale }) {
  const t = useIntl().formatMessage;
  const unit = useUnit();
  const among = useAmong(person);
  const { rating, proposal, cohort } = person;
  return (
    <div className={styles.picture}>
      <DotColumns
        size="l"
        unit={unit / 8}
        name={t(messages.dots, { among })}
        columns={scale.map((point, index) => ({
          key: String(index + 1),
          label: String(point.value),
          caption: point.label,
          count: cohort.counts[index] ?? 0,
        }))}
        accent={
          rating === null
            ? undefined
            : { key: String(rating), ghostKey: proposal ? String(proposal.to) : undefined }
        }
        marker={
          cohort.median === null
            ? undefined
            : {
                position: cohort.median,
                label: t(messages.median, { median: medianValue(scale, cohort.median) }),
              }
        }
        tableHeads={{ point: t(messages.headRating), count: t(messages.headPeople) }}
      />
    </div>
  );
}
