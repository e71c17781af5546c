import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";

/**
 * SHA-256 of texts (as UTF-8) and bytes one after the other, in lower-case hex. The one below runs everywhere;
 * a platform that has a faster one hands it in, and the same digests come out.
 */
export type Sha256 = (...content: readonly (string | Uint8Array)[]) => string;

const plainSha256: Sha256 = (...content) =>
  bytesToHex(
    sha256(concatBytes(...content.map((part) => (typeof part === "string" ? utf8ToBytes(part) : part)))),
  );

/** `prevHash` of event 1. */
export const GENESIS = "0".repeat(64);

/** `commitment` of an event without words. */
export const NO_WORDS = "";

/** The prefix keeps a hash made for one purpose from ever passing as one made for another. */
const DOMAINS = { event: "evenhand/event/1", words: "evenhand/sealed/1", lock: "evenhand/lock/1" };

/** Words with the salt that hides them: what may be erased while the chain still verifies. */
export interface SealedWords {
  /** 32 bytes in hex. */
  readonly salt: string;
  /** Any JSON value. */
  readonly words: unknown;
}

/** What the hash of an event covers (PROTOCOL.md, "Journal and digest"). */
export interface EventContent {
  readonly session: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly type: string;
  /**
   * Ids, positions, counts, times. An event with words about several subjects carries one commitment each
   * in `payload.parts: {[key]: commitment}`.
   */
  readonly payload: unknown;
  /** Hex, or `""` where there are no words. */
  readonly commitment: string;
  readonly prevHash: string;
}

/** One line of the journal. The words are absent where they were erased, or never were any. */
export interface JournalLine extends EventContent {
  readonly hash: string;
  readonly words?: unknown;
  readonly salt?: string;
  readonly parts?: Readonly<Record<string, SealedWords>>;
}

/** What a lock seals. */
export interface LockedRatings {
  readonly sessionId: string;
  /** From 1; a reopen makes the next. */
  readonly version: number;
  /** The hash of the event before the lock's. */
  readonly head: string;
  /** `[employee_id, position]`, `null` for a not-rated person, in any order. */
  readonly ratings: readonly (readonly [employeeId: string, position: number | null])[];
}

/**
 * The commitment to words: SHA-256 over the domain prefix, the 32 salt bytes and the words' JCS, in hex.
 *
 * @throws TypeError for a salt that is not 64 hex digits, or words that are no JSON value
 */
export function commitmentOf(words: unknown, saltHex: string, digest = plainSha256): string {
  if (!/^[0-9a-f]{64}$/.test(saltHex)) throw new TypeError("a salt is 32 bytes in lower-case hex");
  return digest(DOMAINS.words, hexToBytes(saltHex), canonicalJson(words));
}

/** The hash of an event in hex. Fields besides those of `EventContent` (words, salt) do not enter it. */
export function eventHash(event: EventContent, digest = plainSha256): string {
  const { session, seq, at, actor, type, payload, commitment, prevHash } = event;
  const content = canonicalJson({ session, seq, at, actor, type, payload, commitment, prevHash });
  return digest(DOMAINS.event + content);
}

/**
 * The digest that seals a lock, in hex; the order of `ratings` does not matter.
 *
 * @throws RangeError where an employee is listed twice: which of the two counts would be anybody's guess
 */
export function lockDigest({ sessionId, version, head, ratings }: LockedRatings): string {
  const sorted = ratings.map(([employeeId, position]) => [employeeId, position] as const);
  // `<` on strings compares code units, which no locale can change.
  sorted.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  sorted.forEach(([employeeId], index) => {
    if (sorted[index + 1]?.[0] === employeeId) throw new RangeError(`${employeeId} is rated twice`);
  });
  return plainSha256(DOMAINS.lock + canonicalJson({ sessionId, version, head, ratings: sorted }));
}
