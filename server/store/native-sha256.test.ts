import { commitmentOf, eventHash, GENESIS } from "@evenhand/shared/sealing/chain";
import { describe, expect, it } from "vitest";
import { nativeSha256 } from "./native-sha256.ts";

const SALT = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, "0")).join("");
const WORDS = { reason: "Größe – “ok” 😀", b: 1 };

describe("nativeSha256", () => {
  it("seals words as shared/sealing does, and as another implementation computed it", () => {
    const commitment = "f4e7e2a5d06b970ed174f5825e727e13dab0ce09f820d6cd06902215015d2f06";
    expect(commitmentOf(WORDS, SALT, nativeSha256)).toBe(commitment);
    expect(commitmentOf(WORDS, SALT)).toBe(commitment);
  });

  it("hashes events of every length over its blocks as shared/sealing does", () => {
    for (const letters of [...Array(130).keys(), 70_000]) {
      const payload = { text: "ß😀".repeat(letters) };
      const event = {
        session: "s1",
        seq: 1,
        at: "2026-11-23T10:00:00.000Z",
        actor: "p1",
        type: "t",
        payload,
      };
      const content = { ...event, commitment: "x".repeat(letters % 7), prevHash: GENESIS };
      expect(eventHash(content, nativeSha256)).toBe(eventHash(content));
    }
  });
});
