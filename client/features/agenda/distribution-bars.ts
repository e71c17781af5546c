import type { RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import type { Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { type DistributionView, distributionView } from "../../state/distribution-view.ts";
import { numberWord } from "../../state/flag-words.ts";
import { messages } from "./messages.ts";

type Rated = Pick<RecordView, "subjects" | "ratings"> & Pick<RecordView["meta"], "scale" | "guideline">;

/**
 * How those are rated now whom `belongs` takes, against the guideline in people. Whoever is not rated counts nowhere.
 * @param evenFew as `distributionView` has it
 */
export function ratedNow(
  { subjects, ratings, scale, guideline }: Rated,
  belongs: (subject: SubjectView) => boolean,
  evenFew = false,
): DistributionView {
  const people = [...subjects].filter(([, subject]) => belongs(subject));
  const positions = people.map(([id, { notRated }]) => (notRated ? null : (ratings.get(id) ?? null)));
  return distributionView(positions, scale.length, guideline, evenFew);
}

/** "7, five over" where too many are to be told, else "7, guideline 2", or the number alone where there is no guideline. */
export function peopleAt(
  intl: IntlShape,
  { counts, guideline, over }: DistributionView,
  index: number,
  tooMany: boolean,
): string {
  const count = counts[index] ?? 0;
  const target = guideline?.[index];
  if (tooMany)
    return intl.formatMessage(messages.over, { count, words: numberWord(intl, over?.[index] ?? 0) });
  return target === undefined
    ? intl.formatMessage(messages.count, { count })
    : intl.formatMessage(messages.withGuideline, { count, guideline: target });
}

/** A bar for each point of the scale, the highest first. @param bar what it says, and whether it stands out */
export const barsOf = (
  scale: Scale,
  view: DistributionView,
  bar: (index: number) => { readonly text: string; readonly flagged: boolean },
) =>
  scale
    .map((point, index) => ({
      key: String(index + 1),
      label: String(point.value),
      caption: point.label,
      position: index + 1,
      value: view.counts[index] ?? 0,
      target: view.guideline?.[index] ?? null,
      ...bar(index),
    }))
    .reverse();
