import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from "@formatjs/icu-messageformat-parser";
import type { MessageDescriptor } from "react-intl";
import { describe, expect, it } from "vitest";
import { german } from "./german.ts";

/** Every file in which messages may stand, by the rule that the next test but one holds. */
const modules = import.meta.glob<Record<string, unknown>>("../{app,features,state,ui}/**/*messages.ts", {
  eager: true,
});
const sources = import.meta.glob<string>("../{app,features,state,ui}/**/*.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});

const isMessage = (value: object): value is Required<Pick<MessageDescriptor, "id" | "defaultMessage">> =>
  "id" in value && "defaultMessage" in value;

/** The messages of an exported object, however deep. */
function messagesIn(value: unknown): ReadonlyArray<{ id: string; english: string }> {
  if (typeof value !== "object" || value === null) return [];
  if (isMessage(value)) return [{ id: String(value.id), english: String(value.defaultMessage) }];
  return Object.values(value).flatMap(messagesIn);
}

const messages = Object.values(modules).flatMap((module) => Object.values(module).flatMap(messagesIn));

type Shape = { arguments: Set<string>; plurals: Set<string> };

/** What is put into a message, marks included, and the categories of its plurals. */
function shape(elements: readonly MessageFormatElement[], found: Shape): Shape {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.arguments.add(isTagElement(element) ? `<${element.value}>` : element.value);
    if (isTagElement(element)) shape(element.children, found);
    if (isPluralElement(element) || isSelectElement(element)) {
      for (const [key, option] of Object.entries(element.options)) {
        found.plurals.add(`${isSelectElement(element) ? "select" : element.pluralType} ${key}`);
        shape(option.value, found);
      }
    }
  }
  return found;
}

const shapeOf = (message: string): Shape =>
  shape(parse(message), { arguments: new Set<string>(), plurals: new Set<string>() });

/** The categories of its plurals and ordinals, such as "cardinal one", that its language does not have. */
function unknownCategories(message: string, language: string): string[] {
  const known = (["cardinal", "ordinal"] as const).flatMap((type) =>
    new Intl.PluralRules(language, { type })
      .resolvedOptions()
      .pluralCategories.map((key) => `${type} ${key}`),
  );
  return [...shapeOf(message).plurals].filter((key) => !/^select |=\d+$/.test(key) && !known.includes(key));
}

describe("messages", () => {
  it("are many, and each has an id of its own", () => {
    expect(messages.length).toBeGreaterThan(800);
    const ids = messages.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("stand in files that are named for it, exported, so that they are found and translated", () => {
    const elsewhere = Object.keys(sources).filter(
      (path) => !/(messages|\.test)\.tsx?$/.test(path) && /defaultMessage: ?["'`]/.test(sources[path] ?? ""),
    );
    expect(elsewhere).toEqual([]);
    const hidden = Object.keys(modules).filter((path) =>
      /^const \w+ = \{\n\s*\S+ \{\s*id:/m.test(sources[path] ?? ""),
    );
    expect(hidden).toEqual([]);
  });

  it("each has a German one, and no German one is left over", () => {
    const ids = new Set(messages.map(({ id }) => id));
    expect([...ids].filter((id) => !german[id]?.trim())).toEqual([]);
    expect(Object.keys(german).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("take the same arguments and marks in German", () => {
    const odd = messages.flatMap(({ id, english }) => {
      const left = [...shapeOf(english).arguments].sort().join(" ");
      const right = [...shapeOf(german[id] ?? "").arguments].sort().join(" ");
      return left === right ? [] : [`${id}: ${left} | ${right}`];
    });
    expect(odd).toEqual([]);
  });

  it("know every plural of their language, and no other", () => {
    const odd = messages.flatMap(({ id, english }) => [
      ...unknownCategories(english, "en").map((key) => `${id}: ${key}`),
      ...unknownCategories(german[id] ?? "", "de").map((key) => `${id} in German: ${key}`),
    ]);
    expect(odd).toEqual([]);
  });

  it("choose between the same words in German", () => {
    const selects = (message: string) =>
      [...shapeOf(message).plurals].filter((key) => key.startsWith("select ")).sort();
    const odd = messages.filter(
      ({ id, english }) => `${selects(english)}` !== `${selects(german[id] ?? "")}`,
    );
    expect(odd).toEqual([]);
  });

  it("are put in German quotation marks, end in dots without a space, and address nobody as du", () => {
    const texts = Object.entries(german);
    expect(texts.filter(([, text]) => /[“"](?=\p{L}|\{)|’s\b/u.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => / …/.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => /\b(du|dir|dich|dein\w*)\b/i.test(text))).toEqual([]);
  });
});
