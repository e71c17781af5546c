import { describe, expect, it } from "vitest";
import { commitmentOf, eventHash, GENESIS, lockDigest } from "./chain.ts";

/** 00 01 02 … 1f */
const SALT = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, "0")).join("");
const WORDS = { reason: "Größe – “ok” 😀", b: 1 };

// The expected hashes were computed by another implementation (Python, hashlib and json), not by this one.

describe("commitmentOf", () => {
  it("hashes prefix, salt bytes and canonical words", () => {
    expect(commitmentOf(WORDS, SALT)).toBe(
      "f4e7e2a5d06b970ed174f5825e727e13dab0ce09f820d6cd06902215015d2f06",
    );
  });

  it("differs with the salt, and with the words", () => {
    const other = SALT.replace(/^00/, "01");
    expect(commitmentOf(WORDS, other)).not.toBe(commitmentOf(WORDS, SALT));
    expect(commitmentOf({ ...WORDS, b: 2 }, SALT)).not.toBe(commitmentOf(WORDS, SALT));
  });

  it.each(["", "00", SALT.toUpperCase().replaceAll("0", "A"), `${SALT}00`, `zz${SALT.slice(2)}`])(
    "refuses the salt %j",
    (salt) => {
      expect(() => commitmentOf(WORDS, salt)).toThrow(TypeError);
    },
  );
});

describe("eventHash", () => {
  const event = {
    session: "s1",
    seq: 1,
    at: "2026-11-23T10:00:00.000Z",
    actor: "p1",
    type: "session.opened",
    payload: { subjects: 2, a: [null, true, 1.5] },
    commitment: commitmentOf(WORDS, SALT),
    prevHash: GENESIS,
  };

  it("hashes prefix and canonical content", () => {
    expect(eventHash(event)).toBe("605053a23ef829046d1a7422a5e59989e3d48ed541d4f46a18973d561916e291");
  });

  it("does not cover words and salt, so that they can be erased", () => {
    expect(eventHash({ ...event, ...{ words: WORDS, salt: SALT, hash: "x" } })).toBe(eventHash(event));
  });

  it.each([
    ["session", "s2"],
    ["seq", 2],
    ["at", "2026-11-23T10:00:00.001Z"],
    ["actor", "p2"],
    ["type", "session.locked"],
    ["payload", { subjects: 3, a: [null, true, 1.5] }],
    ["commitment", ""],
    ["prevHash", "1".repeat(64)],
  ])("covers %s", (field, value) => {
    expect(eventHash({ ...event, [field]: value })).not.toBe(eventHash(event));
  });
});

describe("lockDigest", () => {
  const ratings = [
    ["e1", 2],
    ["9", null],
    ["E1", 5],
    ["10", 3],
  ] as const;
  const lock = { sessionId: "s1", version: 1, head: "ab".repeat(32), ratings };

  it("sorts by code units: digits, capitals, small letters; text, not numbers", () => {
    expect(lockDigest(lock)).toBe("4fee9306e798b23dd45ad729adc8d9f380e9ace91e72833401e41275be95325c");
  });

  it("does not depend on the order in which ratings come, and leaves them as they are", () => {
    expect(lockDigest({ ...lock, ratings: [...ratings].reverse() })).toBe(lockDigest(lock));
    expect(ratings[0]).toEqual(["e1", 2]);
  });

  it("differs when a rating, the version, the head or the session differs", () => {
    const moved = ratings.map(([id, position]) => [id, id === "9" ? 1 : position] as const);
    const digests = [
      lock,
      { ...lock, ratings: moved },
      { ...lock, version: 2 },
      { ...lock, head: "cd".repeat(32) },
      { ...lock, sessionId: "s2" },
      { ...lock, ratings: ratings.slice(1) },
    ].map(lockDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it("refuses an employee who is listed twice", () => {
    expect(() => lockDigest({ ...lock, ratings: [...ratings, ["9", 4]] })).toThrow(RangeError);
  });
});
