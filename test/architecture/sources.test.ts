import { describe, expect, it } from "vitest";
import { committableFiles, read } from "./source-tree.ts";

const files = committableFiles();
const code = files.filter((path) => /\.(tsx?|mjs|css)$/.test(path));

/** A file longer than this wants to be two things (EXAMPLES.md). */
const tooLong = 350;

/** Files that may be longer, each with its reason. */
const mayBeLong: Record<string, string> = {};

describe("files", () => {
  const lengths = new Map(code.map((path) => [path, read(path).split("\n").length - 1]));
  const long = [...lengths].filter(([, lines]) => lines > tooLong).map(([path]) => path);

  it(`have at most ${tooLong} lines, but for those with a reason`, () => {
    expect(long.filter((path) => !(path in mayBeLong))).toEqual([]);
  });

  it("are listed as long only while they are", () => {
    expect(Object.keys(mayBeLong).filter((path) => !long.includes(path))).toEqual([]);
  });

  it("have names that say what is in them", () => {
    const dumpingGround = /(^|\/)(utils?|helpers?|common|misc|types|index)(\.[a-z]+)*$/;
    const parts = code.flatMap((path) => [path, path.slice(0, path.lastIndexOf("/"))]);
    expect(parts.filter((path) => dumpingGround.test(path))).toEqual([]);
    expect(["client/utils/a.ts".replace(/\/a\.ts$/, ""), "shared/types.ts", "a/helpers.test.ts"]).toSatisfy(
      (bad: string[]) => bad.every((path) => dumpingGround.test(path)),
    );
  });

  it("are no longer under construction", () => {
    const marks = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X"].join("|")})\\b`);
    expect(code.filter((path) => marks.test(read(path)))).toEqual([]);
  });
});

/** Types that silence the compiler. `as` after `satisfies` is checked, `as unknown as` is not. */
const escapes = /\bas unknown as\b|@ts-(ignore|nocheck|expect-error)/;

describe("the compiler is not talked out of anything", () => {
  const typescript = code.filter((path) => /\.tsx?$/.test(path) && !path.startsWith("test/architecture/"));

  it("in any file", () => {
    expect(typescript.filter((path) => escapes.test(read(path)))).toEqual([]);
  });

  it("(negative control) and would be found", () => {
    expect(escapes.test("const a = b as unknown as C;")).toBe(true);
    expect(escapes.test("// @ts-ignore")).toBe(true);
    expect(escapes.test("const a = b as unknown;")).toBe(false);
  });
});

/** A path that exists on one machine only: a home, a working folder, a temporary folder, a drive. */
const machinePath =
  /(?<![\w.:/-])\/(home|Users|root|work|tmp|private\/var)\/[\w.-]|\b[A-Z]:\\\w|file:\/\/\/[\w.]/;

describe("nothing in the repository knows the machine it was made on", () => {
  const binary = /\.(png|ico|jpe?g|woff2|xlsx|pdf|gz|db)$/;
  const texts = files.filter((path) => !binary.test(path) && path !== "test/architecture/sources.test.ts");

  it("no file holds an absolute path of one", () => {
    expect(texts.length).toBeGreaterThan(30);
    const found = texts.flatMap((path) => {
      const match = machinePath.exec(read(path));
      return match === null ? [] : [`${path}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });

  it("(negative control) such a path would be found, an address or a route would not", () => {
    const machines = ["cd /home/ana/evenhand", '"/work/data"', "in /tmp/x", "C:\\Users", "file:///etc"];
    expect(machines.filter((text) => !machinePath.test(text))).toEqual([]);
    const fine = [
      "https://example.org/home/page",
      "/usr/bin/chromium",
      "./work/data",
      "app/root/file",
      "/api/home",
    ];
    expect(fine.filter((text) => machinePath.test(text))).toEqual([]);
  });
});

it("parts in chunks of their own are fetched by one function, which asks again while the server is away", () => {
  const client = code.filter((path) => /^client\/.*(?<!\.test)\.tsx?$/.test(path));
  const bare = client.filter((path) => /import \{[^}]*\blazy\b[^}]*\} from "react"/.test(read(path)));
  expect(bare).toEqual(["client/ui/part.ts"]);
});
