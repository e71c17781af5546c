import type { RecordView } from "@evenhand/shared/readmodels/record";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { standingMessages } from "../../state/flag-messages.ts";
import { flagWords, medianValue, numberWord, valueAt } from "../../state/flag-words.ts";
import { openProposals } from "../../state/indexes.ts";
import { useRecord } from "../../state/room-context.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Change, ScaleBadge } from "../../ui/scale-badge.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./compare.module.css";
import { compareMessages as messages } from "./compare-messages.ts";

type CompareTableProps = {
  ids: readonly string[];
  /** The person in focus: their column stands out. */
  focus: string | null;
  onTake: (id: string) => void;
  /**
   * Leaves out, the rating excepted, what is the same for all; and the draft, which stands struck through beside a
   * rating that differs from it.
   */
  onlyDiffering?: boolean;
  /** Lets a pinned person go; undefined for whoever is not pinned. */
  letGo?: (id: string) => (() => void) | undefined;
};

type Room = Pick<RecordView, "subjects" | "ratings" | "agenda" | "cohorts" | "proposals" | "meta">;

/**
 * People beside each other, a column each, a fact a line: what the whole room is served, and nothing that was written
 * in confidence. A shared screen may show it.
 */
export function CompareTable({ ids, focus, onTake, onlyDiffering = false, letGo }: CompareTableProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const room = useRecord((view) => view);
  if (!room) return null;
  const people = ids.filter((id) => room.subjects.has(id));
  const lines = factLines(intl, room).filter(({ key, of }) => {
    if (key === "rating") return true;
    if (key === "draft" && onlyDiffering) return false;
    const facts = people.map(of);
    return facts.some(Boolean) && !(onlyDiffering && isSame(facts));
  });
  return (
    <ScrollRegion className={styles.scroll} label={t(messages.table)}>
      <table
        className={styles.table}
        data-some={(people.length > 4 && people.length <= 6) || undefined}
        data-wide={people.length > 3 || undefined}
        data-many={people.length > 6 || undefined}
        style={{ "--people": people.length }}
      >
        <caption>
          <VisuallyHidden>{t(messages.table)}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <VisuallyHidden>{t(messages.fact)}</VisuallyHidden>
            </th>
            {people.map((id) => {
              const name = room.subjects.get(id)?.name ?? "";
              const go = letGo?.(id);
              return (
                <th key={id} scope="col" data-focus={id === focus || undefined}>
                  <span className={styles.headName}>
                    {id === focus ? (
                      name
                    ) : (
                      <button
                        type="button"
                        className={styles.take}
                        aria-label={t(messages.takeUp, { name })}
                        onClick={() => onTake(id)}
                      >
                        {name}
                      </button>
                    )}
                    {go && (
                      <IconButton
                        size="s"
                        className={styles.letGo}
                        label={t(messages.unpin, { name })}
                        icon={<X />}
                        onClick={go}
                      />
                    )}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, of }) => (
            <tr key={key} data-line={key} data-same={isSame(people.map(of)) || undefined}>
              <th scope="row">{label}</th>
              {people.map((id) => (
                <td key={id} data-focus={id === focus || undefined}>
                  {of(id) || "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Says nothing about why they are rated differently. */
const isSame = (facts: readonly ReactNode[]): boolean => facts.every((fact) => fact === facts[0]);

type FactLine = { readonly key: string; readonly label: string; readonly of: (id: string) => ReactNode };

function factLines(intl: IntlShape, room: Room): readonly FactLine[] {
  const t = intl.formatMessage;
  const { subjects, ratings, agenda, cohorts, meta } = room;
  const { scale } = meta;
  const proposals = openProposals(room.proposals);
  const person = (id: string) => subjects.get(id);
  const value = (position: number | null | undefined): string =>
    position === null || position === undefined ? "" : String(valueAt(scale, position));
  const line = (key: keyof typeof messages, of: (id: string) => ReactNode): FactLine => ({
    key,
    label: t(messages[key]),
    of,
  });
  return [
    line("rating", (id) => {
      const rating = ratings.get(id);
      const { draft = null, notRated = false } = person(id) ?? {};
      if (notRated) return t(messages.notRated);
      return (
        <span className={styles.rated}>
          <ScaleBadge position={rating ?? null} points={scale.length} value={value(rating) || "–"} />
          {draft !== null && rating !== undefined && draft !== rating && (
            <Change
              size="s"
              from={value(draft)}
              to={value(rating)}
              label={`${value(draft)} → ${value(rating)}`}
            />
          )}
        </span>
      );
    }),
    line("proposed", (id) => {
      const proposal = proposals.get(id);
      if (!proposal) return "";
      const [from, to] = [value(proposal.from), value(proposal.to)];
      return <Change size="s" from={from} to={to} label={`${from} → ${to}`} />;
    }),
    line("median", (id) => {
      const rating = ratings.get(id);
      const median = cohorts.get(person(id)?.cohort ?? "")?.median ?? null;
      if (rating === undefined || median === null || person(id)?.notRated) return "";
      const steps = Math.abs(rating - median);
      const words =
        steps === 0 ? messages.atMedian : rating > median ? messages.aboveMedian : messages.belowMedian;
      return t(words, { steps: numberWord(intl, steps), median: medianValue(scale, median) });
    }),
    line("draft", (id) => value(person(id)?.draft)),
    line("previous", (id) => value(person(id)?.previous)),
    line("level", (id) => person(id)?.level),
    line("job", (id) => person(id)?.jobTitle),
    line("team", (id) => person(id)?.team),
    line("owner", (id) => person(id)?.ownerName),
    line("flags", (id) => {
      const item = agenda.get(id);
      if (item?.kind !== "subject") return "";
      return item.flags
        .filter(({ rule }) => rule !== "outlier")
        .map((flag) => flagWords(intl, flag, scale))
        .join(", ");
    }),
    line("decision", (id) => {
      const standing = person(id)?.standing ?? "undiscussed";
      return t(standing === "undiscussed" && id === meta.focus ? messages.now : standingMessages[standing]);
    }),
  ];
}
