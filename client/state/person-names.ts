import type { RecordView } from "@evenhand/shared/readmodels/record";

/** The first word of a name where it tells a participant from all others here; else the whole name. */
export function shortNames(participants: RecordView["participants"]): ReadonlyMap<string, string> {
  const first = (name: string): string => name.trim().split(/\s+/u)[0] ?? name;
  const counts = new Map<string, number>();
  for (const { name } of participants.values()) counts.set(first(name), (counts.get(first(name)) ?? 0) + 1);
  return new Map(
    [...participants].map(([id, { name }]) => [id, counts.get(first(name)) === 1 ? first(name) : name]),
  );
}
