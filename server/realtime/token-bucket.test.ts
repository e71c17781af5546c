import { expect, it } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

it("gives a burst, then so many a second, and never saves up more than the burst", () => {
  let now = 0;
  const bucket = new TokenBucket(3, 2, () => now);
  const taken = () => Array.from({ length: 5 }, () => bucket.take()).filter(Boolean).length;
  expect(taken()).toBe(3);
  expect(bucket.isFull).toBe(false);
  now = 1000;
  expect(taken()).toBe(2);
  now = 100_000;
  expect(bucket.isFull).toBe(true);
  expect(taken()).toBe(3);
});
