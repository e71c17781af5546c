import type { Kysely } from "kysely";
import { newId } from "../store/new-id.ts";
import type { Schema } from "../store/schema.ts";
import type { WallRow } from "../store/wall-table.ts";
import { dropWall, dropWalls, keepBlank, putWall, wallByHash } from "../store/walls.ts";
import type { Identity } from "./identity.ts";
import { hashToken, newToken } from "./tokens.ts";
import { createWallCodes, type WallCodes } from "./wall-codes.ts";

/** How long a wall stays paired, in milliseconds: a long day. Then one code lets it in again. */
const LIFETIME = 12 * 3_600_000;

/**
 * The screens on the walls of rooms: a role of their own with a cookie of their own, for one session, that opens
 * its wall's document and nothing else. Nobody is signed in by it, so that one browser may hold both.
 */
export interface Walls {
  readonly cookieName: string;
  /** How long the browser may keep the cookie, in seconds. */
  readonly maxAge: number;
  readonly codes: WallCodes;
  /** Who asks and where they may look, as connections are checked by. */
  readonly identity: Identity;
  /** The session whose wall sends this `Cookie` header, if it still stands. */
  sessionOf(cookieHeader: string | undefined): Promise<string | null>;
  /** Trades a code for a fresh cookie; null for one that is wrong, used, run out or another session's. */
  pair(sessionId: string, code: string): Promise<string | null>;
  /** Takes this browser off the wall. */
  end(cookieHeader: string | undefined): Promise<void>;
  /** Takes all walls of a session off. */
  endAll(sessionId: string): Promise<void>;
  /** Remembers over a restart whether they are blank. */
  keepBlank(sessionId: string, blank: boolean): Promise<void>;
}

export interface WallDeps {
  readonly db: Kysely<Schema>;
  /** Behind https, where the name makes browsers insist on `Secure` and the exact host. */
  readonly secure: boolean;
  /** Whether the session is there and not deleted. */
  readonly stands: (sessionId: string) => Promise<boolean>;
  /** Hears what was stored of a wall that comes back. */
  readonly onSeen: (sessionId: string, blank: boolean) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export function createWalls({ db, secure, stands, onSeen, now }: WallDeps): Walls {
  const cookieName = secure ? "__Host-evenhand-wall" : "evenhand-wall";
  const codes = createWallCodes(db, now);
  const iso = (time: number) => new Date(time).toISOString();
  const hashOf = (header: string | undefined): string | null => {
    // A secret of ours needs no decoding: it is letters, figures, dashes and underscores.
    const pairs = (header ?? "").split(";").map((pair) => pair.trim().split("=", 2));
    const secret = pairs.find(([name]) => name === cookieName)?.[1];
    return secret ? hashToken(secret) : null;
  };
  const wallOf = async (header: string | undefined): Promise<WallRow | null> => {
    const hash = hashOf(header);
    const wall = hash === null ? undefined : await wallByHash(db, hash, iso(now()));
    return wall && (await stands(wall.session_id)) ? wall : null;
  };
  return {
    cookieName,
    maxAge: LIFETIME / 1000,
    codes,
    identity: {
      authenticate: async (header) => {
        const wall = await wallOf(header);
        if (!wall) return null;
        onSeen(wall.session_id, wall.blank === 1);
        return { accountId: `wall:${wall.id}:${wall.session_id}`, email: "", name: "", hr: false };
      },
      // A wall is nobody: no participant, no right but to look at its own session's wall.
      seatIn: async (sessionId, { accountId }) =>
        accountId.startsWith("wall:") && accountId.split(":").slice(2).join(":") === sessionId
          ? { id: accountId, hr: false, participantId: null }
          : null,
    },
    sessionOf: async (header) => (await wallOf(header))?.session_id ?? null,
    pair: async (sessionId, code) => {
      const taken = await codes.take(sessionId, code);
      if (!taken) return null;
      const secret = newToken();
      const at = now();
      await putWall(db, {
        id: newId(),
        token_hash: hashToken(secret),
        session_id: sessionId,
        paired_by: taken.by,
        created_at: iso(at),
        expires_at: iso(at + LIFETIME),
        blank: 0,
      });
      return secret;
    },
    end: async (header) => {
      const hash = hashOf(header);
      if (hash !== null) await dropWall(db, hash);
    },
    endAll: (sessionId) => dropWalls(db, sessionId),
    keepBlank: (sessionId, blank) => keepBlank(db, sessionId, blank),
  };
}
