import type { Command } from "../../ui/commands.ts";

/** As many as one looks through; a longer list wants another letter. */
const SHOWN = 40;
/** A shorter word is taken as it is typed: one slip in three letters would mean anything. */
const SLIP_FROM = 4;

/** How well a typed word fits a word of the label: whole, its beginning, within it, its beginning but for one slip. */
const WHOLE = 40;
const BEGINNING = 30;
const WITHIN = 20;
const SLIPPED = 10;
/** What stands in the label means more than what stands beside it. */
const BESIDE = 5;
/** A name that is typed means the person first, and only then what else is said of them. */
const PERSON = 6;

export interface Candidate {
  readonly command: Command;
  readonly label: readonly string[];
  readonly beside: readonly string[];
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase()
    // What Unicode does not take apart, as people type it.
    .replace(/[łøđßæœþð]/gu, (letter) => PLAIN[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
};

/**
 * Whether `typed` is the beginning of `word` but for one slip after its first letter: a letter wrong, missing, too
 * many, or two swapped.
 */
export function slipped(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === 0 || at === typed.length) return at > 0;
  return (
    word.startsWith(typed.slice(at + 1), at + 1) ||
    word.startsWith(typed.slice(at + 1), at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2))
  );
}

function fitness(typed: string, word: string): number {
  if (typed === word) return WHOLE;
  if (word.startsWith(typed)) return BEGINNING;
  if (typed.length > 1 && word.includes(typed)) return WITHIN;
  return typed.length >= SLIP_FROM && slipped(typed, word) ? SLIPPED : 0;
}

/** 0 where a typed word fits nowhere. */
function score(typed: readonly string[], { label, beside }: Candidate): number {
  let sum = 0;
  for (const word of typed) {
    let best = 0;
    // An earlier word is what the label is about, more than a later one.
    label.forEach((each, place) => {
      const value = fitness(word, each);
      if (value > 0) best = Math.max(best, value - Math.min(place, BESIDE - 1));
    });
    for (const each of beside) best = Math.max(best, fitness(word, each) - BESIDE);
    if (best <= 0) return 0;
    sum += best;
  }
  return sum;
}

/** Takes the words of the commands apart, once for as long as they are the same. */
export const candidates = (commands: readonly Command[]): readonly Candidate[] =>
  commands.map((command) => ({
    command,
    label: wordsOf(command.label),
    beside: wordsOf(`${command.detail ?? ""} ${command.also ?? ""}`),
  }));

/**
 * The commands that what was typed may mean, the likeliest first; those that can be done before those that cannot.
 * @returns none for what matches nothing; nothing typed matches nothing
 */
export function found(among: readonly Candidate[], typed: string): readonly Command[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const hits = among
    .map((candidate) => ({ command: candidate.command, score: score(words, candidate) }))
    .filter((hit) => hit.score > 0)
    .map((hit) => (hit.command.group === "people" ? { ...hit, score: hit.score + PERSON } : hit))
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
  return [...hits.filter(({ run }) => run), ...hits.filter(({ run }) => !run)].slice(0, SHOWN);
}
