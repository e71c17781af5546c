/** The ids on the screen as they lie there: a list a column, or one list. */
export type Order = readonly (readonly string[])[];

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: the card that was last chosen by itself. */
  readonly anchor: string | null;
}

export const NOBODY: Selection = { ids: new Set(), anchor: null };

/** One card in or out; the next range begins here. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * Everybody from the anchor to `id`, added to what is selected: within the column that holds both, else in
 * reading order over the columns between them. Without an anchor on the screen, `id` alone.
 */
export function rangeTo({ ids, anchor }: Selection, order: Order, id: string): Selection {
  const column = order.find((list) => list.includes(id) && anchor !== null && list.includes(anchor));
  const line = column ?? order.flat();
  const [from, to] = [anchor === null ? -1 : line.indexOf(anchor), line.indexOf(id)];
  if (from === -1 || to === -1) return { ids: new Set([...ids, id]), anchor: id };
  return { ids: new Set([...ids, ...line.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor };
}

/** Without those who have left the screen: nobody is moved unseen. The same selection where all are there. */
export function onScreen(selection: Selection, order: Order): Selection {
  if (selection.ids.size === 0) return selection;
  const here = new Set(order.flat());
  const ids = new Set([...selection.ids].filter((id) => here.has(id)));
  if (ids.size === selection.ids.size) return selection;
  return { ids, anchor: selection.anchor !== null && here.has(selection.anchor) ? selection.anchor : null };
}

/**
 * Whom an act on one card is about: all that are selected, in the order of the screen, where the card is one of
 * them; else the card alone.
 */
export const targetsOf = ({ ids }: Selection, order: Order, id: string): readonly string[] =>
  ids.has(id) ? order.flat().filter((other) => ids.has(other)) : [id];
