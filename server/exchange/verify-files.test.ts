import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sessionTable } from "@evenhand/shared/readmodels/export-rows";
import type { LockedResult, LockedRow } from "@evenhand/shared/readmodels/locked-result";
import {
  commitmentOf,
  eventHash,
  GENESIS,
  type JournalLine,
  lockDigest,
  NO_WORDS,
} from "@evenhand/shared/sealing/chain";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyFiles } from "./verify-files.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJson } from "./write-json.ts";
import { writeXlsx } from "./write-xlsx.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SESSION = "s1";
const RATINGS = [
  ["e1", 3],
  ["e10", 4],
  ["e2", null],
] as const;

/** Opened, a reason given, locked, gone on after a reopening. */
function journal(ratings: readonly (readonly [string, number | null])[] = RATINGS): JournalLine[] {
  const lines: JournalLine[] = [];
  const add = (type: string, payload: unknown, sealed: { words?: unknown; salt?: string } = {}) => {
    const { words, salt } = sealed;
    const commitment = words === undefined || salt === undefined ? NO_WORDS : commitmentOf(words, salt);
    const seq = lines.length + 1;
    const at = `2026-11-23T10:00:0${seq}.000Z`;
    const content = {
      session: SESSION,
      seq,
      at,
      actor: "p1",
      type,
      payload,
      commitment,
      prevHash: lines.at(-1)?.hash ?? GENESIS,
    };
    lines.push({ ...content, hash: eventHash(content), ...sealed });
  };
  add("session.opened", { scaleValues: [1, 2, 3, 4, 5] });
  add("rating.proposed", { to: 4 }, { words: { reason: "steady" }, salt: "5a".repeat(32) });
  const head = lines.at(-1)?.hash ?? "";
  const digest = lockDigest({ sessionId: SESSION, version: 1, head, ratings });
  add("session.locked", { version: 1, head, digest, ratings, notDiscussed: [], lapsed: [] });
  add("session.reopened", { version: 2 });
  return lines;
}

const ndjson = (lines: readonly JournalLine[]): Uint8Array =>
  utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

function result(): LockedResult {
  const lines = journal();
  const row = ([employeeId, final]: readonly [string, number | null]): LockedRow => ({
    employeeId,
    name: `=${employeeId}`,
    email: "",
    managerName: "",
    team: "",
    department: "",
    level: "",
    jobFamily: "",
    draft: final,
    final,
    notRatedCode: final === null ? "too-new" : null,
    promotionRecommended: false,
    decision: final === null ? null : "kept",
    releasableReason: "",
    internalReason: 'a; b,\n"c"',
    dissent: [],
    attested: false,
    decidedAt: null,
  });
  const lock = lines[2]?.payload;
  const digest = typeof lock === "object" && lock !== null && "digest" in lock ? String(lock.digest) : "";
  return {
    sessionId: SESSION,
    title: "Sales",
    version: 1,
    head: lines[1]?.hash ?? "",
    digest,
    lockedAt: "2026-11-23T11:00:00.000Z",
    scale: DEFAULT_SCALE,
    rows: RATINGS.map(row),
  };
}

const json = (change: (text: string) => string = (text) => text) => ({
  name: "results.json",
  bytes: utf8(change(writeJson(result()))),
});
const csv = (change: (text: string) => string = (text) => text) => ({
  name: "results.csv",
  bytes: utf8(change(writeCsv(sessionTable(result())))),
});
const log = (lines = journal()) => ({ name: "journal.ndjson", bytes: ndjson(lines) });

