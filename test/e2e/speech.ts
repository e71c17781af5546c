import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";

/** A language that a screen is looked at in, and the browser that prefers it. */
export type Language = "en" | "de";
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };

/** A message of the client: its English stands in the code, the others beside it. */
type Message = Readonly<{ id: string; defaultMessage: string }>;
type Values = Readonly<Record<string, string>>;

/** What a screen says in one language: its parts are found by the client's own words, whatever these are. */
export class Speech {
  readonly language: Language;
  readonly #translated: Readonly<Record<string, string>>;

  private constructor(language: Language, translated: Readonly<Record<string, string>>) {
    this.language = language;
    this.#translated = translated;
  }

  static async of(language: Language): Promise<Speech> {
    return new Speech(language, language === "de" ? await german() : {});
  }

  /** The words of a message that takes no arguments. */
  text({ id, defaultMessage }: Message): string {
    if (this.language === "en") return defaultMessage;
    const text = this.#translated[id];
    if (text === undefined) throw new Error(`there is no ${this.language} for ${id}`);
    return text;
  }

  /** A message from end to end; an argument without a value may be anything. */
  whole(message: Message, values: Values = {}): RegExp {
    return new RegExp(`^${pattern(parse(this.text(message)), values)}$`, "u");
  }

  /** What begins with a message: a number, a key or a second line may follow. */
  start(message: Message, values: Values = {}): RegExp {
    return new RegExp(`^${pattern(parse(this.text(message)), values)}`, "u");
  }
}

function pattern(elements: readonly MessageFormatElement[], values: Values): string {
  const one = (element: MessageFormatElement): string => {
    if (isLiteralElement(element)) return literal(element.value);
    if (isTagElement(element)) return pattern(element.children, values);
    if (isPluralElement(element) || isSelectElement(element)) {
      const ways = Object.values(element.options).map(({ value }) => pattern(value, values));
      return `(?:${ways.join("|")})`;
    }
    const value = isArgumentElement(element) ? values[element.value] : undefined;
    return value === undefined ? ".*?" : literal(value);
  };
  return elements.map(one).join("");
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** As `client/app/german.ts` puts it together, where there is no bundler. */
async function german(): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {};
  for (const part of ["app", "features", "state"]) {
    const folder = new URL(`../../client/${part}/`, import.meta.url);
    for (const path of readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith("messages.de.ts")) continue;
      const module: { german: Readonly<Record<string, string>> } = await import(new URL(path, folder).href);
      Object.assign(all, module.german);
    }
  }
  return all;
}
