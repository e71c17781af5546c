import type { Session } from "@evenhand/shared/protocol/answers";
import type { PreworkSubject } from "../store/subjects.ts";

type MissingOwner = NonNullable<Session["missingOwners"]>[number];

/** Managers of subjects who are not invited, each with how many people wait for them. */
export function missingOwners(subjects: readonly PreworkSubject[]): readonly MissingOwner[] {
  const missing = new Map<string, MissingOwner>();
  for (const { ownerId, conflictId, manager } of subjects) {
    if (ownerId !== null || conflictId !== null) continue;
    const key = manager.email || manager.name;
    const before = missing.get(key) ?? { managerName: manager.name, managerEmail: manager.email, people: 0 };
    missing.set(key, { ...before, people: before.people + 1 });
  }
  return [...missing.values()];
}
