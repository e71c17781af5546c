import { byCodeUnits } from "../session/code-unit-order.ts";
import { stretch } from "../session/evolving/airtime.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { grouped } from "./grouped.ts";

/** How long the room spoke about some of its people. */
export interface AirtimeGroup {
  /** A level, a position of the scale, or an owner's name; empty where there is none. */
  readonly key: string;
  /** People who were in focus. */
  readonly people: number;
  /** On all of them together. */
  readonly seconds: number;
}

/** `GET …/airtime`: the longest first, save drafts, which stand highest first. */
export interface AirtimeAnswer {
  readonly total: Omit<AirtimeGroup, "key">;
  readonly byLevel: readonly AirtimeGroup[];
  readonly byDraft: readonly AirtimeGroup[];
  /** null unless HR switched it on. */
  readonly byManager: readonly AirtimeGroup[] | null;
}

/** Whoever was in focus for less was passed by on the way to somebody else, in milliseconds. */
const PASSED_BY = 1_000;

type Spoken = readonly [subject: Subject, milliseconds: number];

function spokenOf(state: SessionState, visible: (subject: Subject) => boolean, now: number): Spoken[] {
  const { focus, timer } = state;
  const current = focus !== null && "subjectId" in focus ? focus.subjectId : null;
  return [...state.subjects.values()].flatMap((subject): Spoken[] => {
    if (!visible(subject)) return [];
    const running = timer !== null && subject.id === current ? stretch(timer.startedAt, now) : 0;
    const spent = (state.airtime.get(subject.id) ?? 0) + running;
    return spent >= PASSED_BY ? [[subject, spent]] : [];
  });
}

const sum = (spoken: readonly Spoken[]): Omit<AirtimeGroup, "key"> => ({
  people: spoken.length,
  seconds: Math.round(spoken.reduce((whole, [, spent]) => whole + spent, 0) / 1000),
});

const shares = (spoken: readonly Spoken[], keyOf: (subject: Subject) => string): AirtimeGroup[] =>
  [...grouped(spoken, ([subject]) => keyOf(subject))].map(([key, members]) => ({ key, ...sum(members) }));

const longestFirst = (a: AirtimeGroup, b: AirtimeGroup): number =>
  b.seconds - a.seconds || byCodeUnits(a.key, b.key);

/**
 * How the room's time was shared out, so that it can be shared fairly (SPEC AG8). The truth is the journal: focus and
 * timer are events with a time, and this adds up what lies between them. Nothing of it is stored.
 *
 * @param visible which subjects the reader is served
 * @param now milliseconds since the epoch: the running stretch counts up to it
 */
export function airtimeOf(
  state: SessionState,
  visible: (subject: Subject) => boolean,
  now: number,
): AirtimeAnswer {
  const spoken = spokenOf(state, visible, now);
  const ownerOf = ({ ownerId, facts }: Subject): string =>
    (ownerId === null ? undefined : state.participants.get(ownerId)?.name) ?? facts.managerName;
  return {
    total: sum(spoken),
    byLevel: shares(spoken, ({ facts }) => facts.level).sort(longestFirst),
    byDraft: shares(spoken, ({ draft }) => String(draft ?? "")).sort((a, b) => byCodeUnits(b.key, a.key)),
    byManager: state.settings.airtimeByManager ? shares(spoken, ownerOf).sort(longestFirst) : null,
  };
}
