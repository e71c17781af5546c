import { flagsOf } from "../rules/flags.ts";
import { groupsOf, isDiscussed } from "../rules/groups.ts";
import { byCodeUnits } from "../session/code-unit-order.ts";
import { NO_MARK } from "../session/evolving/folding.ts";
import { FLAG_RULES } from "../session/flag-rules.ts";
import type { SessionState, Standing, Subject } from "../session/state.ts";
import { memoByPart } from "./memo.ts";
import type { AgendaGroupView, AgendaSubjectView, FlagView, SubjectView } from "./record.ts";

/** Standings that keep a subject on the agenda though none of its flags fires any more. */
const WAITS: ReadonlySet<Standing> = new Set(["reopened", "deferred", "pending-owner"]);

const shownFlags = memoByPart(
  (state, subject: Subject) => flagsOf(state, subject),
  ({ cohorts, sample, settings, scale, openedAt }, subject) => [
    cohorts.get(subject.cohort)?.reference,
    sample,
    settings,
    scale,
    openedAt,
  ],
);

/**
 * What the record's `agenda` map holds: subjects that have a flag, a mark or wait for something, and groups.
 *
 * @param visible which subjects this audience is served
 * @param withPrivate with private raises: for facilitators and HR, and never in a document
 */
export function agendaEntries(
  state: SessionState,
  visible: (subject: Subject) => boolean,
  withPrivate = false,
): ReadonlyMap<string, AgendaSubjectView | AgendaGroupView> {
  const entries = new Map<string, AgendaSubjectView | AgendaGroupView>();
  for (const subject of state.subjects.values()) {
    if (!visible(subject)) continue;
    const entry = agendaSubject(state, subject, withPrivate);
    if (entry) entries.set(subject.id, entry);
  }
  for (const [id, entry] of agendaGroups(state, visible)) entries.set(id, entry);
  return entries;
}

/** A subject's entry; null where nothing brings it onto the agenda. */
export function agendaSubject(
  state: SessionState,
  subject: Subject,
  withPrivate = false,
): AgendaSubjectView | null {
  const hasPrivate = withPrivate && subject.raises.some((raise) => raise.private);
  const flags = hasPrivate ? flagsOf(state, subject, true) : shownFlags(state, subject);
  const { pinned, dropped } = state.marks.get(subject.id) ?? NO_MARK;
  if (flags.length === 0 && pinned === null && !dropped && !WAITS.has(subject.standing)) return null;
  return { kind: "subject", flags, status: subject.standing, pinned, dropped };
}

/** The entries of groups off the guideline. */
export function agendaGroups(
  state: SessionState,
  visible: (subject: Subject) => boolean,
): ReadonlyMap<string, AgendaGroupView> {
  const entries = new Map<string, AgendaGroupView>();
  for (const { id, ...group } of groupsOf(state, visible)) {
    const mark = state.marks.get(id) ?? NO_MARK;
    const { pinned, dropped, deferred } = mark;
    const status = deferred ? "deferred" : isDiscussed(mark, group) ? "discussed" : "undiscussed";
    entries.set(id, { ...group, status, pinned, dropped });
  }
  return entries;
}

/** An agenda entry with what orders it. */
export interface AgendaItem {
  readonly id: string;
  readonly entry: AgendaSubjectView | AgendaGroupView;
  /** The subject's or the group's name. */
  readonly name: string;
  readonly cohort: string;
}

/** `open` waits to be discussed, `deferred` comes back, `done` was discussed, `dropped` was taken off. */
export type AgendaItemState = "open" | "deferred" | "done" | "dropped";

/** How an item of the agenda stands. */
export function itemState({ entry }: Pick<AgendaItem, "entry">): AgendaItemState {
  if (entry.dropped) return "dropped";
  if (entry.status === "deferred") return "deferred";
  return entry.status === "undiscussed" || entry.status === "reopened" ? "open" : "done";
}

/** How far an item has sunk. */
const DEPTHS = { open: 0, deferred: 1, done: 2, dropped: 3 } as const satisfies Record<
  AgendaItemState,
  number
