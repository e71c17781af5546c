import { expect, it } from "vitest";
import { lookFrom } from "./wall-look.ts";

it("takes what was stored where it makes sense, and the plain look otherwise", () => {
  expect(lookFrom('{"scale":160,"dark":true}')).toEqual({ scale: 160, dark: true });
  const plain = { scale: 100, dark: false };
  for (const nonsense of [null, "", "{", "7", "null", '{"scale":1000}', '{"scale":"x","dark":"yes"}', "[]"]) {
    expect(lookFrom(nonsense)).toEqual(plain);
  }
});
