/** One replacement: at `index`, `remove` code units go and `insert` comes. */
export interface TextEdit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/**
 * The smallest single replacement that turns one text into another. Where several places fit (a letter typed
 * inside a run of the same letter) the caret tells which.
 *
 * @param caret where the caret stands in `after`, in UTF-16 code units
 * @returns null where nothing differs; never an edit that cuts a surrogate pair in two
 */
export function textEdit(before: string, after: string, caret = after.length): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const sameFromEnd = (count: number): boolean =>
    before.charCodeAt(before.length - 1 - count) === after.charCodeAt(after.length - 1 - count);
  // What stands behind the caret first, then what stands before it, then whatever else is the same.
  let end = 0;
  while (end < Math.min(shorter, after.length - caret) && sameFromEnd(end)) end += 1;
  let start = 0;
  while (start < shorter - end && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (end < shorter - start && sameFromEnd(end)) end += 1;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end -= 1;
  return {
    index: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

/**
 * Where a caret goes when somebody else edits the text around it.
 * An edit at the caret leaves it before what was inserted, so that two people who type at one place do not
 * push each other along.
 */
export function caretAfter(caret: number, edits: readonly TextEdit[]): number {
  return edits.reduce(
    (at, edit) => (edit.index >= at ? at : Math.max(at - edit.remove, edit.index) + edit.insert.length),
    caret,
  );
}
