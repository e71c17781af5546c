/**
 * The one spelling of a JSON value (RFC 8785, "JCS") over which hashes are taken. Spelled and checked in one walk:
 * every event passes here several times.
 *
 * Object members that are `undefined` are left out, as `JSON.stringify` leaves them out, so a value has the
 * same spelling before it is stored and after it is read back.
 *
 * @throws TypeError for what JSON cannot carry through a database and back unchanged: NaN, infinities,
 *   bigint, functions, symbols, `undefined` in a list, class instances, and strings with half a surrogate
 *   pair (RFC 8785 §3.2.2.2; stored as UTF-8 they would come back as U+FFFD and break the commitment)
 */
export function canonicalJson(value: unknown): string {
  return spell(value, []);
}

/** Where a value stands in the whole: the keys and indices that lead to it. */
type Place = (string | number)[];

function fault(place: Place, what: string): TypeError {
  const steps = place.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return new TypeError(`$${steps.join("")} ${what}`);
}

function spell(value: unknown, place: Place): string {
  if (typeof value === "string") return spellText(value, place);
  // Numbers are spelled as ECMAScript spells them (§3.2.2.3), minus zero as 0.
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean" || value === null) return String(value);
  if (typeof value === "number") throw fault(place, "is not a finite number");
  if (Array.isArray(value)) return spellList(value, place);
  if (typeof value !== "object") throw fault(place, "is no JSON value");
  if (!isPlain(value)) throw fault(place, "is no plain object");
  return spellMembers(value, place);
}

function spellText(text: string, place: Place): string {
  const quoted = JSON.stringify(text);
  // Half a pair is quoted as \ud…; so is a backslash before "ud". With the u flag only a lone half matches.
  if (quoted.includes("\\ud") && /\p{Surrogate}/u.test(text)) throw fault(place, "holds half a character");
  return quoted;
}

function spellList(list: readonly unknown[], place: Place): string {
  let text = "[";
  for (let index = 0; index < list.length; index += 1) {
    place.push(index);
    text += (index === 0 ? "" : ",") + spell(list[index], place);
    place.pop();
  }
  return `${text}]`;
}

function spellMembers(members: Readonly<Record<string, unknown>>, place: Place): string {
  let text = "{";
  // Without a comparison `sort` goes by code units, as §3.2.3 wants it.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    place.push(key);
    const name = spellText(key, place);
    if (member !== undefined) text += `${text === "{" ? "" : ","}${name}:${spell(member, place)}`;
    place.pop();
  }
  return `${text}}`;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
