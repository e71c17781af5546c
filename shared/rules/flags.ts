import type { FlagView } from "../readmodels/record.ts";
import { FLAG_RULES, type FlagRule, isSwitchable } from "../session/flag-rules.ts";
import type { Position } from "../session/scale.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { countedRating } from "./cohorts.ts";

/** A distance of a rating from its cohort's reference median. */
interface Distance {
  readonly position: Position;
  /** Absolute, in steps; x.5 where the median is between two points. */
  readonly steps: number;
  readonly above: boolean;
  readonly median: number;
  readonly people: number;
  readonly whole: boolean;
}

/** How far a subject stands from the reference median of its cohort; null without a rating or a median. */
function distanceOf(state: SessionState, subject: Subject): Distance | null {
  const position = countedRating(subject);
  const reference = state.cohorts.get(subject.cohort)?.reference;
  if (position === null || !reference || reference.median === null) return null;
  return {
    position,
    steps: Math.abs(position - reference.median),
    above: position > reference.median,
    median: reference.median,
    people: reference.people,
    whole: reference.whole,
  };
}

/** |current position − reference median| ≥ `outlierSteps`: exactly 2 counts, 1.5 does not. */
export function isOutlier(state: SessionState, subject: Subject): boolean {
  const distance = distanceOf(state, subject);
  return distance !== null && distance.steps >= state.settings.outlierSteps;
}

/** Whether a defence is given that is valid for the rating as it stands. */
export const isDefended = (subject: Subject): boolean =>
  subject.defence !== null && subject.defence.rating === subject.rating;

/** An outlier is settled by a defence, by a rating within bounds, or by `no-consensus`. */
export const isUndefendedOutlier = (state: SessionState, subject: Subject): boolean =>
  isOutlier(state, subject) && !isDefended(subject) && subject.standing !== "no-consensus";

/** The ISO date that lies so many months before a moment: the last of a month that lacks the day. */
function monthsBefore(at: number, months: number): string {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}

type Finder = (state: SessionState, subject: Subject, withPrivate: boolean) => Omit<FlagView, "rule"> | null;
const EMPTY = {};
const when = (fires: boolean): Omit<FlagView, "rule"> | null => (fires ? EMPTY : null);

/** One finder a rule: the numbers that fired it, or null. */
const FINDERS: Readonly<Record<FlagRule, Finder>> = {
  outlier: (state, subject) => {
    const distance = distanceOf(state, subject);
    if (!distance || distance.steps < state.settings.outlierSteps) return null;
    const { steps, ...numbers } = distance;
    const settled = isDefended(subject)
      ? "defended"
      : subject.standing === "no-consensus"
        ? "no-consensus"
        : null;
    return { ...numbers, distance: steps, ...(settled ? { settled } : {}) };
  },
  "no-draft": (_state, subject) => when(subject.rating === null && subject.notRated === null),
  "no-owner": (_state, subject) => when(subject.ownerId === null),
  raised: (_state, subject, withPrivate) => {
    const raises = withPrivate ? subject.raises : subject.raises.filter((raise) => !raise.private);
    const latest = raises.at(-1);
    return latest ? { by: latest.by, reason: latest.reason, count: raises.length } : null;
  },
  split: (_state, subject) => {
    const [low, high] = subject.pollRange ?? [0, 0];
    return high - low >= 2 ? { low, high } : null;
  },
  jump: (_state, subject) => {
    const position = countedRating(subject);
    const previous = subject.facts.previousRating;
    if (position === null || previous === null || Math.abs(position - previous) < 2) return null;
    return { position, previous };
  },
  unjustified: (_state, subject) =>
    when(countedRating(subject) !== null && subject.facts.justification.trim() === ""),
  surprise: (_state, subject) => {
    const position = countedRating(subject);
    const { lastFeedbackDate } = subject.facts;
    return position !== null && position <= 2 && lastFeedbackDate === "" ? { position } : null;
  },
  "role-change": (state, subject) => {
    const { lastPromotionDate: date } = subject.facts;
    if (date === "") return null;
    const since = monthsBefore(state.openedAt ?? 0, state.settings.roleChangeMonths);
    return date >= since ? { date } : null;
  },
  promotion: (_state, subject) => when(subject.facts.promotionRecommended),
  extreme: (state, subject) => {
    const position = countedRating(subject);
    return position === 1 || position === state.scale.length ? { position } : null;
  },
  sample: (state, subject) => when(state.sample.has(subject.id)),
};

/** Of a not-rated person nothing is flagged but what somebody raised. */
const applies = (rule: FlagRule, subject: Subject): boolean => subject.notRated === null || rule === "raised";

/**
 * The rules that fire on a subject now, in agenda order, each with its numbers (DOMAIN.md, flags).
 * A rule that had not fired at opening is marked `new`. Private raises only where asked for.
 */
export function flagsOf(state: SessionState, subject: Subject, withPrivate = false): FlagView[] {
  const flags: FlagView[] = [];
  for (const rule of FLAG_RULES) {
    if (!applies(rule, subject)) continue;
    if (state.settings.rulesOff.includes(rule) && isSwitchable(rule)) continue;
    const found = FINDERS[rule](state, subject, withPrivate);
    if (found) flags.push({ rule, ...found, ...(subject.openingFlags.has(rule) ? {} : { new: true }) });
  }
  return flags;
}

/** The rules that fire on a subject, without their numbers. */
export const firedRules = (state: SessionState, subject: Subject): ReadonlySet<FlagRule> =>
  new Set(flagsOf(state, subject).map(({ rule }) => rule));
