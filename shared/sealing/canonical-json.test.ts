import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonicalJson", () => {
  it("writes the example of RFC 8785 §3.2.4", () => {
    const value = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by code units, at every depth", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ud83d\ude00": 3, "1": 4, "\ufb33": { b: 1, a: 2 } };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"€":1,"😀":3,"\ufb33":{"a":2,"b":1}}');
  });

  it("leaves undefined members out, as storing does", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it("keeps a __proto__ key that came in as data", () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it.each([
    ["NaN", { a: Number.NaN }],
    ["an infinity", [Number.POSITIVE_INFINITY]],
    ["a bigint", { a: 1n }],
    ["a function", { a: () => 1 }],
    ["undefined in a list", [undefined]],
    ["undefined alone", undefined],
    ["a Date", { at: new Date(0) }],
    ["a Map", new Map()],
    ["half a surrogate pair", { reason: "\ud83d" }],
    ["half a surrogate pair in a key", { "\ude00": 1 }],
  ])("refuses %s", (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it("says where the fault is", () => {
    expect(() => canonicalJson({ a: [{ b: Number.NaN }] })).toThrow("$.a[0].b");
  });

  it("is the same before and after storing, and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary", noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
