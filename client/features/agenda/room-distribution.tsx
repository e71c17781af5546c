import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { BarsWithMarks } from "../../ui/bars-with-marks.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import styles from "./agenda.module.css";
import { barsOf, peopleAt, ratedNow } from "./distribution-bars.ts";
import { messages } from "./messages.ts";
import { inScope, type Scope, scopeGroups } from "./scopes.ts";

const WHOLE: Scope = { by: "whole", key: "" };
const GROUP_WORDS = { level: messages.byLevel, team: messages.byTeam, manager: messages.byManager } as const;

/** How the ratings stand against the guideline now: of everybody, of a level, a team, a manager. */
export function RoomDistribution() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const [scope, setScope] = useState<Scope>(WHOLE);
  const [unit, setUnit] = useState<"people" | "percent">("people");
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const scale = useRecord((view) => view.meta.scale, []);
  const guideline = useRecord((view) => view.meta.guideline, null);
  const enforced = useRecord((view) => view.meta.settings.enforceGuideline, false);
  const waived = useRecord((view) => view.meta.waived, false);
  const order = useReaderOrder();
  const groups = useMemo(() => (subjects ? scopeGroups(subjects, order) : []), [subjects, order]);
  const view = useMemo(() => {
    if (!subjects || !ratings) return null;
    return ratedNow({ subjects, ratings, scale, guideline }, (subject) => inScope(subject, scope));
  }, [subjects, ratings, scope, scale, guideline]);
  if (!view) return null;

  const named = groups.flatMap((group) => group.options).find(({ key }) => key === scope.key);
  const scopeName = scope.by === "whole" || !named ? t(messages.whole) : named.label;
  const entry = (by: Scope["by"], key: string, label: string): MenuEntry => ({
    key: `${by}:${key}`,
    label,
    checked: scope.by === by && scope.key === key,
    onSelect: () => setScope({ by, key }),
  });
  const shareAt = (index: number): string => {
    const share = Math.round((100 * (view.counts[index] ?? 0)) / Math.max(1, view.people));
    const wanted = view.guideline ? guideline?.[index] : undefined;
    return wanted === undefined
      ? t(messages.percent, { share })
      : t(messages.percentGuideline, { share, guideline: Math.round(wanted) });
  };
  return (
    <section className={styles.distribution} aria-labelledby="distribution-title">
      <h2 id="distribution-title" className={styles.label}>
        <FormattedMessage {...(view.guideline ? messages.ratings : messages.ratingsBare)} />
      </h2>
      <div className={styles.scope}>
        <Menu
          trigger={
            <button
              type="button"
              className={styles.scopeButton}
              aria-label={t(messages.scopeLabel, { scope: scopeName })}
            >
              <span>{scopeName}</span>
              <ChevronDown aria-hidden="true" />
            </button>
          }
          groups={[
            { key: "whole", entries: [entry("whole", "", t(messages.whole))] },
            ...groups.map(({ by, options }) => ({
              key: by,
              label: t(GROUP_WORDS[by]),
              entries: options.map(({ key, label }) => entry(by, key, label)),
            })),
          ]}
        />
        <SegmentedControl
          size="s"
          label={t(messages.unit)}
          options={[
            { value: "people", label: t(messages.unitPeople) },
            { value: "percent", label: t(messages.unitPercent), name: t(messages.unitPercentName) },
          ]}
          value={unit}
          onChange={setUnit}
        />
      </div>
      <BarsWithMarks
        name={t(messages.chart, { scope: scopeName })}
        points={scale.length}
        tableHeads={{ point: t(messages.headRating), value: t(messages.headPeople) }}
        bars={barsOf(scale, view, (index) => {
          if (unit === "percent") return { text: shareAt(index), flagged: false };
          const flagged = (view.over?.[index] ?? 0) > 0;
          return { text: peopleAt(intl, view, index, flagged), flagged };
        })}
      />
      {guideline && enforced && (
        <p className={styles.note}>
          <FormattedMessage {...(waived ? messages.waived : messages.enforced)} />
        </p>
      )}
      {guideline && !view.judged && (
        <p className={styles.note}>
          <FormattedMessage {...messages.tooFew} />
        </p>
      )}
    </section>
  );
}
