import type { Cycle, Person } from "@evenhand/shared/protocol/answers";
import { FileSpreadsheet, LockKeyhole } from "lucide-react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Row, Section, Stack } from "../../ui/layout.tsx";
import { Table } from "../../ui/table.tsx";
import { completeness } from "./completeness.ts";
import styles from "./export.module.css";
import { messages } from "./messages.ts";
import { exportPath } from "./result-rows.ts";

const OTHERS = ["csv", "json"] as const;
const FORMATS = ["xlsx", ...OTHERS] as const;

/** Whether everybody has a result; every locked session in one file, for pay or for an audit, and each by itself. */
export function CycleExportPanel({ cycle }: { cycle: Cycle }) {
  const t = useIntl().formatMessage;
  const some = cycle.results.length > 0;
  const people = useResource<readonly Person[]>(some ? `/api/cycles/${cycle.id}/people` : null);
  const fetched = useFetched(people);
  if (!some) {
    return (
      <EmptyState icon={<LockKeyhole />} title={t(messages.cycleNone)}>
        {t(messages.cycleNoneLead)}
      </EmptyState>
    );
  }
  return <Fetched {...fetched}>{(everybody) => <CycleExport cycle={cycle} people={everybody} />}</Fetched>;
}

function CycleExport({ cycle, people }: { cycle: Cycle; people: readonly Person[] }) {
  const { formatMessage: t, formatDate } = useIntl();
  const counts = completeness(cycle, people);
  const complete = counts.withResult === counts.people;
  const missing = [
    ...(counts.openSessions > 0 ? [t(messages.openSessions, { count: counts.openSessions })] : []),
    ...(counts.inNoSession > 0 ? [t(messages.inNoSession, { count: counts.inNoSession })] : []),
  ];
  const labels = { xlsx: t(messages.xlsx), csv: t(messages.csv), json: t(messages.json) };
  const cycleFile = (layout: string, format: string) =>
    `/api/cycles/${cycle.id}/export?layout=${layout}&format=${format}`;
  const layouts = [
    ["pay", messages.pay, messages.payLead],
    ["audit", messages.audit, messages.auditLead],
  ] as const;
  return (
    <Stack gap={7}>
      <div>
        <h2 className={styles.title}>
          {t(complete ? messages.complete : messages.withResult, { ...counts })}
        </h2>
        <p className={styles.quiet}>{complete ? t(messages.completeLead) : missing.join(" · ")}</p>
      </div>
      <div className={styles.layouts}>
        {layouts.map(([layout, title, lead]) => (
          <Section key={layout} title={t(title)} lead={t(lead)}>
            <Row gap={4}>
              {/* What most come for, once: the ratings for pay, as a sheet. */}
              <ButtonLink
                href={cycleFile(layout, "xlsx")}
                download=""
                variant={layout === "pay" ? "primary" : "plain"}
                icon={<FileSpreadsheet />}
              >
                {labels.xlsx}
              </ButtonLink>
              <Formats label={t(messages.otherFormats)}>
                {OTHERS.map((format) => (
                  <a key={format} href={cycleFile(layout, format)} download="">
                    {labels[format]}
                  </a>
                ))}
              </Formats>
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
                <Formats label={t(messages.download)}>
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
                </Formats>
              ),
            },
          ]}
        />
      </Section>
    </Stack>
  );
}

/** The same in further formats: one quiet row. */
function Formats({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: links, no fields
    <div role="group" className={styles.formats} aria-label={label}>
      {children}
    </div>
  );
}
