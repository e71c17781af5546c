import { parseSync, Visitor } from "vite";
import { describe, expect, it } from "vitest";
import { read, typescriptFiles } from "./source-tree.ts";

/** What is shown to people; not the page of parts, which only developers see, nor the names on an English keyboard. */
const screens = typescriptFiles().filter(
  (path) =>
    /^client\/(app|features|state|ui)\/.*\.tsx?$/.test(path) &&
    !/^client\/ui\/(gallery\/|key-words\.ts$)|\.test\.tsx?$|messages(\.de)?\.ts$/.test(path),
);

/** Properties whose strings are read, by eye or by ear. */
const readProperty =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|alt|placeholder|keyHint|\w*(label|hint|lead|text|error|closeLabel|description|title|heads?))$/i;

const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** Words that stand in the code of a screen instead of in a file of messages. */
function rawWords(path: string, source: string): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    if (isWord(text)) found.push(text.trim());
  };
  new Visitor({
    JSXText: ({ value }) => note(value),
    JSXExpressionContainer: ({ expression }) => {
      // `{" "}` is a space; a string as a child is words.
      if (expression.type === "TemplateLiteral") return;
      if (expression.type !== "Literal" || typeof expression.value !== "string") return;
      if (source.slice(0, expression.start).trimEnd().endsWith("={")) return;
      note(expression.value);
    },
    Property: ({ key, value }) => {
      if (key.type !== "Identifier" || !readProperty.test(key.name)) return;
      if (value.type === "Literal" && typeof value.value === "string") note(value.value);
    },
    JSXAttribute: ({ name, value }) => {
      const called = name.type === "JSXIdentifier" ? name.name : "";
      if (!readProperty.test(called) || value === null) return;
      if (value.type === "Literal" && typeof value.value === "string") note(value.value);
      if (value.type !== "JSXExpressionContainer") return;
      const { expression } = value;
      if (expression.type === "Literal" && typeof expression.value === "string") note(expression.value);
      if (expression.type === "TemplateLiteral")
        for (const { value: part } of expression.quasis) note(part.raw);
    },
  }).visit(parseSync(path, source).program);
  return found;
}

describe("no words stand outside the messages", () => {
  it("on any screen", () => {
    expect(screens.length).toBeGreaterThan(100);
    const found = screens.flatMap((path) => rawWords(path, read(path)).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  it("(negative control) and some would be found", () => {
    const found = rawWords(
      "probe.tsx",
      'const a = <p className="x" title="Raw title" aria-label={`Open`}>Raw text {"raw string"} {" "}{c} · 5 %</p>;',
    );
    expect(found.sort()).toEqual(["Open", "Raw text", "Raw title", "raw string"]);
  });
});

describe("lists of names are in one order, the reader's", () => {
  it("on any screen", () => {
    const own = screens.filter(
      (path) => path !== "client/state/name-order.ts" && /\.localeCompare\(|Intl\.Collator/.test(read(path)),
    );
    expect(own).toEqual([]);
  });
});
