import type { Cycle } from "@evenhand/shared/protocol/answers";
import { LockKeyhole } from "lucide-react";
import { useIntl } from "react-intl";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Row, Section, Stack } from "../../ui/layout.tsx";
import { Table } from "../../ui/table.tsx";
import styles from "./export.module.css";
import { messages } from "./messages.ts";
import { exportPath } from "./result-rows.ts";

const FORMATS = ["xlsx", "csv", "json"] as const;

/** Every locked session of a cycle in one file, for pay or for an audit, and each by itself. */
export function CycleExportPanel({ cycle }: { cycle: Cycle }) {
  const { formatMessage: t, formatDate } = useIntl();
  if (cycle.results.length === 0) {
    return (
      <EmptyState icon={<LockKeyhole />} title={t(messages.cycleNone)}>
        {t(messages.cycleNoneLead)}
      </EmptyState>
    );
  }
  const labels = { xlsx: t(messages.xlsx), csv: t(messages.csv), json: t(messages.json) };
  const layouts = [
    ["pay", messages.pay, messages.payLead],
    ["audit", messages.audit, messages.auditLead],
  ] as const;
  return (
    <Stack gap={7}>
      <div className={styles.layouts}>
        {layouts.map(([layout, title, lead]) => (
          <Section key={layout} title={t(title)} lead={t(lead)}>
            <Row>
              {FORMATS.map((format) => (
                <ButtonLink
                  key={format}
                  href={`/api/cycles/${cycle.id}/export?layout=${layout}&format=${format}`}
                  download=""
                  // What most come for stands out: the ratings for pay, as a sheet.
                  variant={layout === "pay" && format === "xlsx" ? "primary" : "plain"}
                >
                  {labels[format]}
                </ButtonLink>
              ))}
            </Row>
          </Section>
        ))}
      </div>
      <Section title={t(messages.lockedSessions)}>
        <Table
          label={t(messages.lockedSessions)}
          rows={cycle.results}
          rowKey={({ sessionId, version }) => `${sessionId} ${version}`}
          columns={[
            {
              key: "session",
              header: t(messages.session),
              rowHeader: true,
              cell: ({ title, version, deleted }) => (
                <>
                  {title}
                  <span className={styles.under}>
                    {t(messages.version, { version })}
                    {deleted && ` · ${t(messages.deleted)}`}
                  </span>
                </>
              ),
            },
            {
              key: "locked",
              header: t(messages.lockedAt),
              wide: true,
              cell: ({ lockedAt }) => formatDate(lockedAt, { dateStyle: "medium", timeStyle: "short" }),
            },
            {
              key: "digest",
              wide: true,
              header: t(messages.digest),
              cell: ({ digest }) => <code className={styles.digest}>{digest.slice(0, 16)}…</code>,
            },
            {
              key: "download",
              header: t(messages.download),
              cell: ({ sessionId, title, version }) => (
                <Row gap={3}>
                  {FORMATS.map((format) => (
                    <a
                      key={format}
                      href={exportPath(sessionId, format, version)}
                      download=""
                      aria-label={t(messages.downloadThis, { title, version, format: labels[format] })}
                    >
                      {labels[format]}
                    </a>
                  ))}
                </Row>
              ),
            },
          ]}
        />
      </Section>
    </Stack>
  );
}
