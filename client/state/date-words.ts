import type { IntlShape } from "react-intl";

/**
 * A moment that somebody put into a date field, in the reader's words: the field shows it as the browser is set, which
 * may be another language than the page's. Undefined while it is no whole moment.
 */
export function dateInWords(
  { formatDate }: Pick<IntlShape, "formatDate">,
  value: string,
): string | undefined {
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : formatDate(moment, { dateStyle: "full", timeStyle: "short" });
}
