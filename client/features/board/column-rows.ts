/** A line of a column: a card, or the heading of the cards below it. */
export type ColumnRow =
  | { readonly kind: "card"; readonly id: string }
  | { readonly kind: "group"; readonly key: string; readonly count: number };

/** @param groupOf what a card is put under; the ids come in that order. Without it there are no headings */
export function columnRows(
  ids: readonly string[],
  groupOf: ((id: string) => string) | null,
): readonly ColumnRow[] {
  if (!groupOf) return ids.map((id) => ({ kind: "card", id }));
  const rows: ColumnRow[] = [];
  let cards: ColumnRow[] = [];
  let key: string | null = null;
  const close = (): void => {
    if (key !== null) rows.push({ kind: "group", key, count: cards.length }, ...cards);
    cards = [];
  };
  for (const id of ids) {
    const group = groupOf(id);
    if (group !== key) {
      close();
      key = group;
    }
    cards.push({ kind: "card", id });
  }
  close();
  return rows;
}
