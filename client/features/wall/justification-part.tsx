import { useRef } from "react";
import { useIntl } from "react-intl";
import { useSize } from "../../ui/use-size.ts";
import { messages } from "./messages.ts";
import { useUnit } from "./use-unit.ts";
import styles from "./wall.module.css";
import { useWallLook } from "./wall-look.ts";

/** A letter takes so much of its size across, and a line so much down, with room for the ends of lines. */
const ACROSS = 0.54;
const DOWN = 1.45;

/** The written justification that the facilitator reveals, as large as it fits: nobody scrolls a wall. */
export function JustificationPart({ text, cut }: { text: string; cut: boolean }) {
  const t = useIntl().formatMessage;
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const unit = useUnit();
  const { scale } = useWallLook();
  const fits = Math.sqrt((width * height) / (Math.max(1, text.length + 20) * ACROSS * DOWN));
  const size = Math.max(1.5 * unit, Math.min(fits, (2.375 * unit * scale) / 100));
  return (
    <section className={styles.justification} aria-labelledby="justification">
      <h2 id="justification" className={styles.legend}>
        {t(messages.justification)}
      </h2>
      <div ref={box} className={styles.words}>
        <blockquote style={{ "--fitted": `${size}px` }}>
          {text}
          {cut && "…"}
        </blockquote>
      </div>
      {cut && <p className={styles.legend}>{t(messages.justificationCut)}</p>}
    </section>
  );
}
