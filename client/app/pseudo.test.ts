import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { pseudoIntl, pseudoText } from "./pseudo.ts";

const intl = pseudoIntl(createIntl({ locale: "en-GB", defaultLocale: "en", onError: () => undefined }));
const say = (defaultMessage: string, values?: Record<string, string | number>) =>
  intl.formatMessage({ id: "any", defaultMessage }, values);

describe("the pseudo-locale", () => {
  it("makes each word at least 40 % longer, and none of them English", () => {
    for (const word of ["Agenda", "Raise", "a", "HR", "Settling"]) {
      expect(pseudoText(word).length).toBeGreaterThanOrEqual(word.length * 1.4);
      expect(pseudoText(word)).not.toContain(word);
    }
    expect(pseudoText("4 of 12, 50 %")).toMatch(/^4 \S+ 12, 50 %$/);
  });

  it("leaves what is put in as it is", () => {
    expect(say("Raise {name}", { name: "Ana Lima" })).toMatch(/^\S*é\S* Ana Lima$/);
    expect(say("{count, plural, one {# person} other {# people}}", { count: 2 })).toMatch(/^2 p\S*p\S*é$/);
  });

  it("keeps the marks around words", () => {
    const marked = intl.formatMessage(
      { id: "any", defaultMessage: "Rated <b>high</b>." },
      { b: (parts) => `[${parts.join("")}]` },
    );
    expect(marked).toMatch(/^\S+ \[\S+\]\.$/);
  });

  it("says dates as before", () => {
    expect(intl.formatDate(new Date(0), { dateStyle: "long", timeZone: "UTC" })).toBe("1 January 1970");
  });
});
