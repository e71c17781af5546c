import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, in letters that survive a URL and a mail. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/**
 * What is stored of a secret. Plain SHA-256 is enough for 256 random bits, and the look-up by hash leaves no
 * comparison whose time could tell anything.
 */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
