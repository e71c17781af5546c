import { describe, expect, it } from "vitest";
import { speechFor } from "./language.ts";

describe("which language is spoken", () => {
  it("is the first of the browser's that there is", () => {
    expect(speechFor("browser", ["fr-FR", "de-AT", "en"])).toMatchObject({ words: "de", locale: "de-AT" });
    expect(speechFor("browser", ["en-GB", "de"])).toMatchObject({ words: "en", locale: "en-GB" });
    expect(speechFor("browser", ["DE-ch"])).toMatchObject({ words: "de", locale: "DE-ch" });
  });

  it("is English where the browser knows no other that there is", () => {
    expect(speechFor("browser", ["fr", "den"])).toEqual({ words: "en", locale: "en", direction: "ltr" });
    expect(speechFor("browser", [])).toMatchObject({ words: "en", locale: "en" });
  });

  it("is what was chosen, written as the browser's kind of it writes dates and numbers", () => {
    expect(speechFor("de", ["en-US"])).toMatchObject({ words: "de", locale: "de" });
    expect(speechFor("de", ["en-US", "de-CH"])).toMatchObject({ words: "de", locale: "de-CH" });
    expect(speechFor("en", ["de-DE", "en-IE"])).toMatchObject({ words: "en", locale: "en-IE" });
  });

  it("runs from right to left in the pseudo-locale that does", () => {
    expect(speechFor("pseudo-rtl", ["de", "en-GB"])).toEqual({
      words: "pseudo-rtl",
      locale: "en-GB",
      direction: "rtl",
    });
    expect(speechFor("pseudo", ["en-US"])).toMatchObject({ words: "pseudo", direction: "ltr" });
  });
});
