import type { ReactNode } from "react";
import { useEffect, useMemo, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { numberWord, valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { PairedBars } from "../../ui/paired-bars.tsx";
import { Change, ScaleBadge } from "../../ui/scale-badge.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { ChangeMeters } from "./change-meters.tsx";
import styles from "./closing.module.css";
import { type Closing, closingOf } from "./closing.ts";
import { closingMessages as messages } from "./closing-messages.ts";

/**
 * What the room changed: before and after, who moved and why, whether it was much or little, up or down, towards the
 * middle or not, and who stands at the edge of their level. It fills a screen, or stands as a part of a page.
 */
export function ClosingView({
  look = "screen",
  takesFocus = false,
}: {
  look?: "screen" | "page";
  /** The keyboard goes to its title once it stands: it has come in the place of what held the focus. */
  takesFocus?: boolean;
}) {
  const t = useIntl().formatMessage;
  const title = useRef<HTMLHeadingElement>(null);
  const view = useRecord((record) => record);
  const order = useReaderOrder();
  const closing = useMemo(() => (view ? closingOf(view, order) : null), [view, order]);
  const stands = closing !== null;
  useEffect(() => {
    if (takesFocus && stands) title.current?.focus({ preventScroll: true });
  }, [takesFocus, stands]);
  if (!view || !closing) return null;
  return (
    <section className={styles.closing} data-look={look} aria-labelledby="closing-title">
      <header>
        <h2 id="closing-title" className={styles.title} ref={title} tabIndex={-1}>
          {t(messages.title)}
        </h2>
        <Share closing={closing} />
      </header>
      <div className={styles.parts}>
        <div className={styles.pictures}>
          <BeforeAfter closing={closing} />
          <ChangeMeters changes={closing.changes} />
        </div>
        <div className={styles.people}>
          <MovedPeople closing={closing} />
          <EdgePeople closing={closing} />
        </div>
      </div>
    </section>
  );
}

const VERDICTS = {
  healthy: messages.healthy,
  few: messages.few,
  many: messages.many,
  "rubber-stamp": messages.rubberStamp,
  unprepared: messages.unprepared,
} as const;

function Share({ closing: { changes, verdict } }: { closing: Closing }) {
  const t = useIntl().formatMessage;
  const changed = changes.up + changes.down;
  const share = changes.people === 0 ? 0 : Math.round((100 * changed) / changes.people);
  const odd = verdict === "rubber-stamp" || verdict === "unprepared";
  return (
    <p className={styles.share}>
      <FormattedMessage
        {...messages.shareOf}
        values={{ changed, people: changes.people, share, b: (chunks: ReactNode) => <b>{chunks}</b> }}
      />{" "}
      <span data-odd={odd || undefined}>{t(verdict === null ? messages.small : VERDICTS[verdict])}</span>
    </p>
  );
}

function BeforeAfter({ closing: { before, after } }: { closing: Closing }) {
  const t = useIntl().formatMessage;
  const scale = useRecord((view) => view.meta.scale, []);
  const words = (index: number): string => {
    const [was, is] = [before[index] ?? 0, after.counts[index] ?? 0];
    const counts = t(was === is ? messages.same : messages.beforeAfter, { before: was, after: is });
    const guideline = after.guideline?.[index];
    return guideline === undefined ? counts : t(messages.guideline, { counts, guideline });
  };
  return (
    <PairedBars
      name={t(after.guideline ? messages.chart : messages.chartBare)}
      points={scale.length}
      heads={{ point: t(messages.headRating), before: t(messages.headBefore), after: t(messages.headAfter) }}
      legend={{ before: t(messages.before), after: t(messages.after) }}
      bars={scale
        .map((point, index) => ({
          key: String(index),
          label: String(point.value),
          caption: point.label,
          position: index + 1,
          before: before[index] ?? 0,
          after: after.counts[index] ?? 0,
          target: after.guideline?.[index] ?? null,
          text: words(index),
        }))
        .reverse()}
    />
  );
}

function MovedPeople({ closing: { moved } }: { closing: Closing }) {
  const t = useIntl().formatMessage;
  const subjects = useRecord((view) => view.subjects);
  const scale = useRecord((view) => view.meta.scale, []);
  return (
    <div className={styles.list}>
      <h3 className={styles.label}>{t(messages.moved)}</h3>
      {moved.length === 0 ? (
        <p className={styles.quiet}>{t(messages.movedNone)}</p>
      ) : (
        <ScrollRegion className={styles.scroll} label={t(messages.moved)}>
          <ul>
            {moved.map(({ id, from, to, reason }) => {
              const [was, is] = [valueAt(scale, from), valueAt(scale, to)];
              return (
                <li key={id} className={styles.moved}>
                  <Change size="s" from={was} to={is} label={t(messages.fromTo, { from: was, to: is })} />
                  <span className={styles.name}>{subjects?.get(id)?.name}</span>
                  {reason !== "" && <span className={styles.reason}>{reason}</span>}
                </li>
              );
            })}
          </ul>
        </ScrollRegion>
      )}
    </div>
  );
}

function EdgePeople({ closing: { edges } }: { closing: Closing }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const subjects = useRecord((view) => view.subjects);
  const scale = useRecord((view) => view.meta.scale, []);
  return (
    <div className={styles.list}>
      <h3 className={styles.label}>{t(messages.edges)}</h3>
      <p className={styles.quiet}>{t(edges.length === 0 ? messages.edgesNone : messages.edgesLead)}</p>
      {edges.length > 0 && (
        <ScrollRegion className={styles.scroll} label={t(messages.edges)}>
          <ul>
            {edges.map(({ id, rating, steps, among, whole }) => (
              <li key={id} className={styles.edge}>
                <ScaleBadge size="s" position={rating} points={scale.length} value={valueAt(scale, rating)} />
                <span className={styles.name}>{subjects?.get(id)?.name}</span>
                <span className={styles.facts}>
                  {t(steps > 0 ? messages.edgeAbove : messages.edgeBelow, {
                    steps: numberWord(intl, Math.abs(steps)),
                    among: whole ? t(messages.everybody) : among,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </ScrollRegion>
      )}
    </div>
  );
}
