/** How two names follow each other, as `sort` wants it. */
export type NameOrder = (a: string, b: string) => number;

const known = new Map<string, NameOrder>();

/** Names in the order of a language (a BCP 47 tag), numbers in them by size: Ä beside A or behind Z, L9 before L10. */
export function nameOrder(locale: string): NameOrder {
  const made = known.get(locale) ?? new Intl.Collator(locale, { numeric: true }).compare;
  known.set(locale, made);
  return made;
}

let reader = nameOrder("en");

/** Sets whose order `compareNames` is, when the language is chosen. */
export function orderNamesFor(locale: string): void {
  reader = nameOrder(locale);
}

/**
 * Names in the reader's order, for every list on screen. The agenda's is not one of them: it has one order for
 * everybody, on the server too (`shared/session/agenda`).
 */
export const compareNames: NameOrder = (a, b) => reader(a, b);
