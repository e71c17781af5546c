/**
 * The `ref` of a row that scrolls sideways: what the keyboard leads to comes into sight whole. Browsers scroll only to
 * what is out of sight altogether. Not for a pointer, under which nothing may move.
 */
export function wholeInRow(row: HTMLElement | null): (() => void) | undefined {
  if (row === null) return;
  const onFocus = ({ target }: FocusEvent): void => {
    if (target === row || !(target instanceof Element) || !target.matches(":focus-visible")) return;
    // What is drawn by its label is seen there.
    (target.closest("label") ?? target).scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  row.addEventListener("focusin", onFocus);
  return () => row.removeEventListener("focusin", onFocus);
}
