import type { IntlShape, MessageDescriptor } from "react-intl";

/** First strong isolate, and its end: what stands between runs its own way and moves nothing around it. */
const [OPEN, CLOSE] = ["\u2068", "\u2069"];
/** Letters that run from right to left: Hebrew, Arabic and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;
/** Arguments that choose between wordings: they are compared, never shown. */
const CHOOSING = /\{\s*(\w+)\s*,\s*select\b/gu;

type Values = Readonly<Record<string, unknown>>;

/**
 * Sentences in which a name that runs the other way does not drag numbers and full stops along: such values stand in
 * isolates, as `<bdi>` does for elements, so that it also holds in labels, titles and what is announced.
 */
export function isolatedIntl(intl: IntlShape, direction: "ltr" | "rtl"): IntlShape {
  const against = (text: string): boolean =>
    direction === "ltr" ? RIGHT_TO_LEFT.test(text) : LETTER.test(text) && !RIGHT_TO_LEFT.test(text);
  const isolated = (descriptor: MessageDescriptor, values: Values): Values => {
    let made: Record<string, unknown> | null = null;
    for (const [key, value] of Object.entries(values)) {
      if (typeof value !== "string" || !against(value) || choosing(descriptor).has(key)) continue;
      made ??= { ...values };
      made[key] = `${OPEN}${value}${CLOSE}`;
    }
    return made ?? values;
  };
  const formatMessage = new Proxy(intl.formatMessage, {
    apply: (format, self, [descriptor, values, ...rest]) =>
      Reflect.apply(format, self, [descriptor, values && isolated(descriptor, values), ...rest]),
  });
  return { ...intl, formatMessage, $t: formatMessage };
}

const known = new Map<string, ReadonlySet<string>>();

/** The names of a message's arguments that choose. English has the same ones as every translation. */
function choosing({ defaultMessage }: MessageDescriptor): ReadonlySet<string> {
  const text = typeof defaultMessage === "string" ? defaultMessage : "";
  const cached = known.get(text);
  if (cached) return cached;
  const made = new Set([...text.matchAll(CHOOSING)].map(([, name = ""]) => name));
  known.set(text, made);
  return made;
}
