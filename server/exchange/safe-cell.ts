/** With these a formula begins, in their full-width forms too. */
const SIGNS = "=+-@＝＋－＠";

/** Programs have been found to look behind these for a formula. */
const HIDING = ["\t", "\r", "\0"];

/** A real number, such as -1 or +3.5e2: no formula, and of use only as it is. */
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Text as it may stand in a file that a spreadsheet opens: one apostrophe before what could be a formula. */
export function safeCell(text: string): string {
  return isRisky(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Text without what no file format carries: control characters but tabs and line breaks, half characters. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, "");
}

/** The text that `safeCell` was given: exactly one apostrophe less, where it had put one. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && isRisky(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * Whether a spreadsheet could run it, white space before it or not. Apostrophes in front are passed over, so
 * that a text which came with some is given one more, and `plainCell` undoes `safeCell` for every text.
 */
function isRisky(text: string): boolean {
  const bare = text.replace(/^'+/, "");
  if (HIDING.includes(bare.charAt(0))) return true;
  const sign = bare.replaceAll("\0", " ").trimStart().charAt(0);
  return sign !== "" && SIGNS.includes(sign);
}
