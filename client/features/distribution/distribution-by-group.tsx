import { DISTRIBUTION_GROUPS, type DistributionGroup } from "@evenhand/shared/protocol/bodies";
import type { DistributionAnswer } from "@evenhand/shared/protocol/distribution-answer";
import { ChartBarBig } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import styles from "./distribution-by-group.module.css";
import { GroupChart } from "./group-chart.tsx";
import { largestShare } from "./guideline-gap.ts";
import { messages } from "./messages.ts";

/**
 * How ratings spread, the whole beside its levels, teams or managers.
 * @param path the distribution of a cycle or a session, without its query
 */
export function DistributionByGroup({ path }: { path: string }) {
  const t = useIntl().formatMessage;
  const [by, setBy] = useState<DistributionGroup>("level");
  const answer = useResource<DistributionAnswer>(`${path}?by=${by}`);
  const nameless = { level: messages.noLevel, team: messages.noTeam, manager: messages.noManager };
  const labels = { level: messages.level, team: messages.team, manager: messages.manager };

  return (
    <div className={styles.distribution}>
      <SegmentedControl
        label={t(messages.by)}
        size="s"
        value={by}
        options={DISTRIBUTION_GROUPS.map((value) => ({ value, label: t(labels[value]) }))}
        onChange={setBy}
      />
      <Fetched {...useFetched(answer)}>
        {({ total, groups, scale, guideline }) => {
          if (total.rated === 0) {
            return (
              <EmptyState icon={<ChartBarBig />} title={t(messages.none)}>
                {t(messages.noneLead)}
              </EmptyState>
            );
          }
          const share = largestShare([total, ...groups]);
          const foot =
            guideline === null ? messages.noGuideline : total.judged ? messages.guide : messages.tooFew;
          return (
            <div className={styles.charts}>
              <div className={styles.whole}>
                <GroupChart group={total} name={t(messages.whole)} scale={scale} share={share} level={2} />
                <p className={styles.foot}>
                  {foot === messages.guide && <span className={styles.mark} aria-hidden="true" />}
                  {t(foot)}
                </p>
              </div>
              <div className={styles.beside}>
                <ul className={styles.groups}>
                  {groups.map((group) => (
                    <li key={group.key}>
                      <GroupChart
                        group={group}
                        name={group.key === "" ? t(nameless[by]) : group.key}
                        scale={scale}
                        share={share}
                        level={3}
                      />
                    </li>
                  ))}
                </ul>
                {total.judged && guideline !== null && groups.some(({ judged }) => !judged) && (
                  <p className={styles.foot}>{t(messages.smallGroups)}</p>
                )}
              </div>
            </div>
          );
        }}
      </Fetched>
    </div>
  );
}
