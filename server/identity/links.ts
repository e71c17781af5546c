import type { Kysely } from "kysely";
import { accountById, ensureAccount } from "../store/accounts.ts";
import type { AccountRow, InvitationRow } from "../store/directory-tables.ts";
import { invitationByHash, putInvitation, redeemInvitation } from "../store/invitations.ts";
import type { Schema } from "../store/schema.ts";
import type { Origins } from "./origins.ts";
import { hashToken, newToken } from "./tokens.ts";

const HOUR = 3_600_000;
/** How long a participant's link works: an invitation may lie in a mailbox over a holiday. */
const PARTICIPANT_LINK = 21 * 24 * HOUR;
/** How long a link that signs HR in works: it opens everything. */
const HR_LINK = 24 * HOUR;

/** Whom a link signs in. */
export interface LinkTarget {
  readonly account: AccountRow;
  readonly sessionId: string | null;
}

/** One-time sign-in links: `/join/#<token>`, of which the SHA-256 alone is stored. */
export interface Links {
  /** A link for a participant; the account's earlier unused one for this session stops working. */
  forParticipant(accountId: string, sessionId: string): Promise<string>;
  /** A link for HR. Makes the account, or gives it the hr role. */
  forHr(person: { readonly email: string; readonly name?: string }): Promise<string>;
  /** Looks at a token without using it up. `used` covers run out and replaced. */
  look(token: string): Promise<LinkTarget | "unknown" | "used">;
  /** Uses a token up: of any number of racers exactly one gets the account. */
  redeem(token: string): Promise<LinkTarget | "unknown" | "used">;
}

/** @param now milliseconds since the epoch */
export function createLinks(db: Kysely<Schema>, origins: Origins, now: () => number): Links {
  const iso = (time: number) => new Date(time).toISOString();
  const issue = async (accountId: string, sessionId: string | null, lifetime: number) => {
    const token = newToken();
    await putInvitation(db, {
      token_hash: hashToken(token),
      account_id: accountId,
      session_id: sessionId,
      created_at: iso(now()),
      expires_at: iso(now() + lifetime),
    });
    // In the fragment: what follows the # is sent to no server and stands in no log.
    return `${origins.url}/join/#${token}`;
  };
  const target = async ({ account_id, session_id }: InvitationRow): Promise<LinkTarget | "unknown"> => {
    const account = await accountById(db, account_id);
    return account ? { account, sessionId: session_id } : "unknown";
  };
  return {
    forParticipant: (accountId, sessionId) => issue(accountId, sessionId, PARTICIPANT_LINK),
    forHr: async ({ email, name }) => {
      const account = await ensureAccount(db, { email, name, hr: true }, iso(now()));
      return issue(account.id, null, HR_LINK);
    },
    look: async (token) => {
      const invitation = await invitationByHash(db, hashToken(token));
      if (!invitation) return "unknown";
      const { used_at, revoked_at, expires_at } = invitation;
      if (used_at !== null || revoked_at !== null || expires_at <= iso(now())) return "used";
      return target(invitation);
    },
    redeem: async (token) => {
      const hash = hashToken(token);
      const invitation = await invitationByHash(db, hash);
      if (!invitation) return "unknown";
      return (await redeemInvitation(db, hash, iso(now()))) ? target(invitation) : "used";
    },
  };
}
