import { readJournal } from "@evenhand/server/exchange/journal-file";
import { type Head, seal } from "@evenhand/server/rooms/seal";
import { GENESIS, type JournalLine } from "@evenhand/shared/sealing/chain";
import { type KnownHead, verifyChain } from "@evenhand/shared/sealing/verify-chain";
import type { DraftEvent } from "@evenhand/shared/session/events";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { describe, expect, it } from "vitest";
import { isTorture, rounds } from "../torture/campaign.ts";
import { randomFrom } from "../torture/random.ts";

const LENGTH = isTorture ? 1_000 : 40;
const SESSION = sessionIdSchema.parse("s1");

/** Events with words and without. */
function journalOf(length: number, name: string): JournalLine[] {
  const lines: JournalLine[] = [];
  let head: Head = { seq: 0, hash: GENESIS };
  for (let index = 0; index < length; index++) {
    const draft: DraftEvent =
      index % 3 === 0
        ? { type: "session.reopened", payload: { version: index }, words: { reason: `${name} ${index}` } }
        : { type: "timer.started", payload: { seconds: index } };
    const line = seal(
      { session: SESSION, actor: `p${index % 5}`, at: "2026-12-01T09:00:00.000Z" },
      head,
      draft,
    );
    lines.push(line);
    head = { seq: line.seq, hash: line.hash };
  }
  return lines;
}

const journal = journalOf(LENGTH, "as it was");
/** Another's journal of the same length: whole in itself. */
const other = journalOf(LENGTH, "as somebody wishes it had been");
const last = journal.at(-1);
const anchor: KnownHead = { head: last?.hash ?? "", headSeq: LENGTH };

/** Everything that can be done to an event at a place, by name. */
const TAMPERINGS: Readonly<Record<string, (at: number) => readonly JournalLine[]>> = {
  change: (at) => journal.map((line, index) => (index === at ? { ...line, actor: "somebody else" } : line)),
  delete: (at) => journal.filter((_line, index) => index !== at),
  insert: (at) => journal.toSpliced(at, 0, ...other.slice(at, at + 1)),
  swap: (at) => journal.map((line, index) => journal[swapped(index, at)] ?? line),
  truncate: (at) => journal.slice(0, at),
  // Written anew from here on, every hash right: only who knows the end from elsewhere can tell.
  rewrite: (at) => resealed(at),
};

function swapped(index: number, at: number): number {
  const neighbour = (at + 1) % LENGTH;
  return index === at ? neighbour : index === neighbour ? at : index;
}

function resealed(from: number): readonly JournalLine[] {
  const kept = journal.slice(0, from);
  const before = kept.at(-1);
  let head: Head = before ? { seq: before.seq, hash: before.hash } : { seq: 0, hash: GENESIS };
  const rest = journal.slice(from).map((line) => {
    const again = seal({ session: SESSION, actor: "somebody else", at: line.at }, head, {
      type: "timer.stopped",
      payload: {},
    });
    head = { seq: again.seq, hash: again.hash };
    return again;
  });
  return [...kept, ...rest];
}

const isFound = (lines: readonly JournalLine[], known: KnownHead): boolean =>
  verifyChain(lines, known).length > 0;

describe("a change to the record", () => {
  it("[P7] is found at every place, whatever it is, by who knows the end", async () => {
    expect(verifyChain(journal, anchor)).toEqual([]);
    const line = {
      row: "P7",
      what: "6 kinds of change at one place of the journal",
      suite: LENGTH,
      full: 1_000,
    } as const;
    await rounds(line, (at) => {
      for (const [name, tamper] of Object.entries(TAMPERINGS)) {
        expect(isFound(tamper(at), anchor), `${name} at ${at}`).toBe(true);
      }
    });
  });

  it("[P7] is found in the file, whichever byte it is that was turned over", async () => {
    const bytes = Buffer.from(`${journal.map((line) => JSON.stringify(line)).join("\n")}\n`);
    const line = { row: "P7", what: "one byte of the file changed", suite: 200, full: 5_000 } as const;
    await rounds(line, (seed) => {
      const random = randomFrom(seed);
      const at = random.below(bytes.length - 1);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
      const read = readJournal(changed.toString("utf8"));
      expect("refusal" in read || isFound(read.lines, anchor), `byte ${at}, seed ${seed}`).toBe(true);
    });
  });

  it("[P7] control: without the end from elsewhere a cut and a journal written anew both pass", () => {
    const { truncate, rewrite } = TAMPERINGS;
    const half = Math.floor(LENGTH / 2);
    expect([truncate, rewrite].map((tamper) => isFound(tamper?.(half) ?? [], {}))).toEqual([false, false]);
    expect([truncate, rewrite].map((tamper) => isFound(tamper?.(half) ?? [], anchor))).toEqual([true, true]);
  });
});
