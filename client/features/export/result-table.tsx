import type { LockedResult, LockedRow } from "@evenhand/shared/readmodels/locked-result";
import type { Scale } from "@evenhand/shared/session/scale";
import { useState } from "react";
import { useIntl } from "react-intl";
import { hasChanged } from "../../state/changed-rating.ts";
import { dissentWords } from "../../state/dissent-words.ts";
import { Chip } from "../../ui/chip.tsx";
import { Section } from "../../ui/layout.tsx";
import { Change, ScaleBadge } from "../../ui/scale-badge.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Table } from "../../ui/table.tsx";
import styles from "./export.module.css";
import { messages } from "./messages.ts";
import { rowsOf, SHOWN_ROWS, type ShownRows } from "./result-rows.ts";

/** Final ratings with what was decided and what the employee may read. */
export function ResultTable({ result }: { result: LockedResult }) {
  const t = useIntl().formatMessage;
  const [shown, setShown] = useState<ShownRows>("all");
  const labels = {
    all: t(messages.showAll),
    changed: t(messages.showChanged),
    dissent: t(messages.showDissent),
  } satisfies Record<ShownRows, string>;
  return (
    <Section
      title={t(messages.ratings)}
      lead={[
        shown === "all" && result.rows.some(hasChanged) && t(messages.changedFirst),
        result.rows.some(({ attested }) => attested) && t(messages.attestedMeans),
      ]
        .filter(Boolean)
        .join(" ")}
      actions={
        <SegmentedControl
          size="s"
          label={t(messages.showWhom)}
          value={shown}
          options={SHOWN_ROWS.map((value) => ({ value, label: labels[value] }))}
          onChange={setShown}
        />
      }
    >
      <Table
        label={t(messages.ratings)}
        dense
        rows={rowsOf(result, shown)}
        rowKey={({ employeeId }) => employeeId}
        empty={t(messages.nobody)}
        columns={[
          {
            key: "name",
            header: t(messages.person),
            rowHeader: true,
            cell: ({ name, employeeId, level }) => (
              <>
                {name}
                <span className={styles.under}>{[employeeId, level].filter(Boolean).join(" · ")}</span>
              </>
            ),
          },
          {
            key: "rating",
            header: t(messages.rating),
            cell: (row) => <Rating row={row} scale={result.scale} />,
          },
          { key: "decision", header: t(messages.decision), cell: (row) => <Decision row={row} /> },
          {
            key: "reason",
            header: t(messages.reason),
            width: "28%",
            cell: ({ releasableReason }) => <Words text={releasableReason} />,
          },
          {
            key: "internal",
            header: t(messages.internal),
            wide: true,
            width: "28%",
            cell: (row) => <Internal row={row} />,
          },
        ]}
      />
    </Section>
  );
}

function Words({ text }: { text: string }) {
  return <span className={styles.words}>{text === "" ? "–" : text}</span>;
}

/** Why, for those who decide; where there was no consensus, what was objected. */
function Internal({ row: { internalReason, dissent } }: { row: LockedRow }) {
  const intl = useIntl();
  if (dissent.length === 0) return <Words text={internalReason} />;
  return (
    <>
      {internalReason && <Words text={internalReason} />}
      {dissent.map(({ by, reason }) => (
        <p key={`${by} ${reason}`} className={styles.words}>
          {dissentWords(intl, by, reason)}
        </p>
      ))}
    </>
  );
}

function Rating({ row, scale }: { row: LockedRow; scale: Scale }) {
  const t = useIntl().formatMessage;
  if (row.final === null) {
    const codes = { "too-new": messages.tooNew, absent: messages.absent, other: messages.other };
    return (
      <span className={styles.quiet}>
        {t(messages.notRated)}
        {row.notRatedCode && `: ${t(codes[row.notRatedCode])}`}
      </span>
    );
  }
  const valueAt = (position: number | null) => scale[(position ?? 0) - 1]?.value ?? "–";
  if (hasChanged(row)) {
    const [from, to] = [valueAt(row.draft), valueAt(row.final)];
    return <Change size="s" from={from} to={to} label={t(messages.changedFromTo, { from, to })} />;
  }
  const point = scale[row.final - 1];
  return (
    <ScaleBadge
      size="s"
      position={row.final}
      points={scale.length}
      value={point?.value ?? "–"}
      label={`${point?.value}, ${point?.label}`}
    />
  );
}

function Decision({ row }: { row: LockedRow }) {
  const t = useIntl().formatMessage;
  if (row.decision === null) return "–";
  const words = {
    changed: messages.changed,
    kept: messages.kept,
    "no-consensus": messages.noConsensus,
    "not-discussed": messages.notDiscussed,
    "pending-owner": messages.pendingOwner,
  };
  return (
    <span className={styles.decision}>
      {t(words[row.decision])} {row.attested && <Chip>{t(messages.attested)}</Chip>}
    </span>
  );
}
