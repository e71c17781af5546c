/**
 * Why the server closes a document connection. The y-websocket provider takes 4400–4499 as final and everything
 * else as "try again".
 */
export const CLOSE = {
  /** Not a message of the protocol. */
  malformed: 4400,
  /** Signed out, or the cookie ran out. */
  unauthenticated: 4401,
  /** No seat any more, or not for this document. */
  forbidden: 4403,
  /** Another epoch, another audience, or a copy that cannot be kept: start again with an empty document. */
  anew: 4409,
  /** The server goes down, or cannot store just now: come back. */
  later: 1012,
  /** Too many messages. */
  tooMany: 1008,
} as const;

export type CloseReason = keyof typeof CLOSE;
