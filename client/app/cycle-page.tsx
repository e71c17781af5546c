import type { Cycle } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Link } from "wouter";
import { DistributionByGroup } from "../features/distribution/distribution-by-group.tsx";
import { CycleExportPanel } from "../features/export/cycle-export-panel.tsx";
import { ColumnsPanel } from "../features/setup/columns-panel.tsx";
import { CycleActions } from "../features/setup/cycle-actions.tsx";
import { CycleFacts } from "../features/setup/cycle-facts.tsx";
import { PeoplePanel } from "../features/setup/people-panel.tsx";
import { SessionList } from "../features/setup/session-list.tsx";
import { useFetched } from "../state/problem-words.ts";
import { useResource } from "../state/use-resource.ts";
import { Fetched } from "../ui/fetched.tsx";
import { Page } from "../ui/layout.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { hrMessages as messages } from "./hr-messages.ts";
import { useTab } from "./use-tab.ts";

const TABS = ["sessions", "people", "distribution", "columns", "results"] as const;

/** One review period: its sessions, people, distribution, columns and results. */
export function CyclePage({ id }: { id: string }) {
  const t = useIntl().formatMessage;
  const cycle = useResource<Cycle>(`/api/cycles/${id}`);
  const [tab, open] = useTab(TABS);
  const known = cycle.answer;
  usePageTitle(known?.name ?? "");
  return (
    <Page
      width="l"
      tight
      above={<Link href="/cycles">{t(messages.cycles)}</Link>}
      title={known?.name ?? "…"}
      lead={known && <CycleFacts cycle={known} />}
      actions={known && <CycleActions cycle={known} onChanged={cycle.reload} />}
    >
      <Fetched {...useFetched(cycle)}>
        {(answer) => (
          <Tabs
            label={t(messages.cycleParts)}
            value={tab}
            onChange={open}
            tabs={[
              {
                value: "sessions",
                label: t(messages.sessions),
                count: answer.sessions.length,
                panel: <SessionList cycle={answer} />,
              },
              {
                value: "people",
                label: t(messages.people),
                count: answer.people,
                // Another number of people is another list.
                panel: <PeoplePanel key={answer.people} cycle={answer} />,
              },
              {
                value: "distribution",
                label: t(messages.distribution),
                panel: <DistributionByGroup path={`/api/cycles/${id}/distribution`} />,
              },
              { value: "columns", label: t(messages.columns), panel: <ColumnsPanel cycleId={id} /> },
              {
                value: "results",
                label: t(messages.results),
                count: answer.results.length,
                panel: <CycleExportPanel cycle={answer} />,
              },
            ]}
          />
        )}
      </Fetched>
    </Page>
  );
}
