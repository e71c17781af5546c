import fastifyCookie from "@fastify/cookie";
import type { Kysely } from "kysely";
import {
  cookieSessionByHash,
  dropCookieSession,
  putCookieSession,
  touchCookieSession,
} from "../store/cookie-sessions.ts";
import type { AccountRow } from "../store/directory-tables.ts";
import type { Schema } from "../store/schema.ts";
import { hashToken, newToken } from "./tokens.ts";

/** Who is signed in. */
export interface Principal {
  readonly accountId: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  /** Holds the organisation's hr role. */
  readonly hr: boolean;
}

const HOUR = 3_600_000;
/** A cookie that was not used for so long ends. Pre-work has pauses of days, never of weeks. */
const IDLE = 7 * 24 * HOUR;
/** A cookie ends after this whatever happens. */
const ABSOLUTE = 30 * 24 * HOUR;
/** How exactly the last use is known: saves a write a request. */
const GRAIN = 60_000;

/** Browsers' sign-ins: cookies whose hash alone is stored. */
export interface SignIns {
  readonly cookieName: string;
  /** How long the browser may keep the cookie, in seconds. */
  readonly maxAge: number;
  /** Who sends this `Cookie` header, if it holds a sign-in that still stands. */
  authenticate(cookieHeader: string | undefined): Promise<Principal | null>;
  /** Signs an account in: a fresh secret, and whatever this browser held before is void. */
  start(accountId: string, cookieHeader: string | undefined): Promise<string>;
  /** Signs this browser out. */
  end(cookieHeader: string | undefined): Promise<void>;
}

/**
 * @param secure behind https, where the name makes browsers insist on `Secure` and the exact host
 * @param now milliseconds since the epoch
 */
export function createSignIns(db: Kysely<Schema>, secure: boolean, now: () => number): SignIns {
  const cookieName = secure ? "__Host-evenhand" : "evenhand";
  const iso = (time: number) => new Date(time).toISOString();
  const secretOf = (header: string | undefined): string | undefined =>
    header === undefined ? undefined : fastifyCookie.parse(header)[cookieName] || undefined;
  const end = async (header: string | undefined) => {
    const secret = secretOf(header);
    if (secret !== undefined) await dropCookieSession(db, hashToken(secret), iso(now()));
  };
  return {
    cookieName,
    maxAge: ABSOLUTE / 1000,
    authenticate: async (header) => {
      const secret = secretOf(header);
      if (secret === undefined) return null;
      const hash = hashToken(secret);
      const at = now();
      const found = await cookieSessionByHash(db, hash, { at: iso(at), idleSince: iso(at - IDLE) });
      if (!found) return null;
      // A disk without space must not lock out those who only read: what cannot be noted is noted later.
      if (Date.parse(found.seen_at) < at - GRAIN) await touchCookieSession(db, hash, iso(at)).catch(() => {});
      return principalOf(found);
    },
    start: async (accountId, header) => {
      await end(header);
      const secret = newToken();
      const at = now();
      await putCookieSession(db, {
        token_hash: hashToken(secret),
        account_id: accountId,
        created_at: iso(at),
        seen_at: iso(at),
        expires_at: iso(at + ABSOLUTE),
      });
      return secret;
    },
    end,
  };
}

/** An account as it acts. */
export const principalOf = (account: AccountRow): Principal => ({
  accountId: account.id,
  email: account.email,
  name: account.name,
  hr: account.hr === 1,
});
