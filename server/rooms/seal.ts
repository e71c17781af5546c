import { randomBytes } from "node:crypto";
import { canonicalJson } from "@evenhand/shared/sealing/canonical-json";
import {
  commitmentOf,
  eventHash,
  type JournalLine,
  NO_WORDS,
  type SealedWords,
} from "@evenhand/shared/sealing/chain";
import type { DraftEvent } from "@evenhand/shared/session/events";
import type { ActorId, SessionId } from "@evenhand/shared/session/ids";
import { nativeSha256 } from "../store/native-sha256.ts";

const SALT_BYTES = 32;

/** The end of a journal: what the next event follows. */
export interface Head {
  /** 0 before the first event. */
  readonly seq: number;
  readonly hash: string;
}

/** Who did it and when. */
export interface Deed {
  readonly session: SessionId;
  readonly actor: ActorId;
  /** ISO-8601 UTC. */
  readonly at: string;
}

/**
 * An event as it goes into the journal: numbered, hashed onto `head`, its words salted and apart.
 *
 * Payload and words are spelled out and read back here, so that the room folds the very values that a replay
 * will read, and not what only memory could hold.
 *
 * @throws TypeError for words or a payload that JSON cannot carry
 */
export function seal({ session, actor, at }: Deed, head: Head, draft: DraftEvent): JournalLine {
  const words = draft.words === undefined ? undefined : salted(draft.words);
  const parts =
    draft.parts && Object.entries(draft.parts).map(([key, facts]) => [key, salted(facts)] as const);
  const commitments = parts?.map(
    ([key, part]) => [key, commitmentOf(part.words, part.salt, nativeSha256)] as const,
  );
  const payload = parsed({
    ...draft.payload,
    ...(commitments && { parts: Object.fromEntries(commitments) }),
  });
  const content = {
    session,
    seq: head.seq + 1,
    at,
    actor,
    type: draft.type,
    payload,
    commitment: words ? commitmentOf(words.words, words.salt, nativeSha256) : NO_WORDS,
    prevHash: head.hash,
  };
  return {
    ...content,
    hash: eventHash(content, nativeSha256),
    ...words,
    ...(parts && { parts: Object.fromEntries(parts) }),
  };
}

function salted(words: unknown): SealedWords {
  return { salt: randomBytes(SALT_BYTES).toString("hex"), words: parsed(words) };
}

function parsed(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}
