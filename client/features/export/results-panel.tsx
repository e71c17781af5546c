import type { LockedSummary, Session } from "@evenhand/shared/protocol/answers";
import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import { LockKeyhole } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { Banner } from "../../ui/banner.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Stack } from "../../ui/layout.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Downloads } from "./downloads.tsx";
import styles from "./export.module.css";
import { messages } from "./messages.ts";
import { Reopen } from "./reopen.tsx";
import { resultCounts } from "./result-rows.ts";
import { ResultTable } from "./result-table.tsx";
import { Seal } from "./seal.tsx";

type ResultsPanelProps = { session: Session; onChanged: () => void };

/** What a session was locked with: final ratings, downloads, the seal; every version stays readable. */
export function ResultsPanel({ session, onChanged }: ResultsPanelProps) {
  const t = useIntl().formatMessage;
  const versions = session.versions ?? [];
  const [chosen, setChosen] = useState<number>();
  const version = versions.find((one) => one.version === chosen) ?? versions.at(-1);
  if (!version) {
    return (
      <EmptyState icon={<LockKeyhole />} title={t(messages.notLocked)}>
        {t(messages.notLockedLead)}
      </EmptyState>
    );
  }
  return (
    <Stack gap={6}>
      {session.phase !== "locked" && <Banner tone="flag">{t(messages.reopenedLead)}</Banner>}
      {versions.length > 1 && (
        <SegmentedControl
          size="s"
          label={t(messages.versionOf)}
          value={String(version.version)}
          options={versions.map((one) => ({
            value: String(one.version),
            label: t(messages.version, { version: one.version }),
          }))}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <VersionView
        key={version.version}
        session={session}
        version={version}
        standing={
          version !== versions.at(-1) ? "superseded" : session.phase === "locked" ? "standing" : "reopened"
        }
      />
      {session.phase === "locked" && <Reopen session={session} onChanged={onChanged} />}
    </Stack>
  );
}

function VersionView({
  session,
  version,
  standing,
}: {
  session: Session;
  version: LockedSummary;
  standing: "standing" | "superseded" | "reopened";
}) {
  const { formatMessage: t, formatDate } = useIntl();
  const result = useResource<LockedResult>(`/api/sessions/${session.id}/results?version=${version.version}`);
  const moment = formatDate(version.lockedAt, { dateStyle: "full", timeStyle: "short" });
  return (
    <Fetched {...useFetched(result)}>
      {(locked) => {
        const counts = resultCounts(locked);
        const facts = [
          ...(counts.notRated > 0 ? [t(messages.notRatedCount, counts)] : []),
          t(messages.versionAt, { version: version.version, moment }),
          t(messages[standing]),
        ];
        return (
          <Stack gap={6}>
            <div>
              <h2 className={styles.title}>{t(messages.changedOf, counts)}</h2>
              <p className={styles.quiet}>{facts.join(" · ")}</p>
            </div>
            <Downloads sessionId={session.id} version={version.version} primary={standing === "standing"} />
            <ResultTable result={locked} />
            <Seal sessionId={session.id} version={version} />
          </Stack>
        );
      }}
    </Fetched>
  );
}
