import {
  commitmentOf,
  eventHash,
  GENESIS,
  type JournalLine,
  NO_WORDS,
  type SealedWords,
  type Sha256,
} from "./chain.ts";

/**
 * One thing that is wrong with a journal. `seq` is the event's own, or where the fault was noticed.
 *
 * - `seq-gap`: the event that should stand here has the number `expected`
 * - `foreign-session`: the event belongs to another session than event 1
 * - `prev-hash-mismatch`: it does not follow from the event before it
 * - `hash-mismatch`: its content is not what was hashed
 * - `commitment-mismatch`: its words (of the part `key`, where named) are not those that were sealed
 * - `truncated`: the journal ends at `seq`, before the head that is known from elsewhere
 * - `rewritten`: it is whole in itself, but the event at `seq` is not the one known from elsewhere
 * - `empty`: there is no event at all
 */
export type ChainFault =
  | { readonly code: "seq-gap"; readonly seq: number; readonly expected: number }
  | { readonly code: "commitment-mismatch"; readonly seq: number; readonly key?: string }
  | {
      readonly code: "foreign-session" | "prev-hash-mismatch" | "hash-mismatch";
      readonly seq: number;
    }
  | { readonly code: "truncated" | "rewritten"; readonly seq: number; readonly head: string }
  | { readonly code: "empty"; readonly seq: 0 };

/** What is known of the journal from elsewhere: without it a lost tail cannot be seen. */
export interface KnownHead {
  /** Hash of an event that must be in the journal, from an export, a lock or an acknowledged commit. */
  readonly head?: string;
  /** That event's `seq`, where known: it tells a cut journal from a rewritten one. */
  readonly headSeq?: number;
}

/**
 * Recomputes a whole journal and says what is wrong with it.
 *
 * @param events in the order in which they were read, from event 1
 * @returns the faults in order of `seq`; none means: nothing was changed, added, left out or swapped, and,
 *   where a head was given, nothing up to it is missing. Erased words are no fault.
 */
export function verifyChain(
  events: Iterable<JournalLine>,
  known: KnownHead = {},
  digest?: Sha256,
): ChainFault[] {
  const faults: ChainFault[] = [];
  const hashes = new Map<string, number>();
  let expected = 1;
  let prevHash = GENESIS;
  let last = 0;
  let session: string | undefined;

  for (const event of events) {
    const { seq } = event;
    session ??= event.session;
    if (seq !== expected) faults.push({ code: "seq-gap", seq, expected });
    if (event.session !== session) faults.push({ code: "foreign-session", seq });
    if (event.prevHash !== prevHash) faults.push({ code: "prev-hash-mismatch", seq });
    if (!holds(() => eventHash(event, digest) === event.hash)) faults.push({ code: "hash-mismatch", seq });
    faults.push(...wordFaults(event, digest));
    hashes.set(event.hash, seq);
    prevHash = event.hash;
    expected = seq + 1;
    last = seq;
  }

  if (last === 0 && faults.length === 0) faults.push({ code: "empty", seq: 0 });
  const { head, headSeq } = known;
  if (head === undefined) return faults;
  const found = hashes.get(head);
  if (headSeq === undefined) {
    if (found === undefined) faults.push({ code: "truncated", seq: last, head });
  } else if (found !== headSeq) {
    const code = last < headSeq ? "truncated" : "rewritten";
    faults.push({ code, seq: Math.min(last, headSeq), head });
  }
  return faults;
}

function wordFaults(event: JournalLine, digest: Sha256 | undefined): ChainFault[] {
  const { seq, commitment } = event;
  const faults: ChainFault[] = [];
  if (
    event.words !== undefined &&
    !isSealedBy(commitment, { words: event.words, salt: event.salt }, digest)
  ) {
    faults.push({ code: "commitment-mismatch", seq });
  }
  const committed = partCommitments(event.payload);
  for (const [key, part] of Object.entries(event.parts ?? {})) {
    if (!isSealedBy(committed.get(key) ?? NO_WORDS, part, digest)) {
      faults.push({ code: "commitment-mismatch", seq, key });
    }
  }
  return faults;
}

function isSealedBy(
  commitment: string,
  { words, salt }: Partial<SealedWords>,
  digest: Sha256 | undefined,
): boolean {
  return salt !== undefined && holds(() => commitmentOf(words, salt, digest) === commitment);
}

/** A Map, because a key may be any subject's id, `__proto__` too. */
function partCommitments(payload: unknown): Map<string, string> {
  if (typeof payload !== "object" || payload === null || !("parts" in payload)) return new Map();
  const { parts } = payload;
  if (typeof parts !== "object" || parts === null) return new Map();
  return new Map(
    Object.entries(parts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "string" ? [[key, value] as const] : [],
    ),
  );
}

/** A line whose content cannot even be hashed is a line that does not verify, not a crash. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
