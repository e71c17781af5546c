import type { DistributionGroupView } from "@evenhand/shared/protocol/distribution-answer";
import type { Scale } from "@evenhand/shared/session/scale";
import { useIntl } from "react-intl";
import { BarsWithMarks } from "../../ui/bars-with-marks.tsx";
import styles from "./distribution-by-group.module.css";
import { type GuidelineGap, guidelineGap } from "./guideline-gap.ts";
import { messages } from "./messages.ts";

type GroupChartProps = {
  group: DistributionGroupView;
  name: string;
  scale: Scale;
  /** The share of the group that the full length stands for. */
  share: number;
  level: 2 | 3;
};

/** One group: its size, and a bar for each point with the guideline's mark, highest on top. */
export function GroupChart({ group, name, scale, share, level }: GroupChartProps) {
  const t = useIntl().formatMessage;
  const Heading = `h${level}` as const;
  const open = group.people - group.rated - group.notRated;
  const facts = [
    t(messages.people, { people: group.people }),
    ...(group.rated < group.people ? [t(messages.rated, { rated: group.rated })] : []),
    ...(open > 0 ? [t(messages.open, { open })] : []),
    ...(group.notRated > 0 ? [t(messages.notRated, { notRated: group.notRated })] : []),
  ];
  return (
    <section className={styles.group}>
      <div>
        <Heading className={styles.name}>{name}</Heading>
        <p className={styles.facts}>{facts.join(" · ")}</p>
      </div>
      <BarsWithMarks
        name={t(group.judged && group.guideline ? messages.chart : messages.chartBare, { group: name })}
        points={scale.length}
        domainMax={group.rated * share}
        tableHeads={{ point: t(messages.point), value: t(messages.value) }}
        bars={scale
          .map((point, index) => {
            const gap = guidelineGap(group, index + 1);
            return {
              key: String(index),
              label: String(point.value),
              caption: point.label,
              position: index + 1,
              value: gap.count,
              target: gap.kind === "none" ? null : gap.guideline,
              text: <GapWords gap={gap} />,
              flagged: gap.kind === "over",
            };
          })
          .reverse()}
      />
    </section>
  );
}

function GapWords({ gap }: { gap: GuidelineGap }) {
  const t = useIntl().formatMessage;
  switch (gap.kind) {
    case "none":
      return t(messages.count, { count: gap.count });
    case "as":
      return t(messages.asGuideline, gap);
    case "over":
      return t(messages.over, gap);
    case "under":
      return t(messages.under, gap);
  }
}