>;
const depth = (item: AgendaItem): number => DEPTHS[itemState(item)];

const GROUP_RANK = 1;
/** Outliers, then groups, then the other rules in their order; what has no flag comes last. */
function rank({ entry }: AgendaItem): number {
  if (entry.kind !== "subject") return GROUP_RANK;
  const first = entry.flags[0];
  if (!first) return FLAG_RULES.length + 2;
  const index = FLAG_RULES.indexOf(first.rule);
  return index === 0 ? 0 : index + GROUP_RANK + 1;
}

const distance = ({ entry }: AgendaItem): number =>
  entry.kind === "subject" ? (entry.flags[0]?.distance ?? 0) : Math.abs(entry.count - entry.guideline);

/**
 * Agenda order (DOMAIN.md): what is discussed has sunk; pinned items first, in order of pinning; then by the
 * foremost flag, outliers by larger distance; ties by cohort, name, id. Total: two items are never equal.
 */
export const compareAgendaItems = (a: AgendaItem, b: AgendaItem): number =>
  depth(a) - depth(b) ||
  (a.entry.pinned ?? Number.POSITIVE_INFINITY) - (b.entry.pinned ?? Number.POSITIVE_INFINITY) ||
  rank(a) - rank(b) ||
  distance(b) - distance(a) ||
  byCodeUnits(a.cohort, b.cohort) ||
  byCodeUnits(a.name, b.name) ||
  byCodeUnits(a.id, b.id);

/** The agenda in order, from a record's maps: what the server answers and what every client shows. */
export function agendaInOrder(
  agenda: ReadonlyMap<string, AgendaSubjectView | AgendaGroupView>,
  subjects: ReadonlyMap<string, Pick<SubjectView, "name" | "cohort">>,
): AgendaItem[] {
  const items = [...agenda].map(([id, entry]): AgendaItem => {
    if (entry.kind !== "subject") return { id, entry, name: entry.label, cohort: "" };
    const subject = subjects.get(id);
    return { id, entry, name: subject?.name ?? "", cohort: subject?.cohort ?? "" };
  });
  return items.sort(compareAgendaItems);
}

/** A contested attestation as facilitators and HR see it. */
export interface ContestView {
  readonly attestationId: string;
  readonly subjectId: string;
  readonly participantId: string;
  readonly reason: string;
}

/** The answer of `GET …/agenda`. */
export interface AgendaView {
  readonly items: readonly {
    readonly subjectId: string;
    readonly status: Standing;
    readonly pinned: number | null;
    readonly dropped: boolean;
    readonly flags: readonly FlagView[];
  }[];
  readonly groups: readonly (AgendaGroupView & { readonly groupId: string })[];
  readonly contests: readonly ContestView[];
}

/** The agenda for facilitators and HR, in order, with private raises and contests. */
export function agendaView(
  state: SessionState,
  { withPrivate, visible = () => true }: { withPrivate: boolean; visible?: (subject: Subject) => boolean },
): AgendaView {
  const entries = agendaEntries(state, visible, withPrivate);
  const named = new Map(
    [...state.subjects.values()].flatMap((subject) =>
      entries.has(subject.id)
        ? [
            [
              subject.id as string,
              { name: subject.facts.name, cohort: state.cohorts.get(subject.cohort)?.label ?? "" },
            ] as const,
          ]
        : [],
    ),
  );
  const ordered = agendaInOrder(entries, named);
  const contests = [...state.attestations.values()].filter(({ status, subjectId }) => {
    const subject = state.subjects.get(subjectId);
    return status === "contested" && subject !== undefined && visible(subject);
  });
  return {
    items: ordered.flatMap(({ id, entry }) => {
      if (entry.kind !== "subject") return [];
      const { kind: _kind, ...item } = entry;
      return { subjectId: id, ...item };
    }),
    groups: ordered.flatMap(({ id, entry }) => (entry.kind === "subject" ? [] : { groupId: id, ...entry })),
    contests: contests.map(({ id, subjectId, named: participantId, contestReason }) => ({
      attestationId: id,
      subjectId,
      participantId,
      reason: contestReason,
    })),
  };
}
