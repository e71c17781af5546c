import { describe, expect, it } from "vitest";
import { forbidden, zoneOf } from "./arrows.ts";
import { importsOf } from "./imports.ts";
import { read, typescriptFiles } from "./source-tree.ts";

const files = typescriptFiles();
const edges = files.flatMap((file) => importsOf(file, read(file)).map((specifier) => ({ file, specifier })));

describe("the arrows", () => {
  it("are kept by every import of every file", () => {
    expect(edges.flatMap(({ file, specifier }) => forbidden(file, specifier) ?? [])).toEqual([]);
  });

  it("are looked for where there is something to find", () => {
    for (const name of ["shared/", "server/", "client/", "test/"]) {
      expect(files.some((file) => file.startsWith(name))).toBe(true);
    }
    expect(edges.length).toBeGreaterThan(files.length / 2);
  });

  it("know the folder of every file", () => {
    expect(files.filter((file) => zoneOf(file) === undefined)).toEqual([]);
  });
});

describe("negative controls", () => {
  it.each([
    ["shared/rules/agenda.ts", "node:fs"],
    ["shared/rules/agenda.ts", "yjs"],
    ["shared/rules/agenda.ts", "react"],
    ["shared/rules/agenda.ts", "vitest"],
    ["shared/rules/agenda.ts", "../../server/app.ts"],
    ["shared/rules/agenda.ts", "@evenhand/server/app"],
    ["client/state/record-replica.ts", "@evenhand/server/rooms/room"],
    ["client/state/record-replica.ts", "../../shared/session/state.ts"],
    ["client/state/record-replica.ts", "../features/board/board.tsx"],
    ["client/state/record-replica.ts", "../app/routes.tsx"],
    ["client/state/record-replica.ts", "node:crypto"],
    ["client/ui/button.tsx", "../state/session-store.ts"],
    ["client/ui/button.tsx", "../features/board/card.tsx"],
    ["client/features/board/board.tsx", "../agenda/agenda-list.tsx"],
    ["client/features/board/columns/column.tsx", "../../agenda/agenda-list.tsx"],
    ["client/features/board/board.tsx", "../../app/shell.tsx"],
    ["client/features/board/board.tsx", "../../main.tsx"],
    ["server/store/journal.ts", "../rooms/room.ts"],
    ["server/store/journal.ts", "../http/problem.ts"],
    ["server/store/journal.ts", "../app.ts"],
    ["server/rooms/room.ts", "../realtime/record.ts"],
    ["server/rooms/room.ts", "../http/problem.ts"],
    ["server/http/sessions.ts", "../realtime/control.ts"],
    ["server/realtime/control.ts", "../http/problem.ts"],
    ["server/config.ts", "./app.ts"],
    ["server/errors.ts", "./store/journal.ts"],
    ["server/exchange/read-csv.ts", "../cli/verify.ts"],
    ["server/rooms/room.ts", "@evenhand/client/state/record-replica"],
    ["server/store/journal.ts", "@evenhand/test/support/kill"],
    ["server/somewhere-new/file.ts", "zod"],
  ])("%s must not import %s", (file, specifier) => {
    expect(forbidden(file, specifier)).toBeTypeOf("string");
  });

  it.each([
    ["shared/rules/agenda.ts", "zod/mini"],
    ["shared/rules/agenda.ts", "../statistics/median.ts"],
    ["shared/rules/agenda.test.ts", "vitest"],
    ["client/app/routes.tsx", "../features/board/board.tsx"],
    ["client/features/board/board.tsx", "../../ui/button.tsx"],
    ["client/features/board/board.tsx", "../../state/session-store.ts"],
    ["client/features/board/board.tsx", "@evenhand/shared/rules/agenda"],
    ["client/features/board/columns/column.tsx", "../board.tsx"],
    ["server/app.ts", "./realtime/upgrade-router.ts"],
    ["server/http/sessions.ts", "../rooms/registry.ts"],
    ["server/http/sessions.ts", "../errors.ts"],
    ["server/rooms/room.ts", "../store/journal.ts"],
    ["server/exchange/verify-files.test.ts", "../cli/verify.ts"],
    ["server/rooms/room.ts", "@evenhand/shared/session/decide"],
    ["test/integration/room.test.ts", "@evenhand/server/app"],
  ])("%s may import %s", (file, specifier) => {
    expect(forbidden(file, specifier)).toBeUndefined();
  });

  it("an import is seen in whatever form it is written", () => {
    const forms = [
      `import a from "form-1";`,
      `import type { B } from "form-2";`,
      `import { type C } from "form-3";`,
      `import "form-4";`,
      `export { d } from "form-5";`,
      `export * from "form-6";`,
      `export type { E } from "form-7";`,
      `const f = await import("form-8");`,
      "const g = await import(`form-9`);",
      `type H = import("form-10").H;`,
      `import i = require("form-11");`,
      `const j = require("form-12");`,
      `vi.mock("form-13");`,
      `new Worker(new URL("./form-14.ts", import.meta.url));`,
      `// import k from "a-comment";`,
      `const l = 'import m from "a-string"';`,
    ];
    expect(importsOf("probe.ts", forms.join("\n")).sort()).toEqual(
      [...Array.from({ length: 13 }, (_, index) => `form-${index + 1}`), "./form-14.ts"].sort(),
    );
  });

  it("a file that does not parse is an error, not a file without imports", () => {
    expect(() => importsOf("probe.ts", "import { from")).toThrow("probe.ts does not parse");
  });
});
