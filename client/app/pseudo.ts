import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import type { IntlShape, MessageDescriptor } from "react-intl";

const PLAIN = "AEIOUYaeiouyCDGHJKLNRSTWZcdghjklnrstwz";
const ACCENTED = "ÂÉÎÖÛÝâéîöûýÇĎĜĤĴĶĻÑŔŠŢŴŽçďĝĥĵķļñŕšţŵž";
const accents = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));

/** English as a language of its own would look: every letter that can bears an accent, every word is 40 % longer. */
export function pseudoText(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const longer = Math.ceil(word.length * 0.4);
    const strange = [...word].map((letter) => accents.get(letter) ?? letter).join("");
    // A drawn-out vowel breaks where words break, and nowhere else.
    const vowel = /[âéîöûý]/i.exec(strange);
    const at = vowel ? vowel.index + 1 : strange.length;
    return strange.slice(0, at) + (vowel?.[0].toLowerCase() ?? "~").repeat(longer) + strange.slice(at);
  });
}

function pseudoElements(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (isLiteralElement(element)) return { ...element, value: pseudoText(element.value) };
    if (isTagElement(element)) return { ...element, children: pseudoElements(element.children) };
    if (!isPluralElement(element) && !isSelectElement(element)) return element;
    const options = Object.entries(element.options).map(([key, option]) => [
      key,
      { ...option, value: pseudoElements(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  });
}

const known = new Map<string, MessageFormatElement[]>();

/** A message in pseudo-English, its arguments and plurals untouched: what is not strange on screen is no message. */
export function pseudoMessage(message: string): MessageFormatElement[] {
  const cached = known.get(message);
  if (cached) return cached;
  const made = pseudoElements(parse(message));
  known.set(message, made);
  return made;
}

/** English words said strangely; dates, numbers and lists as they were. */
export function pseudoIntl(intl: IntlShape): IntlShape {
  const strange = (descriptor: MessageDescriptor): MessageDescriptor =>
    typeof descriptor.defaultMessage === "string"
      ? { ...descriptor, defaultMessage: pseudoMessage(descriptor.defaultMessage) }
      : descriptor;
  const formatMessage = new Proxy(intl.formatMessage, {
    apply: (format, self, [descriptor, ...rest]) =>
      Reflect.apply(format, self, [strange(descriptor), ...rest]),
  });
  return { ...intl, formatMessage, $t: formatMessage };
}
