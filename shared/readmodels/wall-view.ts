import type { SubjectId } from "../session/ids.ts";
import type { Phase } from "../session/roles.ts";
import type { Position, Scale } from "../session/scale.ts";
import type { DecisionKind } from "../session/state.ts";

/** What the facilitators have made of the wall, and who is here: the part of it that the journal does not know. */
export interface WallStage {
  /** A facilitator has blanked it. */
  readonly blank: boolean;
  /** A facilitator is connected. Without one it is blank. */
  readonly attended: boolean;
  /** The person whose written justification may be read on it, for as long as they are in focus. */
  readonly revealed: SubjectId | null;
  /** Names of the HR people who are here. Participants are known from the session. */
  readonly here: readonly string[];
}

/** How many stand where, in whole people. Index 0 is position 1, the lowest. */
export interface WallDistribution {
  readonly people: number;
  readonly counts: readonly number[];
  /** In people; null where there is none, and under 20 people: nothing is judged of them, counts stand alone. */
  readonly guideline: readonly number[] | null;
}

export interface WallProposal {
  readonly from: Position;
  readonly to: Position;
  /** How many have said what; never who. */
  readonly agree: number;
  readonly aside: number;
  readonly object: number;
  /** What recording it would come to now. */
  readonly outcome: "agreed" | "pending" | "objected" | "owner" | "answers";
}

export interface WallPerson {
  readonly kind: "person";
  readonly name: string;
  readonly level: string;
  readonly team: string;
  /** Who answers for the rating; empty where nobody does. */
  readonly ownerName: string;
  readonly rating: Position | null;
  readonly notRated: boolean;
  /** The people they are compared with, as dots without names. */
  readonly cohort: {
    readonly label: string;
    /** The cohort was too small: the whole session stands in. */
    readonly whole: boolean;
    /** Rated people behind the reference median. */
    readonly people: number;
    readonly median: number | null;
    /** As rated now, the person included. */
    readonly counts: readonly number[];
  };
  /** Far enough from the median to need a case. */
  readonly far: boolean;
  readonly proposal: WallProposal | null;
  readonly poll: {
    readonly voted: number;
    readonly voters: number;
    /** Per position, lowest first, after the reveal; null before it. */
    readonly counts: readonly number[] | null;
  } | null;
  readonly decision: {
    readonly kind: DecisionKind;
    readonly from: Position | null;
    readonly to: Position | null;
  } | null;
  /** The beginning of the written justification, only while a facilitator reveals it. */
  readonly justification: { readonly text: string; readonly cut: boolean } | null;
}

export interface WallGroup {
  readonly kind: "group";
  readonly group: "cohort" | "team" | "owner";
  readonly label: string;
  /** Rated people of the whole group, those at `position`, and the guideline there. */
  readonly people: number;
  readonly position: Position;
  readonly count: number;
  readonly guideline: number;
  /** Those at `position`, in the order of their names, at most 60 of them. */
  readonly members: readonly { readonly name: string; readonly level: string; readonly team: string }[];
  /** People at `position` whose names are not shown here. */
  readonly unnamed: number;
}

/** `hidden`: what is in focus is not for everybody here to see. */
export type WallItem = WallPerson | WallGroup | { readonly kind: "hidden" };

/** The wall's document: one flat root, so that nothing can come along with what is meant. */
export interface WallMeta {
  readonly phase: Phase;
  /** Why nothing is shown; null while something is. */
  readonly blank: "facilitator" | "unattended" | null;
  readonly scale: Scale | null;
  /** Of the whole session. */
  readonly distribution: WallDistribution | null;
  /** People discussed, of those who are on the agenda or were. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** `startedAt` in milliseconds since the epoch, by the server's clock. */
  readonly timer: { readonly startedAt: number; readonly seconds: number } | null;
  readonly item: WallItem | null;
}

export interface WallView {
  readonly meta: WallMeta;
}
