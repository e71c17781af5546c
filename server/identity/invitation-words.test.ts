import { describe, expect, it } from "vitest";
import { invitationLanguage, invitationWords } from "./invitation-words.ts";

const facts = { name: "Ana", title: "Spring", role: "manager", link: "http://127.0.0.1/join/#a" } as const;

describe("an invitation", () => {
  it("is written in the language of whoever invites", () => {
    expect(invitationWords("en", facts).text).toContain('the calibration session "Spring" as a manager');
    const german = invitationWords("de", facts);
    expect(german.subject).toBe("Einladung: Spring");
    expect(german.text).toContain("als Führungskraft in die Kalibrierungssitzung „Spring“ eingeladen");
    expect(german.text.split("\n")).toContain(facts.link);
  });

  it("takes the first language that there is", () => {
    expect(
      ["de-AT,de;q=0.9,en;q=0.8", "fr, DE;q=0.5", "en-GB,de", "fr", "", undefined].map(invitationLanguage),
    ).toEqual(["de", "de", "en", "en", "en", "en"]);
  });
});
