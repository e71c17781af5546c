import type { ReactNode, RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { CohortPicture } from "../../state/cohort-picture.ts";
import { flagWords, medianValue, stepsWords, valueAt } from "../../state/flag-words.ts";
import { DotColumns } from "../../ui/dot-columns.tsx";
import { tallestPlot } from "../../ui/dot-layout.ts";
import styles from "./consensus.module.css";
import { messages } from "./messages.ts";
import type { Focus } from "./use-focus.ts";

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/** From so many letters on a name takes smaller ones: it must leave room for what is said of the person. */
const LONG = 48;

type FocusHeadProps = {
  focus: Focus;
  picture: CohortPicture | null;
  heading: RefObject<HTMLHeadingElement | null>;
  menu: ReactNode;
};

/** Who it is, in the largest letters of the screen, and how far from whom: a sentence and a picture. */
export function FocusHead({ focus, picture, heading, menu }: FocusHeadProps) {
  const intl = useIntl();
  const { subject, flags, scale } = focus;
  const facts = [[subject.jobTitle, subject.level].filter(Boolean).join(", "), subject.team].filter(Boolean);
  const owner = subject.owner
    ? intl.formatMessage(messages.ratedBy, { owner: subject.ownerName })
    : intl.formatMessage(messages.noOwner);
  const about = [...facts, owner].join(" · ");
  const others = flags.filter(({ rule }) => rule !== "outlier" && rule !== "no-owner" && rule !== "no-draft");
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2
            className={styles.name}
            data-long={subject.name.length > LONG || undefined}
            ref={heading}
            tabIndex={-1}
          >
            {subject.name}
          </h2>
          <p className={styles.facts} title={about}>
            {about}
          </p>
        </div>
        {menu}
      </header>
      <div className={styles.standing}>
        <Sentence focus={focus} picture={picture} />
        {others.length > 0 && (
          <ul className={styles.flags} aria-label={intl.formatMessage(messages.also)}>
            {others.map((flag, index) => {
              const plain = flagWords(intl, flag, scale);
              const words =
                index === 0 ? plain.charAt(0).toLocaleUpperCase(intl.locale) + plain.slice(1) : plain;
              return (
                <li key={flag.rule} title={words}>
                  {words}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {picture && <Picture focus={focus} picture={picture} />}
    </>
  );
}

function useAmong(picture: CohortPicture | null): string {
  const intl = useIntl();
  if (!picture) return "";
  const values = { people: picture.people, cohort: picture.label };
  return intl.formatMessage(picture.whole ? messages.amongWhole : messages.amongCohort, values);
}

function Sentence({ focus, picture }: { focus: Focus; picture: CohortPicture | null }) {
  const intl = useIntl();
  const among = useAmong(picture);
  const { subject, rating, scale, settings } = focus;
  if (subject.notRated) return <p className={styles.sentence}>{intl.formatMessage(messages.notRated)}</p>;
  if (rating === undefined) {
    return (
      <p className={styles.sentence}>
        {subject.owner
          ? intl.formatMessage(messages.noRating, { owner: subject.ownerName })
          : intl.formatMessage(messages.noRatingNoOwner)}
      </p>
    );
  }
  const median = picture?.median ?? null;
  const steps = median === null ? 0 : Math.abs(rating - median);
  const far = median !== null && steps >= settings.outlierSteps;
  return (
    <p className={styles.sentence}>
      <FormattedMessage {...messages.rated} values={{ value: valueAt(scale, rating), b: bold }} />{" "}
      {median !== null && (
        <FormattedMessage
          {...messages.distance}
          values={{
            steps,
            words: stepsWords(intl, steps),
            side: intl.formatMessage(rating > median ? messages.above : messages.below),
            among,
            em: (chunks: ReactNode) => <em data-far={far || undefined}>{chunks}</em>,
          }}
        />
      )}
      {picture && picture.live !== null && picture.live !== median && (
        <span className={styles.live}>
          {" "}
          <FormattedMessage {...messages.liveMedian} values={{ median: medianValue(scale, picture.live) }} />
        </span>
      )}
    </p>
  );
}

function Picture({ focus, picture }: { focus: Focus; picture: CohortPicture }) {
  const intl = useIntl();
  const among = useAmong(picture);
  const { subject, rating, scale, proposal } = focus;
  return (
    <div
      className={styles.picture}
      style={{ "--plot-most": `${tallestPlot(Math.max(...picture.counts, 1))}px` }}
    >
      <DotColumns
        name={intl.formatMessage(messages.chart, {
          among,
          name: subject.name,
          value: rating === undefined ? "–" : valueAt(scale, rating),
        })}
        columns={scale.map((point, index) => ({
          key: String(index + 1),
          label: String(point.value),
          caption: point.label,
          count: picture.counts[index] ?? 0,
        }))}
        accent={
          rating === undefined || subject.notRated
            ? undefined
            : { key: String(rating), ghostKey: proposal ? String(proposal.to) : undefined }
        }
        marker={
          picture.median === null
            ? undefined
            : {
                position: picture.median,
                label: intl.formatMessage(messages.median, { median: medianValue(scale, picture.median) }),
              }
        }
        tableHeads={{
          point: intl.formatMessage(messages.headRating),
          count: intl.formatMessage(messages.headPeople),
        }}
      />
    </div>
  );
}
