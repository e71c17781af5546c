import type { Snapshot, SnapshotParticipant, SnapshotSubject } from "../session/commands.ts";
import { ERASED_FACTS, type SubjectFacts } from "../session/facts.ts";
import type { ParticipantId, SubjectId } from "../session/ids.ts";
import type { Actor, Role } from "../session/roles.ts";
import { DEFAULT_GUIDELINE, DEFAULT_SCALE } from "../session/scale.ts";
import { DEFAULT_SETTINGS, type Settings } from "../session/settings.ts";

export const person = (id: string): ParticipantId => id as ParticipantId;
export const subjectId = (id: string): SubjectId => id as SubjectId;

/** HR of the organisation, without a seat. */
export const HR: Actor = { id: "hr:head", hr: true, participantId: null };
/** Somebody with a seat. */
export const actor = (id: string): Actor => ({ id, hr: false, participantId: person(id) });

export const FAC = actor("fac");
export const ANA = actor("ana");
export const BEN = actor("ben");
export const CAL = actor("cal");
export const DEE = actor("dee");
export const SPONSOR = actor("spo");
export const OBSERVER = actor("obs");

export const participant = (id: string, role: Role): SnapshotParticipant => ({
  id: person(id),
  name: id,
  role,
  proxy: null,
});

interface SubjectSketch extends Partial<Omit<SnapshotSubject, "id" | "ownerId" | "facts">> {
  readonly owner?: string | null;
  readonly facts?: Partial<SubjectFacts>;
}

/** A subject: justified, at level L4 and owned by Ana unless the sketch says otherwise. */
export function subject(id: string, draft: number | null, sketch: SubjectSketch = {}): SnapshotSubject {
  const { owner = "ana", facts, ...rest } = sketch;
  return {
    id: subjectId(id),
    employeeId: `E-${id}`,
    ownerId: owner === null ? null : person(owner),
    draft,
    notRated: null,
    recused: [],
    facts: { ...ERASED_FACTS, name: id, level: "L4", justification: "Shipped what was asked.", ...facts },
    ...rest,
  };
}

/** Seats: a facilitator, four managers, a sponsor and an observer. */
export const SEATS: readonly SnapshotParticipant[] = [
  participant("fac", "facilitator"),
  participant("ana", "manager"),
  participant("ben", "manager"),
  participant("cal", "manager"),
  participant("dee", "manager"),
  participant("spo", "sponsor"),
  participant("obs", "observer"),
];

interface SnapshotSketch extends Partial<Omit<Snapshot, "settings">> {
  readonly settings?: Partial<Settings>;
}

/**
 * Six people at L4 with a median of 3: `high` at 5 is an outlier, `low` at 1 too; `ben1` is Ben's; the others
 * are Ana's. Enough to play every rule; a sketch replaces any part.
 */
export function snapshot({ settings, ...sketch }: SnapshotSketch = {}): Snapshot {
  return {
    title: "Engineering",
    scale: DEFAULT_SCALE,
    guideline: DEFAULT_GUIDELINE,
    cohortBy: ["level"],
    participants: SEATS,
    subjects: [
      subject("high", 5),
      subject("low", 1),
      subject("mid1", 3),
      subject("mid2", 3),
      subject("mid3", 3),
      subject("ben1", 3, { owner: "ben" }),
    ],
    leftOut: [],
    ...sketch,
    settings: { ...DEFAULT_SETTINGS, sampleSize: 0, ...settings },
  };
}
