import type { Cycle } from "@evenhand/shared/protocol/answers";
import type { CyclePatchBody, NewCycleBody } from "@evenhand/shared/protocol/bodies";

/** The fields of a cycle that an edited form changes. A deadline is compared to the minute, as the field shows it. */
export function changesOf(before: Cycle, after: NewCycleBody): CyclePatchBody {
  const minute = (moment: string | null | undefined) =>
    moment == null ? null : Math.floor(Date.parse(moment) / 60_000);
  const changes: CyclePatchBody = {};
  if (after.name !== before.name) changes.name = after.name;
  if (JSON.stringify(after.scale) !== JSON.stringify(before.scale)) changes.scale = after.scale;
  if (JSON.stringify(after.guideline) !== JSON.stringify(before.guideline))
    changes.guideline = after.guideline;
  if (minute(after.deadline) !== minute(before.deadline)) changes.deadline = after.deadline ?? null;
  return changes;
}
