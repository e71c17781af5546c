import type { ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import { uninvitedOwners } from "@evenhand/shared/rules/prework";
import { compareNames } from "../../state/name-order.ts";

/** Where a check is put right. */
export type CheckPlace = "participants" | "subjects" | "unowned" | "undrafted" | "settings";

/** One thing that opening stands on. `needed` blocks it, `open` can wait and becomes a flag, `done` is in order. */
export type OpeningCheck = { readonly state: "needed" | "open" | "done"; readonly place: CheckPlace } & (
  | { readonly kind: "facilitator"; readonly names: readonly string[] }
  | { readonly kind: "subjects" | "owners" | "drafts"; readonly count: number }
  | { readonly kind: "conflict"; readonly name: string; readonly count: number }
);

/**
 * What stands between a session in prework and its opening, in the order in which HR settles it: a facilitator
 * and a subject are needed, and no facilitator may own anybody (DOMAIN.md, live); owners and drafts can wait.
 */
export function openingChecks(
  session: Pick<Session, "counts" | "conflicts" | "missingOwners">,
  participants: readonly Pick<ParticipantDetail, "name" | "role">[],
): OpeningCheck[] {
  const { subjects, withoutDraft, withoutOwner } = session.counts;
  const names = participants.filter(({ role }) => role === "facilitator").map(({ name }) => name);
  const conflicts = session.conflicts ?? [];
  const checks: OpeningCheck[] = [
    { kind: "facilitator", names, place: "participants", state: names.length > 0 ? "done" : "needed" },
    { kind: "subjects", count: subjects, place: "settings", state: subjects > 0 ? "done" : "needed" },
    ...conflicts.map(
      ({ name, subjectIds }): OpeningCheck => ({
        kind: "conflict",
        name,
        count: subjectIds.length,
        place: "unowned",
        state: "needed",
      }),
    ),
  ];
  if (subjects === 0) return checks;
  return [
    ...checks,
    {
      kind: "owners",
      count: withoutOwner,
      // Whoever answers for them by the file is invited; where the file names nobody, HR does.
      place: uninvitedOwners(session.missingOwners ?? []).length > 0 ? "participants" : "unowned",
      state: withoutOwner > 0 ? "open" : "done",
    },
    { kind: "drafts", count: withoutDraft, place: "undrafted", state: withoutDraft > 0 ? "open" : "done" },
  ];
}

/** The same with what is still to be done on top, and what blocks the opening over everything. */
export function toDoFirst(checks: readonly OpeningCheck[]): readonly OpeningCheck[] {
  const rank = { needed: 0, open: 1, done: 2 } as const;
  return checks.toSorted((a, b) => rank[a.state] - rank[b.state]);
}

/** Owners in the order in which HR looks after them: late first, then those with most to do, then by name. */
export function byUrgency(owners: NonNullable<Session["readiness"]>): NonNullable<Session["readiness"]> {
  const rank = { late: 0, "not-started": 1, "in-progress": 2, submitted: 3 } as const;
  return owners.toSorted(
    (a, b) =>
      rank[a.readiness] - rank[b.readiness] ||
      b.people - b.drafted - (a.people - a.drafted) ||
      compareNames(a.name, b.name),
  );
}
