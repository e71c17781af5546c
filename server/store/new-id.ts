import { randomInt } from "node:crypto";

/** Crockford's base 32: no i, l, o, u, so that an id read aloud is heard right. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 10;

/** A short random id, 50 bits: unique in an installation as far as its tables make sure by their keys. */
export function newId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
