import canonicalize from "canonicalize";

/**
 * The one spelling of a JSON value (RFC 8785, "JCS") over which hashes are taken.
 *
 * Object members that are `undefined` are left out, as `JSON.stringify` leaves them out, so a value has the
 * same spelling before it is stored and after it is read back.
 *
 * @throws TypeError for what JSON cannot carry through a database and back unchanged: NaN, infinities,
 *   bigint, functions, symbols, `undefined` in a list, class instances, and strings with half a surrogate
 *   pair (RFC 8785 §3.2.2.2; stored as UTF-8 they would come back as U+FFFD and break the commitment)
 */
export function canonicalJson(value: unknown): string {
  refuse(value, "$");
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("nothing is no JSON value");
  return text;
}

function refuse(value: unknown, path: string): void {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") refuseText(value, path);
  else if (typeof value === "number") refuseNumber(value, path);
  else if (Array.isArray(value)) value.forEach((entry, index) => void refuse(entry, `${path}[${index}]`));
  else if (typeof value === "object") refuseMembers(value, path);
  else throw new TypeError(`${path} is no JSON value`);
}

function refuseNumber(value: number, path: string): void {
  if (!Number.isFinite(value)) throw new TypeError(`${path} is not a finite number`);
}

function refuseMembers(value: object, path: string): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw new TypeError(`${path} is no plain object`);
  for (const [key, member] of Object.entries(value)) {
    refuseText(key, `${path} key`);
    if (member !== undefined) refuse(member, `${path}.${key}`);
  }
}

function refuseText(text: string, path: string): void {
  // With the u flag a well-formed pair is one character, so only a lone half matches.
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${path} holds half a character`);
}
