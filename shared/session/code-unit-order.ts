/** Texts in the order of their UTF-16 code units: the same on every machine and in every language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
