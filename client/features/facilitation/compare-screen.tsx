import { ArrowLeft, Plus } from "lucide-react";
import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useKeyHint } from "../../ui/commands.ts";
import styles from "./compare.module.css";
import { compareMessages as messages } from "./compare-messages.ts";
import { type ComparePins, comparedIds, MOST_COMPARED } from "./compare-pins.ts";
import { CompareTable } from "./compare-table.tsx";

type CompareScreenProps = {
  /** Whom the room speaks of: a person, a group's people, or nobody. */
  about: readonly string[];
  focus: string | null;
  pins: ComparePins;
  onTake: (id: string) => void;
  /** Somebody is to be added by name. */
  onAdd: () => void;
  onCases: () => void;
  onBack: () => void;
};

/** Two to ten people over the whole width: "why is A a 4 and B a 3?" */
export function CompareScreen({ about, focus, pins, onTake, onAdd, onCases, onBack }: CompareScreenProps) {
  const t = useIntl().formatMessage;
  const ids = comparedIds(about, pins.ids);
  const question = useQuestion(ids);
  const compareKey = useKeyHint("facilitation.compare");
  return (
    <section className={styles.screen} aria-labelledby="compare-title">
      <header className={styles.head}>
        <div>
          <Button
            size="s"
            variant="quiet"
            icon={<ArrowLeft />}
            className={styles.back}
            keyHint={compareKey}
            onClick={onBack}
          >
            {t(messages.back)}
          </Button>
          <h2 id="compare-title" className={styles.title}>
            {t(messages.title)}
          </h2>
          <p className={styles.question}>{question}</p>
        </div>
        <div className={styles.ways}>
          {ids.length > 0 && <Button onClick={onCases}>{t(messages.cases)}</Button>}
          <Button
            icon={<Plus />}
            onClick={onAdd}
            disabledReason={pins.free ? undefined : t(messages.full, { most: MOST_COMPARED })}
          >
            {t(messages.add)}
          </Button>
          {pins.ids.length > 0 && <Button onClick={pins.clear}>{t(messages.clear)}</Button>}
        </div>
      </header>
      {ids.length > 0 && (
        <CompareTable
          ids={ids}
          focus={focus}
          onTake={onTake}
          letGo={(id) => (pins.ids.includes(id) && id !== focus ? () => pins.toggle(id) : undefined)}
        />
      )}
    </section>
  );
}

/** What the comparison is to answer, of the first two who differ; else of the first two. */
function useQuestion(ids: readonly string[]): string {
  const t = useIntl().formatMessage;
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const scale = useRecord((view) => view.meta.scale, []);
  const [first, ...others] = ids;
  if (first === undefined) return t(messages.nobody);
  const nameOf = (id: string): string => subjects?.get(id)?.name ?? "";
  const ratedAt = (id: string): number | undefined => {
    const rating = ratings?.get(id);
    return rating === undefined ? undefined : valueAt(scale, rating);
  };
  const a = nameOf(first);
  const other = others.find((id) => ratedAt(id) !== undefined && ratedAt(id) !== ratedAt(first)) ?? others[0];
  if (other === undefined) return t(messages.alone, { a });
  const b = nameOf(other);
  const [x, y] = [ratedAt(first), ratedAt(other)];
  return x === undefined || y === undefined || x === y
    ? t(messages.alike, { a, b })
    : t(messages.why, { a, x, b, y });
}
