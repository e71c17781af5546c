import { randomInt } from "node:crypto";
import type { WallCode } from "@evenhand/shared/protocol/wall";
import { hashToken } from "./tokens.ts";

/** No vowels, which would spell words, and nothing that looks like something else. */
const ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
/** 38 bits: with a few guesses a minute, for five minutes, nobody comes near. */
const LENGTH = 8;
const LIFETIME = 5 * 60_000;

/** Pairing codes: in memory as hashes, each for one wall of one session, gone after five minutes. */
export interface WallCodes {
  /** A fresh code. The one that this person was given before for the session stops working. */
  issue(sessionId: string, by: string): Pick<WallCode, "code" | "expiresAt">;
  /** Takes back what this person was given. */
  revoke(sessionId: string, by: string): void;
  /** Uses a code up: of any number of racers exactly one learns whose it was; the others null, as for a wrong one. */
  take(sessionId: string, code: string): { readonly by: string } | null;
}

interface Issued {
  readonly sessionId: string;
  readonly by: string;
  readonly until: number;
}

/** @param now milliseconds since the epoch */
export function createWallCodes(now: () => number): WallCodes {
  const issued = new Map<string, Issued>();
  const drop = (isDue: (one: Issued) => boolean) => {
    for (const [hash, one] of issued) if (isDue(one)) issued.delete(hash);
  };
  const revoke = (sessionId: string, by: string) =>
    drop((one) => (one.sessionId === sessionId && one.by === by) || one.until <= now());
  return {
    issue: (sessionId, by) => {
      revoke(sessionId, by);
      const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
      const until = now() + LIFETIME;
      issued.set(hashToken(letters), { sessionId, by, until });
      const code = `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
      return { code, expiresAt: new Date(until).toISOString() };
    },
    revoke,
    take: (sessionId, code) => {
      // As somebody types it: small letters, with or without the dash.
      const hash = hashToken(code.toUpperCase().replace(/[^0-9A-Z]/g, ""));
      const found = issued.get(hash);
      if (!found || found.sessionId !== sessionId || found.until <= now()) return null;
      issued.delete(hash);
      return { by: found.by };
    },
  };
}
