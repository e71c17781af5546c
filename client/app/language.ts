import { keepOnDevice, keptOnDevice } from "../ui/device-memory.ts";

/** Languages that a person may choose. */
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself, so that whoever reads no other finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

/** Not offered to anyone: English made longer and strange, to find words that were forgotten and rows that break. */
const PSEUDO = ["pseudo", "pseudo-rtl"] as const;

export type LanguageChoice = "browser" | Language | (typeof PSEUDO)[number];
const CHOICES: readonly LanguageChoice[] = ["browser", ...LANGUAGES, ...PSEUDO];

/** Which words are said, and how dates, numbers and names are written (a BCP 47 tag). */
export type Speech = {
  words: Exclude<LanguageChoice, "browser">;
  locale: string;
  direction: "ltr" | "rtl";
};

/** What a choice means to somebody whose browser prefers these languages. English where nothing else fits. */
export function speechFor(choice: LanguageChoice, preferred: readonly string[]): Speech {
  const words =
    choice === "browser" ? (preferred.map(languageOf).find((known) => known !== undefined) ?? "en") : choice;
  const language = words === "de" ? "de" : "en";
  return {
    words,
    // Their own kind of it, where they have one: British dates, Swiss numbers.
    locale: preferred.find((tag) => languageOf(tag) === language) ?? language,
    direction: words === "pseudo-rtl" ? "rtl" : "ltr",
  };
}

const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => tag.toLowerCase().split("-")[0] === language);

const KEY = "evenhand.language";

/** What was chosen on this device. In development `?locale=pseudo` and its like come first. */
export function chosenLanguage(): LanguageChoice {
  const asked = import.meta.env.DEV ? new URLSearchParams(location.search).get("locale") : null;
  const kept = asked ?? keptOnDevice(KEY);
  return CHOICES.find((choice) => choice === kept) ?? "browser";
}

/** Keeps a choice on this device. */
export function keepLanguage(choice: LanguageChoice): void {
  keepOnDevice(KEY, choice === "browser" ? null : choice);
}