describe("verifyFiles", () => {
  it("finds every kind of export and the journal right, alone and together", async () => {
    const xlsx = { name: "results.xlsx", bytes: await writeXlsx(sessionTable(result())) };
    expect(await verifyFiles([json(), csv(), xlsx, log()])).toEqual({
      ok: true,
      lines: [
        "journal.ndjson: 4 events, every hash is right.",
        ...["results.json", "results.csv", "results.xlsx"].map(
          (name) =>
            `${name}: version 1 of session s1, 3 people: the digest is right, and journal.ndjson says the same.`,
        ),
      ],
    });
    for (const file of [json(), csv(), xlsx, log()]) expect((await verifyFiles([file])).ok).toBe(true);
  });

  it("accepts a journal whose words were erased", async () => {
    const erased = journal().map(({ words, salt, ...line }) => line);
    expect((await verifyFiles([log(erased), json()])).ok).toBe(true);
  });

  it("says that a digest does not fit when a rating was changed, and whose, given the journal", async () => {
    const changed = csv((text) => text.replace(",4,4,Exceeds Expectations,4,", ",4,3,Meets Expectations,3,"));
    const alone = await verifyFiles([changed]);
    expect(alone.lines).toHaveLength(1);
    expect(alone.lines[0]).toMatch(
      /^results\.csv: version 1 of session s1: the digest does not fit: the file says/,
    );
    const together = await verifyFiles([changed, log()]);
    expect(together.lines).toContain(
      "results.csv: version 1 of session s1: employee e10 has position 3, and has position 4 in the lock.",
    );
    expect([alone.ok, together.ok]).toEqual([false, false]);
  });

  it("notices a row that was taken out, added, or listed twice", async () => {
    const lines = (text: string) => text.split("\r\n");
    const without = csv((text) => text.replace(/^e2,[\s\S]*/m, ""));
    expect((await verifyFiles([without, log()])).lines.join("\n")).toContain(
      "employee e2 is missing, and is not rated in the lock",
    );
    const twice = csv((text) => `${text}${text.slice(text.indexOf("e1,"), text.indexOf("e10,"))}`);
    expect((await verifyFiles([twice])).lines[0]).toContain("employee e1 is listed twice");
    expect(lines(writeCsv(sessionTable(result())))).toHaveLength(5);
  });

  it("notices a value or label that is not that of the position that is sealed", async () => {
    const value = json((text) => text.replace('"final_rating": 4', '"final_rating": 5'));
    expect((await verifyFiles([value])).lines).toEqual([
      'results.json: version 1 of session s1: employee e10 shows "5 Exceeds Expectations" for position 4, others "4 Exceeds Expectations".',
    ]);
    const place = json((text) => text.replace('"final_position": 4', '"final_position": 5'));
    expect((await verifyFiles([place])).lines[0]).toContain(
      "employee e10 has position 5 in the rows and 4 in what was sealed",
    );
    // A whole scale that was changed is seen by the journal alone, which sealed its values.
    const scale = csv((text) => text.replace(",3,3,Meets", ",3,2,Meets"));
    expect((await verifyFiles([scale])).ok).toBe(true);
    expect((await verifyFiles([scale, log()])).lines.join()).toContain(
      "it shows the value 2 for position 3, which was opened as 3",
    );
    const row = json((text) => text.replace(/\{\s*"employee_id": "e1",[^}]*\},/, ""));
    expect((await verifyFiles([row])).lines.join()).toContain("employee e1 was sealed and has no row");
  });

  it("notices an export that was sealed anew with other ratings", async () => {
    const ratings = [
      ["e1", 5],
      ["e10", 4],
      ["e2", null],
    ] as const;
    const { head, digest } = result();
    const forged = lockDigest({ sessionId: SESSION, version: 1, head, ratings });
    const file = csv((text) =>
      text.replaceAll(digest, forged).replace(",3,3,Meets Expectations,3,", ",3,5,Exceptional,5,"),
    );
    expect((await verifyFiles([file])).ok).toBe(true);
    const { ok, lines } = await verifyFiles([file, log()]);
    expect(ok).toBe(false);
    expect(lines.filter((line) => line.startsWith("results.csv"))).toEqual([
      "results.csv: version 1 of session s1: its digest is not the one in the lock, event 3 of journal.ndjson.",
      "results.csv: version 1 of session s1: employee e1 has position 5, and has position 3 in the lock.",
    ]);
  });

  it("names the event of a journal that was changed, taken out, or whose words are others", async () => {
    const lines = journal();
    const changed = lines.map((line) => (line.seq === 2 ? { ...line, payload: { to: 5 } } : line));
    expect((await verifyFiles([log(changed)])).lines).toEqual([
      "journal.ndjson: event 2 was changed: its hash is not the hash of what it says.",
    ]);
    const words = lines.map((line) => (line.seq === 2 ? { ...line, words: { reason: "lazy" } } : line));
    expect((await verifyFiles([log(words)])).lines).toEqual([
      "journal.ndjson: the words of event 2 are not the ones that were sealed.",
    ]);
    const gap = lines.filter(({ seq }) => seq !== 2);
    expect((await verifyFiles([log(gap)])).lines[0]).toContain("event 3 stands where event 2 should");
  });

  it("notices a journal without the lock, without the head, or of another session", async () => {
    const lines = journal();
    const noLock = await verifyFiles([json(), log(lines.slice(0, 2))]);
    expect(noLock.lines.join()).toContain("journal.ndjson holds no lock of this version");
    const noHead = await verifyFiles([json(), log(lines.slice(0, 1))]);
    expect(noHead.lines.join()).toContain("journal.ndjson: it ends with event 1 and does not hold the event");
    const other = await verifyFiles([json((text) => text.replace('"id": "s1"', '"id": "s2"')), log()]);
    expect(other.lines.join()).toContain("none of the exports is of that session");
  });

  it("notices a lock in the journal that is not the lock of its own ratings", async () => {
    const [first, second, lock] = journal();
    if (!first || !second || !lock) throw new Error("no lock");
    const payload = JSON.parse(JSON.stringify(lock.payload).replace('["e1",3]', '["e1",5]'));
    const forged = { ...lock, payload, hash: eventHash({ ...lock, payload }) };
    expect((await verifyFiles([log([first, second, forged])])).lines).toEqual([
      "journal.ndjson: the lock in event 3 has a digest that its ratings do not give.",
    ]);
  });

  it("says what it cannot verify, and why", async () => {
    const said = async (text: string) => (await verifyFiles([{ name: "file", bytes: utf8(text) }])).lines;
    expect(await said("employee_id,name\n1,Ana\n")).toEqual([
      "file: cannot be verified: it has no column final_position, session_id, version, head, digest.",
    ]);
    expect(await said("{}")).toEqual(["file: is no export: session is missing or of the wrong kind."]);
    expect(await said('{"seq": 1}\n{')).toEqual([
      "file: line 1 is no event of a journal: session is not as it should be.",
    ]);
    const [line] = journal();
    expect(await said(JSON.stringify({ ...line, note: "x" }))).toEqual([
      "file: line 1 is no event of a journal: it holds note, which no hash covers.",
    ]);
    expect(await said("")).toEqual([
      "file: cannot be verified: it has no column employee_id, final_position, session_id, version, head, digest.",
    ]);
    const mixed = csv((text) => text.replace(/.{64}\r\n$/, `${"0".repeat(64)}\r\n`));
    expect((await verifyFiles([mixed])).lines[0]).toContain(
      "row 4 has another head or digest than the rows above it",
    );
  });
});

