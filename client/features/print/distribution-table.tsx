import type { Scale } from "@evenhand/shared/session/scale";
import { FormattedMessage, useIntl } from "react-intl";
import { classNames } from "../../ui/class-names.ts";
import { rampColor } from "../../ui/ramp.ts";
import { messages } from "./messages.ts";
import styles from "./print.module.css";
import type { PrintedRecord } from "./print-data.ts";

/** Drafts and ratings beside each other at each point, the guideline in whole people, a bar for the eye. */
export function DistributionTable({
  record: { before, after },
  scale,
  final,
}: {
  record: PrintedRecord;
  scale: Scale;
  /** The session is locked. */
  final: boolean;
}) {
  const intl = useIntl();
  const { over, judged, guideline } = after;
  const most = Math.max(1, ...before.counts, ...after.counts, ...(guideline ?? []));
  return (
    <>
      <table className={classNames(styles.table, styles.counts)}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage {...messages.rating} />
            </th>
            <th scope="col" className={styles.number}>
              <FormattedMessage {...messages.before} />
            </th>
            <th scope="col" className={styles.number}>
              <FormattedMessage {...(final ? messages.afterFinal : messages.after)} />
            </th>
            {guideline && (
              <th scope="col" className={styles.number}>
                <FormattedMessage {...messages.guideline} />
              </th>
            )}
            {guideline && (
              <th scope="col">
                <FormattedMessage {...messages.against} />
              </th>
            )}
            <td className={styles.bars} aria-hidden="true">
              <FormattedMessage {...messages.bars} values={{ final }} />
            </td>
          </tr>
        </thead>
        <tbody>
          {scale
            .map((point, index) => ({ ...point, index }))
            .reverse()
            .map(({ value, label, index }) => (
              <tr key={value}>
                <th scope="row">
                  <b>{value}</b> {label}
                </th>
                <td className={styles.number}>{before.counts[index]}</td>
                <td className={styles.number}>
                  <b>{after.counts[index]}</b>
                </td>
                {guideline && <td className={styles.number}>{guideline[index]}</td>}
                {guideline && <td>{gapWords(over?.[index] ?? 0)}</td>}
                <td className={styles.bars} aria-hidden="true">
                  <span className={styles.was} style={{ "--share": (before.counts[index] ?? 0) / most }} />
                  <span
                    className={styles.is}
                    style={{
                      "--share": (after.counts[index] ?? 0) / most,
                      "--fill": rampColor(index + 1, scale.length),
                    }}
                  />
                </td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <FormattedMessage {...messages.rated} />
            </th>
            <td className={styles.number}>{before.people}</td>
            <td className={styles.number}>
              <b>{after.people}</b>
            </td>
            {guideline && <td className={styles.number}>{after.people}</td>}
            {guideline && <td />}
            <td className={styles.bars} />
          </tr>
        </tfoot>
      </table>
      {after.guideline && (
        <p className={styles.note}>
          <FormattedMessage {...(judged ? messages.guide : messages.small)} />
        </p>
      )}
    </>
  );

  function gapWords(gap: number): string {
    if (gap === 0) return intl.formatMessage(messages.asGuideline);
    return intl.formatMessage(gap > 0 ? messages.over : messages.under, { count: Math.abs(gap) });
  }
}
