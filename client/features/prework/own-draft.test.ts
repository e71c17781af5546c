import { describe, expect, it } from "vitest";
import { draftBody, type OwnDraft, readiness } from "./own-draft.ts";

const draft = (part: Partial<OwnDraft>): OwnDraft => ({
  rating: null,
  notRated: null,
  justification: "",
  ...part,
});

describe("a draft", () => {
  it.each<[Partial<OwnDraft>, string]>([
    [{}, "needs-rating"],
    [{ justification: "words alone" }, "needs-rating"],
    [{ rating: 3 }, "needs-words"],
    [{ rating: 3, justification: "  " }, "needs-words"],
    [{ rating: 3, justification: "why" }, "done"],
    [{ notRated: { code: "too-new", text: "" } }, "done"],
  ])("%j is %s", (part, expected) => {
    expect(readiness(draft(part))).toBe(expected);
  });

  it("is sent whole, and says nothing where nothing was said", () => {
    expect(draftBody(draft({ rating: 4, justification: "why" }))).toEqual({
      rating: 4,
      notRated: null,
      justification: "why",
    });
    expect(draftBody(draft({ notRated: { code: "other", text: " " } })).notRated).toEqual({ code: "other" });
    expect(draftBody(draft({ notRated: { code: "other", text: "leave" } })).notRated).toEqual({
      code: "other",
      text: "leave",
    });
  });
});
