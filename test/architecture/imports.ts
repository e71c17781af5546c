import { parseSync, Visitor } from "vite";

/** A node of the syntax tree that may be a plain string: `"x"` or a template without holes. */
type MaybeText = {
  type: string;
  value?: unknown;
  quasis?: { value: { cooked?: string | null } }[];
};

/**
 * Every module that a file names, in any way TypeScript has: import, `import type`, re-export, side effect,
 * `import()`, `import("x").T`, `import x = require("x")`, `require`, `vi.mock`, and the
 * `new URL("./worker.ts", import.meta.url)` that starts a worker.
 * @param path only its ending matters (`.ts`, `.tsx`)
 * @throws when the file does not parse: a file that cannot be read holds no arrow
 */
export function importsOf(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const found: string[] = [];
  const add = (node: MaybeText | null | undefined) => {
    const text = textOf(node);
    if (text !== undefined) found.push(text);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      const { callee } = node;
      const isRequire = callee.type === "Identifier" && callee.name === "require";
      const isMock =
        callee.type === "MemberExpression" &&
        callee.object.type === "Identifier" &&
        callee.object.name === "vi" &&
        callee.property.type === "Identifier" &&
        /^(do|un)?mock$|^import(Actual|Mock)$/i.test(callee.property.name);
      if (isRequire || isMock) add(node.arguments[0]);
    },
    NewExpression: (node) => {
      const text = textOf(node.arguments[0]);
      const isUrl = node.callee.type === "Identifier" && node.callee.name === "URL";
      if (isUrl && text !== undefined && /^\.\.?\/.*\.[cm]?[jt]sx?$/.test(text)) found.push(text);
    },
  }).visit(program);
  return found;
}

function textOf(node: MaybeText | null | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type !== "TemplateLiteral" || node.quasis?.length !== 1) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}
