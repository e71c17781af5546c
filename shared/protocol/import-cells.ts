import type { Scale } from "../session/scale.ts";
import { foldedText } from "./folded-text.ts";
import type { ImportedPerson } from "./import-person.ts";

/** What people write where there is no rating. */
const NO_RATING = new Set([
  "",
  "-",
  "–",
  "—",
  "na",
  "n/a",
  "n.a.",
  "none",
  "not rated",
  "unrated",
  "nicht bewertet",
]);

const YES = new Set(["yes", "y", "true", "1", "x", "✓", "✔", "ja", "j", "wahr"]);
const NO = new Set(["", "no", "n", "false", "0", "-", "nein", "falsch"]);

/**
 * A cell as text that any store can hold: no control characters but line breaks and tabs, no half characters,
 * line breaks as `\n`, trimmed.
 */
export function cleanText(cell: string): string {
  return cell
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
}

/** A cell of one line: as `cleanText`, and every run of white space is one space. */
export function cleanLine(cell: string): string {
  return cleanText(cell).replace(/\s+/gu, " ");
}

/** An email in lower case, empty for an empty cell, undefined for what no mail can be sent to. */
export function readEmail(cell: string): string | undefined {
  const email = cleanLine(cell).toLowerCase();
  if (email === "") return "";
  return /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(\.[^\s@<>(),;:"\\.]+)*$/u.test(email) ? email : undefined;
}

/** Yes or no in English, German or signs; an empty cell is no; undefined for anything else. */
export function readBoolean(cell: string): boolean | undefined {
  const word = foldedText(cleanLine(cell));
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/**
 * The position of a rating given as a value of the scale ("4", "4.0"), as a label in any case and spacing,
 * or as both ("4 - Exceeds Expectations", "Exceeds Expectations (4)").
 *
 * @returns null where the cell says that there is none, undefined where it names no point of the scale
 */
export function readRating(cell: string, scale: Scale): number | null | undefined {
  const text = foldedText(cleanLine(cell));
  const letters = unpunctuated(text);
  const found = scale.findIndex(({ value, label }) => {
    const [digits, words] = [unpunctuated(String(value)), unpunctuated(foldedText(label))];
    const both = letters === digits + words || letters === words + digits;
    return text === foldedText(label) || isNumber(text, value) || (both && words !== "");
  });
  if (found >= 0) return found + 1;
  return NO_RATING.has(text) ? null : undefined;
}

const unpunctuated = (text: string): string => text.replace(/[\s\p{P}]+/gu, "");

function isNumber(text: string, value: number): boolean {
  return /^[+-]?\d+([.,]\d+)?$/.test(text) && Number(text.replace(",", ".")) === value;
}

/** A reason for not rating: one of the codes however written, or any other text under `other`. */
export function readNotRatedReason(cell: string): ImportedPerson["notRatedReason"] {
  const text = cleanLine(cell);
  if (text === "") return null;
  const code = foldedText(text).replace(/[\s_-]+/g, "-");
  if (code === "too-new" || code === "absent") return { code, text: "" };
  return { code: "other", text: code === "other" ? "" : text };
}
