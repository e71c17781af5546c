import { randomInt } from "node:crypto";
import type { WallCode } from "@evenhand/shared/protocol/wall";
import type { Kysely } from "kysely";
import type { Schema } from "../store/schema.ts";
import { dropWallCodes, putWallCode, takeWallCode } from "../store/wall-codes.ts";
import { hashToken } from "./tokens.ts";

/** No vowels, which would spell words, and nothing that looks like something else. */
const ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
/** 38 bits: with a few guesses a minute, for five minutes, nobody comes near. */
const LENGTH = 8;
const LIFETIME = 5 * 60_000;

/** Pairing codes: stored as hashes, each for one wall of one session, gone after five minutes. */
export interface WallCodes {
  /** A fresh code. The one that this person was given before for the session stops working. */
  issue(sessionId: string, by: string): Promise<Pick<WallCode, "code" | "expiresAt">>;
  /** Takes back what this person was given. */
  revoke(sessionId: string, by: string): Promise<void>;
  /** Uses a code up: of any number of racers exactly one learns whose it was; the others null, as for a wrong one. */
  take(sessionId: string, code: string): Promise<{ readonly by: string } | null>;
}

/** @param now milliseconds since the epoch */
export function createWallCodes(db: Kysely<Schema>, now: () => number): WallCodes {
  const iso = (time: number) => new Date(time).toISOString();
  const revoke = (sessionId: string, by: string) => dropWallCodes(db, { sessionId, by, at: iso(now()) });
  return {
    issue: async (sessionId, by) => {
      await revoke(sessionId, by);
      const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
      const expiresAt = iso(now() + LIFETIME);
      await putWallCode(db, {
        code_hash: hashToken(letters),
        session_id: sessionId,
        issued_by: by,
        expires_at: expiresAt,
      });
      return { code: `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`, expiresAt };
    },
    revoke,
    take: async (sessionId, code) => {
      // As somebody types it: small letters, with or without the dash.
      const hash = hashToken(code.toUpperCase().replace(/[^0-9A-Z]/g, ""));
      const taken = await takeWallCode(db, { sessionId, hash, at: iso(now()) });
      return taken ? { by: taken.issued_by } : null;
    },
  };
}
