import { describe, expect, it } from "vitest";
import { read, typescriptFiles } from "./source-tree.ts";

/** The rows of the promise list, each with what is meant by it; the figures stand in the tests. */
const ROWS = [
  "a change shown as saved survives a process crash",
  "… and a power cut",
  "every command takes effect exactly once",
  "everyone sees one order, and after an answer what it answered for",
  "after the lock nothing changes except by a recorded reopen",
  "all clients converge",
  "changes to the record are detected",
  "two servers cannot open one embedded store",
  "a full disk refuses, and loses nothing",
  "errors of the disk stop acknowledgements",
  "with several servers no client misses a change",
  "a restart in service loses nothing and does not stampede",
  "a backup restores",
  "you see only what your role and the phase allow",
  "migrations are crash safe",
].map((_meaning, index) => `P${index + 1}`);

const tests = typescriptFiles()
  .filter((path) => path.endsWith(".test.ts") || path.endsWith("-suite.ts"))
  .map(read)
  .join("\n");
/** Only the head of a title counts, so that a number in a comment proves nothing. */
const titled = (pattern: RegExp, text = tests): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, row]) => row ?? ""));
const PROOF = /\(\s*"\[(P\d+)\] (?!control:)/g;
const CONTROL = /\(\s*"\[(P\d+)\] control: /g;

describe("every promise of the list", () => {
  it("heads the title of a test, and no test names a promise that is not there", () => {
    const proven = titled(PROOF);
    expect(ROWS.filter((row) => !proven.has(row))).toEqual([]);
    expect([...proven].filter((row) => !ROWS.includes(row))).toEqual([]);
  });

  it("has a negative control, which shows that the test would notice", () => {
    const controlled = titled(CONTROL);
    expect(ROWS.filter((row) => !controlled.has(row))).toEqual([]);
  });

  it("(negative control) a title of another kind counts for nothing", () => {
    expect([...titled(PROOF, 'it("[P1] control: x"); // "[P2] y"')]).toEqual([]);
    expect([...titled(CONTROL, 'it("[P1] x"); it("P2 control: y")')]).toEqual([]);
    expect([...titled(PROOF, 'it.skipIf(no)("[P3] x")')]).toEqual(["P3"]);
  });
});
