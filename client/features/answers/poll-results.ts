import type { RecordView } from "@evenhand/shared/readmodels/record";

/** How often each point was named in a private poll that was revealed. */
export interface PollResult {
  readonly id: string;
  /** The positions that were named, the most often named first, then the higher. */
  readonly votes: readonly { readonly position: number; readonly count: number }[];
}

/** What has been decided asks for no poll any more. */
const OPEN: ReadonlySet<string> = new Set(["undiscussed", "deferred", "reopened"]);

/**
 * The latest result about somebody that the room still has to make something of.
 *
 * @returns null where none was revealed, where they are asked again, or once they are decided
 */
export function latestResult(
  { polls, subjects }: Pick<RecordView, "polls" | "subjects">,
  subjectId: string,
): PollResult | null {
  const subject = subjects.get(subjectId);
  if (!subject || !OPEN.has(subject.standing)) return null;
  const asked = [...polls].filter(([, poll]) => poll.subjectId === subjectId && poll.status !== "cancelled");
  const [id, last] = asked.at(-1) ?? [];
  if (id === undefined || last?.status !== "revealed" || last.counts === null) return null;
  const votes = last.counts
    .map((count, index) => ({ position: index + 1, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.position - a.position);
  return { id, votes };
}
