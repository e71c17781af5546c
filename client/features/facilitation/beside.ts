import type { RecordView } from "@evenhand/shared/readmodels/record";

const SHOWN = 2;

/**
 * Whom to hold beside the person in focus: those of the same cohort who stand at the same point, decided ones first
 * (they are the room's own standard), then by name. People that the facilitator pinned come before all others.
 */
export function peersBeside(
  record: Pick<RecordView, "subjects" | "ratings" | "agenda">,
  id: string,
  shown = SHOWN,
): readonly string[] {
  const subject = record.subjects.get(id);
  const rating = record.ratings.get(id);
  if (!subject || rating === undefined) return [];
  const pinned = (peer: string): boolean => {
    const item = record.agenda.get(peer);
    return item?.kind === "subject" && item.pinned !== null;
  };
  const decided = (peer: string): boolean => {
    const standing = record.subjects.get(peer)?.standing;
    return standing === "kept" || standing === "changed";
  };
  return [...record.subjects]
    .filter(([peer, other]) => {
      if (peer === id || other.notRated) return false;
      return pinned(peer) || (other.cohort === subject.cohort && record.ratings.get(peer) === rating);
    })
    .sort(
      ([a, { name: nameA }], [b, { name: nameB }]) =>
        Number(pinned(b)) - Number(pinned(a)) ||
        Number(decided(b)) - Number(decided(a)) ||
        nameA.localeCompare(nameB) ||
        (a < b ? -1 : 1),
    )
    .slice(0, shown)
    .map(([peer]) => peer);
}
