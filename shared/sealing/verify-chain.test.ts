import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentOf, eventHash, GENESIS, type JournalLine, NO_WORDS } from "./chain.ts";
import { verifyChain } from "./verify-chain.ts";

const salt = (n: number) => n.toString(16).padStart(64, "0");

/** A journal of `length` events: the first with parts, every other one with words. */
function journal(length: number, session = "s1"): JournalLine[] {
  const lines: JournalLine[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const prevHash = lines.at(-1)?.hash ?? GENESIS;
    const at = new Date(Date.UTC(2026, 10, 23) + seq * 1000).toISOString();
    const base = { session, seq, at, actor: `p${seq % 3}`, type: "rating.proposed", prevHash };
    if (seq === 1) {
      const parts = {
        e1: { salt: salt(101), words: { justification: "steady" } },
        e2: { salt: salt(102), words: { justification: "" } },
      };
      const commitments = { e1: sealed(parts.e1), e2: sealed(parts.e2) };
      lines.push(hashed({ ...base, payload: { parts: commitments }, commitment: NO_WORDS, parts }));
    } else if (seq % 2 === 0) {
      const words = { reason: `because ${seq}` };
      const commitment = commitmentOf(words, salt(seq));
      lines.push(hashed({ ...base, payload: { to: seq % 5 }, commitment, words, salt: salt(seq) }));
    } else {
      lines.push(hashed({ ...base, payload: { to: seq % 5 }, commitment: NO_WORDS }));
    }
  }
  return lines;
}

function sealed(part: { salt: string; words: unknown }): string {
  return commitmentOf(part.words, part.salt);
}

function hashed(line: Omit<JournalLine, "hash">): JournalLine {
  return { ...line, hash: eventHash(line) };
}

function at(lines: readonly JournalLine[], index: number): JournalLine {
  const line = lines[index];
  if (line === undefined) throw new Error(`no line ${index}`);
  return line;
}

describe("verifyChain", () => {
  it("finds nothing wrong with a whole journal", () => {
    expect(verifyChain(journal(12))).toEqual([]);
    expect(verifyChain(journal(1), { head: at(journal(1), 0).hash, headSeq: 1 })).toEqual([]);
  });

  it("finds nothing wrong after words were erased", () => {
    const erased = journal(8).map(({ words, salt, parts, ...rest }) => rest);
    expect(verifyChain(erased, { head: at(erased, 7).hash })).toEqual([]);
    const one = journal(8).map(({ parts, ...rest }) =>
      parts ? { ...rest, parts: Object.fromEntries(Object.entries(parts).slice(1)) } : rest,
    );
    expect(verifyChain(one)).toEqual([]);
  });

  it("says that there is nothing", () => {
    expect(verifyChain([])).toEqual([{ code: "empty", seq: 0 }]);
  });

  it("names a changed event", () => {
    const lines = journal(6).map((line) => (line.seq === 3 ? { ...line, payload: { to: 5 } } : line));
    expect(verifyChain(lines)).toEqual([{ code: "hash-mismatch", seq: 3 }]);
  });

  it("names the event after one that was changed and hashed anew", () => {
    const lines = journal(6).map((line) => (line.seq === 3 ? hashed({ ...line, payload: { to: 5 } }) : line));
    expect(verifyChain(lines)).toEqual([{ code: "prev-hash-mismatch", seq: 4 }]);
  });

  it("names a gap", () => {
    const lines = journal(6).filter(({ seq }) => seq !== 3);
    expect(verifyChain(lines)).toEqual([
      { code: "seq-gap", seq: 4, expected: 3 },
      { code: "prev-hash-mismatch", seq: 4 },
    ]);
  });

  it("names a missing beginning", () => {
    expect(verifyChain(journal(6).slice(2))).toEqual([
      { code: "seq-gap", seq: 3, expected: 1 },
      { code: "prev-hash-mismatch", seq: 3 },
    ]);
  });

  it("names changed words, and words that were put where none were sealed", () => {
    const lines = journal(6).map((line) =>
      line.seq === 2 || line.seq === 3 ? { ...line, words: { reason: "other" }, salt: salt(2) } : line,
    );
    expect(verifyChain(lines)).toEqual([
      { code: "commitment-mismatch", seq: 2 },
      { code: "commitment-mismatch", seq: 3 },
    ]);
  });

  it("names words without their salt", () => {
    const lines = journal(4).map(({ salt: _salt, ...line }) => line);
    expect(verifyChain(lines)).toEqual([
      { code: "commitment-mismatch", seq: 2 },
      { code: "commitment-mismatch", seq: 4 },
    ]);
  });

  it("names a changed part by its key, and a part that was never sealed", () => {
    const [first, ...rest] = journal(3);
    const parts = {
      ...first?.parts,
      e2: { salt: salt(102), words: { justification: "changed" } },
      e3: { salt: salt(103), words: {} },
    };
    expect(verifyChain([{ ...at(journal(3), 0), ...first, parts }, ...rest])).toEqual([
      { code: "commitment-mismatch", seq: 1, key: "e2" },
      { code: "commitment-mismatch", seq: 1, key: "e3" },
    ]);
  });

  it("names an event of another session", () => {
    const lines = journal(3);
    const stranger = hashed({ ...at(lines, 2), session: "s2" });
    expect(verifyChain([...lines.slice(0, 2), stranger])).toEqual([{ code: "foreign-session", seq: 3 }]);
  });

  it("sees a lost tail only with a head from elsewhere", () => {
    const lines = journal(6);
    const head = at(lines, 5).hash;
    const cut = lines.slice(0, 4);
    expect(verifyChain(cut)).toEqual([]);
    expect(verifyChain(cut, { head })).toEqual([{ code: "truncated", seq: 4, head }]);
    expect(verifyChain(cut, { head, headSeq: 6 })).toEqual([{ code: "truncated", seq: 4, head }]);
  });

  it("accepts a journal that went on after the head", () => {
    expect(verifyChain(journal(9), { head: at(journal(9), 5).hash, headSeq: 6 })).toEqual([]);
  });

  it("tells a rewritten journal from a cut one where the head's number is known", () => {
    const head = at(journal(6), 5).hash;
    const lines = journal(5);
    const other = hashed({ ...at(journal(6), 5), payload: { to: 4 } });
    expect(verifyChain([...lines, other], { head, headSeq: 6 })).toEqual([
      { code: "rewritten", seq: 6, head },
    ]);
  });

  it("reports a line that cannot be hashed at all instead of failing", () => {
    const lines = journal(3).map((line) => (line.seq === 3 ? { ...line, payload: Number.NaN } : line));
    expect(verifyChain(lines)).toEqual([{ code: "hash-mismatch", seq: 3 }]);
  });

  it("notices any deletion, swap, repetition or change, wherever it is, given the head", () => {
    const lines = journal(20);
    const known = { head: at(lines, 19).hash, headSeq: 20 };
    const index = fc.nat({ max: 19 });
    fc.assert(
      fc.property(
        index,
        index,
        fc.constantFrom("delete", "swap", "repeat", "change", "cut"),
        (a, b, attack) => {
          const changed = [...lines];
          if (attack === "delete") changed.splice(a, 1);
          else if (attack === "repeat") changed.splice(b, 0, at(lines, a));
          else if (attack === "cut") changed.length = a;
          else if (attack === "change") changed[a] = { ...at(lines, a), actor: "someone else" };
          else {
            fc.pre(a !== b);
            changed[a] = at(lines, b);
            changed[b] = at(lines, a);
          }
          expect(verifyChain(changed, known)).not.toEqual([]);
        },
      ),
    );
  });
});
