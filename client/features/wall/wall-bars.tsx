import type { WallDistribution } from "@evenhand/shared/readmodels/wall-view";
import type { Scale } from "@evenhand/shared/session/scale";
import { useIntl } from "react-intl";
import { numberWord } from "../../state/flag-words.ts";
import { BarsWithMarks } from "../../ui/bars-with-marks.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { messages } from "./messages.ts";
import styles from "./wall.module.css";

type WallBarsProps = {
  scale: Scale;
  distribution: WallDistribution;
  /** Says in words how far from the guideline; without it the line says so. */
  wide?: boolean;
};

/** How many stand where against the guideline, the highest on top: a number beside every bar. */
export function WallBars({ scale, distribution, wide = false }: WallBarsProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { counts, guideline } = distribution;
  // Whatever is said behind the counts begins in one line.
  const digits = String(Math.max(...counts, 0)).length;
  const words = (index: number) => {
    const count = counts[index] ?? 0;
    const wanted = guideline?.[index];
    const number = <b className={styles.count}>{intl.formatNumber(count)}</b>;
    if (wanted === undefined) return number;
    if (!wide) {
      return (
        <>
          <span aria-hidden="true">{number}</span>
          <VisuallyHidden>{t(messages.spoken, { count, guideline: wanted })}</VisuallyHidden>
        </>
      );
    }
    const off = count - wanted;
    const message = off === 0 ? messages.guideline : off > 0 ? messages.over : messages.under;
    return (
      <>
        {number} <span>{t(message, { count: wanted, words: numberWord(intl, Math.abs(off)) })}</span>
      </>
    );
  };
  return (
    <div className={styles.bars} style={{ "--digits": digits }}>
      <BarsWithMarks
        size="l"
        name={t(messages.chart)}
        points={scale.length}
        tableHeads={{ point: t(messages.headRating), value: t(messages.headPeople) }}
        bars={scale
          .map((point, index) => ({
            key: String(index + 1),
            label: String(point.value),
            caption: point.label,
            position: index + 1,
            value: counts[index] ?? 0,
            target: guideline?.[index] ?? null,
            text: words(index),
            flagged: wide && (counts[index] ?? 0) > (guideline?.[index] ?? Number.POSITIVE_INFINITY),
          }))
          .reverse()}
      />
    </div>
  );
}
