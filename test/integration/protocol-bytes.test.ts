import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";

/**
 * PROTOCOL.md's bytes, written down a second time: what an auditor who has read that page, and none of our
 * code, would compute from a journal and an export.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** RFC 8785 for what occurs here. */
function jcs(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(jcs).join(",")}]`;
  const members = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return `{${members.map((key) => `${JSON.stringify(key)}:${jcs(value[key] ?? null)}`).join(",")}}`;
}
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const sha256 = (tag: string, value: Json) =>
  createHash("sha256").update(tag).update(jcs(value)).digest("hex");

type Line = Readonly<Record<string, Json>>;
const COLUMNS =
  "employee_id,name,email,manager_name,team,department,level,job_family,draft_rating,final_rating,final_label," +
  "final_position,changed,steps,decision,releasable_reason,internal_reason,attested,decided_at,locked_at," +
  "session_id,version,head,digest";

let house: House;
let events: Line[];
let rows: Readonly<Record<string, string>>[];
let header: string;
beforeAll(async () => {
  house = await startHouse({ settings: { outlierSteps: 4 } });
  const { hrBrowser: hr, path } = house;
  await house.open();
  const mark = `${path}/subjects/${house.subject("E10")}/not-rated`;
  await hr.ok("PUT", mark, { code: "too-new", text: "" });
  await house.lock();
  const journal = (await hr.get(`${path}/journal`)).text;
  events = journal
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  const csv = (await hr.get(`${path}/export?format=csv`)).text.replace(/^\uFEFF/, "").trim();
  const [first = "", ...rest] = csv.split(/\r?\n/);
  header = first;
  // No cell of this house holds a comma or a quotation mark.
  rows = rest.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(header.split(",").map((column, index) => [column, cells[index] ?? ""]));
  });
});
afterAll(() => house.close());

test("every event has the documented members, seq, prevHash and hash", () => {
  let prevHash: Json = "0".repeat(64);
  for (const [index, event] of events.entries()) {
    const { hash = "", ...sealed } = event;
    const members = ["actor", "at", "commitment", "payload", "prevHash", "seq", "session", "type"];
    expect(Object.keys(sealed).toSorted()).toEqual(members);
    expect([sealed.seq, sealed.prevHash]).toEqual([index + 1, prevHash]);
    expect(hash).toBe(sha256("evenhand/event/1", sealed));
    prevHash = hash;
  }
});

test("the export's columns stand in the documented order", () => {
  expect(header).toBe(COLUMNS);
  expect(rows).toHaveLength(10);
});

test("the digest follows from the CSV alone, and its head from the journal", () => {
  const { session_id: sessionId = "", version, head = "", digest } = rows[0] ?? {};
  const ratings = rows
    .map(({ employee_id = "", final_position }) => [
      employee_id,
      final_position ? Number(final_position) : null,
    ])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  expect(ratings).toContainEqual(["E10", null]);
  expect(digest).toBe(sha256("evenhand/lock/1", { sessionId, version: Number(version), head, ratings }));
  const lock = events.findIndex(({ type }) => type === "session.locked");
  expect(events[lock - 1]?.hash).toBe(head);
});
