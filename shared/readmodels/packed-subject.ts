import type { Standing } from "../session/state.ts";
import type { SubjectView } from "./record.ts";

/** In the order of their numbers, which documents hold: only ever added to at the end. */
const STANDINGS = [
  "undiscussed",
  "reopened",
  "deferred",
  "pending-owner",
  "changed",
  "kept",
  "no-consensus",
  "not-discussed",
] as const satisfies readonly Standing[];

/** Fields that many people share the words of. */
const SHARED = ["department", "jobFamily", "jobTitle", "location", "ownerName", "cohort"] as const;
const NO_JUSTIFICATION = 1;
const NOT_RATED = 2;

/**
 * A person as the record document holds them (PROTOCOL.md, Document plane). What others read stands under its name;
 * the rest (`r`) is a number a letter, for names of fields and words that repeat were two thirds of the document:
 * the words of `SHARED` in that order as keys of the document's `words` (0: none), draft and previous position
 * (0: none), the sum of 1 for no justification and 2 for not rated, the standing. Noughts at the end are left out.
 */
export interface PackedSubject {
  readonly employeeId: string;
  readonly name: string;
  readonly team: string;
  readonly level: string;
  readonly owner: string | null;
  readonly r: string;
}

/** A number as a letter: from the blank on, past the halves of pairs, which are no letters by themselves. */
const FIRST = 0x20;
const PAIRS = 0xd800;
const PAIRS_LONG = 0x800;
function letterOf(number: number): string {
  const code = number + FIRST;
  return String.fromCodePoint(code < PAIRS ? code : code + PAIRS_LONG);
}
function numberOf(letter: string): number {
  const code = letter.codePointAt(0) ?? FIRST;
  return (code < PAIRS ? code : code - PAIRS_LONG) - FIRST;
}

/** The words that a person's numbers stand for, as far as there are any. */
export const sharedWords = (subject: SubjectView): readonly string[] =>
  SHARED.map((field) => subject[field]).filter((word) => word !== "");

/** @param keyOf the number of a word, from 1 */
export function packSubject(subject: SubjectView, keyOf: (word: string) => number): PackedSubject {
  const { employeeId, name, team, level, owner } = subject;
  const marks = (subject.justified ? 0 : NO_JUSTIFICATION) + (subject.notRated ? NOT_RATED : 0);
  const rest = [
    ...SHARED.map((field) => (subject[field] === "" ? 0 : keyOf(subject[field]))),
    subject.draft ?? 0,
    subject.previous ?? 0,
    marks,
    STANDINGS.indexOf(subject.standing),
  ];
  const end = rest.findLastIndex((number) => number !== 0) + 1;
  return { employeeId, name, team, level, owner, r: rest.slice(0, end).map(letterOf).join("") };
}

/** @param wordOf the word of a number; undefined where there is none */
export function unpackSubject(
  packed: PackedSubject,
  wordOf: (key: number) => string | undefined,
): SubjectView {
  const { employeeId, name, team, level, owner, r } = packed;
  const rest = Array.from(r, numberOf);
  const word = (index: number): string => (rest[index] ? (wordOf(rest[index]) ?? "") : "");
  const [draft = 0, previous = 0, marks = 0, standing = 0] = rest.slice(SHARED.length);
  return {
    employeeId,
    name,
    team,
    department: word(0),
    level,
    jobFamily: word(1),
    jobTitle: word(2),
    location: word(3),
    owner,
    ownerName: word(4),
    cohort: word(5),
    draft: draft || null,
    previous: previous || null,
    notRated: (marks & NOT_RATED) !== 0,
    justified: (marks & NO_JUSTIFICATION) === 0,
    standing: STANDINGS[standing] ?? "undiscussed",
  };
}
