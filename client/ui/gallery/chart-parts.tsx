import { BarsWithMarks } from "../bars-with-marks.tsx";
import { DotColumns } from "../dot-columns.tsx";
import { Section } from "../layout.tsx";
import { PairedBars } from "../paired-bars.tsx";
import { bars, columns } from "./chart-samples.ts";
import styles from "./gallery-page.module.css";

const heads = { point: "Rating", count: "People" };

/** The two pictures, small and crowded, with and without what they can carry. */
export function ChartParts() {
  return (
    <Section title="Pictures">
      <div className={styles.grid}>
        <BarsWithMarks
          name="Ratings now, with guideline"
          points={5}
          bars={bars}
          tableHeads={{ point: "Rating", value: "People" }}
        />
        <BarsWithMarks
          name="A scale of four, without a guideline"
          points={4}
          bars={[4, 3, 2, 1].map((position) => ({
            key: `${position}`,
            label: `${position}`,
            position,
            value: position * 3,
            text: `${position * 3}`,
          }))}
          tableHeads={{ point: "Rating", value: "People" }}
        />
      </div>
      <PairedBars
        name="Ratings before and after, with guideline"
        points={5}
        heads={{ point: "Rating", before: "Drafts", after: "Now" }}
        legend={{ before: "drafts", after: "now" }}
        bars={bars.map(({ key, label, position, value, target }) => ({
          key,
          label,
          position,
          before: value,
          after: (target ?? 0) + 1,
          target,
          text: `${value} → ${(target ?? 0) + 1}`,
        }))}
      />
      <DotColumns
        name="14 people at L4 by rating; Marta at 5, median 3"
        columns={columns([0, 2, 7, 3, 2])}
        accent={{ key: "5", ghostKey: "4" }}
        marker={{ position: 3, label: "median 3" }}
        tableHeads={heads}
        height={216}
      />
      <DotColumns
        name="A crowd: 250 people by rating"
        columns={columns([9, 31, 128, 60, 22])}
        accent={{ key: "3" }}
        marker={{ position: 3.5, label: "median 3.5" }}
        tableHeads={heads}
        height={180}
      />
      <DotColumns
        name="Three points, the line at the edge"
        columns={columns([1, 4, 9]).slice(0, 3)}
        marker={{ position: 3, label: "median 3" }}
        tableHeads={heads}
        height={150}
      />
    </Section>
  );
}