describe("the command", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "evenhand-verify-"));
    await writeFile(join(folder, "good.json"), json().bytes);
    await writeFile(
      join(folder, "bad.json"),
      json((text) => text.replace('"e10",\n      4', '"e10",\n      5')).bytes,
    );
  });
  afterAll(async () => await rm(folder, { recursive: true }));

  const command = fileURLToPath(new URL("../cli/verify.ts", import.meta.url));
  const run = async (...files: string[]) =>
    await new Promise<{ code: number; out: string }>((resolve) => {
      execFile(process.execPath, ["--import", "tsx", command, ...files], (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out: stdout + stderr });
      });
    });

  it("ends with 0 when all is right, 1 when something is wrong, 2 when nothing could be checked", async () => {
    const [good, bad, none, missing] = await Promise.all([
      run(join(folder, "good.json")),
      run(join(folder, "bad.json")),
      run(),
      run(join(folder, "missing.json")),
    ]);
    expect([good.code, bad.code, none.code, missing.code]).toEqual([0, 1, 2, 2]);
    expect(good.out).toMatch(/the digest is right\.\nVerified\.\n$/);
    expect(bad.out).toMatch(/the digest does not fit[\s\S]*NOT verified\.\n$/);
    expect(none.out).toContain("Usage: npm run verify -- FILE…");
  }, 60_000);
});
