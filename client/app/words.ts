import { useSyncExternalStore } from "react";
import { createIntl, type IntlShape } from "react-intl";
import { keyMessages } from "../state/key-messages.ts";
import { orderNamesFor } from "../state/name-order.ts";
import { nameKeys } from "../ui/key-words.ts";
import { isolatedIntl } from "./isolated.ts";
import { chosenLanguage, keepLanguage, type LanguageChoice, type Speech, speechFor } from "./language.ts";

/** The words in use, and which choice on this device led to them. */
type Words = { intl: IntlShape; choice: LanguageChoice; direction: Speech["direction"] };

let current: Words | null = null;
let asked = 0;
const listeners = new Set<() => void>();

/**
 * English is in the code (`defaultMessage`), each other language in a chunk of its own, which only its readers load.
 * Adding a language: a `messages.xx.ts` beside each `messages.ts`, gathered in one file like `german.ts`.
 */
async function intlFor({ words, locale, direction }: Speech): Promise<IntlShape> {
  const messages = words === "de" ? (await import("./german.ts")).german : {};
  const intl = createIntl({
    locale,
    messages,
    defaultLocale: "en",
    onError: (error) => {
      // English has no translation file, so each of its messages is "missing" there. All else is a mistake.
      if (error.code !== "MISSING_TRANSLATION") throw error;
    },
  });
  const isPseudo = words === "pseudo" || words === "pseudo-rtl";
  return isolatedIntl(isPseudo ? (await import("./pseudo.ts")).pseudoIntl(intl) : intl, direction);
}

async function speak(choice: LanguageChoice): Promise<void> {
  const speech = speechFor(choice, navigator.languages);
  asked += 1;
  const mine = asked;
  const intl = await intlFor(speech);
  // Another choice came while this one was on its way.
  if (mine !== asked) return;
  orderNamesFor(intl.locale);
  nameKeys({
    ctrl: intl.formatMessage(keyMessages.ctrl),
    shift: intl.formatMessage(keyMessages.shift),
    alt: intl.formatMessage(keyMessages.alt),
    space: intl.formatMessage(keyMessages.space),
    escape: intl.formatMessage(keyMessages.escape),
    enter: intl.formatMessage(keyMessages.enter),
  });
  current = { intl, choice, direction: speech.direction };
  document.documentElement.lang = intl.locale;
  document.documentElement.dir = speech.direction;
  for (const listener of listeners) listener();
}

/** Fetches the words that this device has chosen, before the first paint; English where they cannot be reached. */
export async function loadWords(): Promise<void> {
  try {
    await speak(chosenLanguage());
  } catch {
    await speak("en");
  }
}

/**
 * Says everything in another language from now on, on this device. What is on screen stays as it is but for its
 * words. Rejects, and keeps nothing, where they cannot be fetched.
 */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  await speak(choice);
  keepLanguage(choice);
}

function currentWords(): Words {
  if (current === null) throw new Error("loadWords() comes before the first render");
  return current;
}

export function useWords(): Words {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentWords);
}
