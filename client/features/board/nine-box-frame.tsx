import type { NineBox } from "@evenhand/shared/session/settings";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import styles from "./nine-box.module.css";
import type { Third } from "./nine-box.ts";
import { nineBoxMessages } from "./nine-box-messages.ts";
import { usePart, useRowWords } from "./nine-box-words.ts";

export function RowName({ row, nineBox }: { row: Third; nineBox: NineBox | undefined }) {
  const rowWords = useRowWords(nineBox);
  return (
    <span className={styles.rowName} aria-hidden="true">
      <small>
        <FormattedMessage {...nineBoxMessages.potential} />
      </small>
      {rowWords(row)}
    </span>
  );
}

export function PartName({ third }: { third: Third }) {
  const { name, points } = usePart(third);
  return (
    <span className={styles.partName}>
      {name} <small>{points}</small>
    </span>
  );
}

/** One of the nine: how many are in it, how it is called, what share of all they are. */
export function Box({
  row,
  third,
  count,
  placed,
  children,
}: {
  row: Third;
  third: Third;
  count: number;
  placed: number;
  children: ReactNode;
}) {
  const intl = useIntl();
  const nineBox = useRecord((view) => view.meta.settings.nineBox);
  const rowWords = useRowWords(nineBox);
  const { name, points } = usePart(third);
  const label = nineBox?.boxes[row * 3 + third] ?? "";
  const share = placed === 0 ? 0 : count / placed;
  return (
    <section
      className={styles.box}
      aria-label={intl.formatMessage(nineBoxMessages.box, {
        name: label,
        potential: rowWords(row),
        performance: `${name} ${points}`,
        count,
      })}
    >
      <h2 className={styles.heading}>
        <b>{count}</b>
        <span className={styles.part} aria-hidden="true">
          {name} {points}
        </span>
        <span className={styles.boxName}>{label}</span>
        <small>{intl.formatNumber(share, { style: "percent", maximumFractionDigits: 0 })}</small>
      </h2>
      {children}
    </section>
  );
}
