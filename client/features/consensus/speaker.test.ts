import { describe, expect, it } from "vitest";
import { firstSpeaker } from "./speaker.ts";

describe("firstSpeaker", () => {
  it("begins with the owner, wherever they stand in the list", () => {
    expect(firstSpeaker(["ana", "ben", "cleo"], "cleo")).toBe("cleo");
  });

  it("puts words in nobody's mouth where the owner is not here, or there is none", () => {
    expect(firstSpeaker(["ana", "ben"], "cleo")).toBe("");
    expect(firstSpeaker(["ana", "ben"], null)).toBe("");
    expect(firstSpeaker([], null)).toBe("");
  });

  it("asks nothing where only one can have spoken", () => {
    expect(firstSpeaker(["ana"], null)).toBe("ana");
  });
});
