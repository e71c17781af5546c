import type { AgendaSubjectView, SubjectView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { cardFacts } from "./card-words.ts";

const subject: SubjectView = subjectView({
  name: "Marta",
  team: "Platform",
  owner: "p1",
  ownerName: "Daniel",
  draft: 5,
  previous: 3,
});
const item = (...flags: AgendaSubjectView["flags"]): AgendaSubjectView => ({
  kind: "subject",
  flags,
  status: "undiscussed",
  pinned: null,
  dropped: false,
});
const outlier = { rule: "outlier", distance: 2, above: true, median: 3 } as const;

describe("a card", () => {
  it("shows the first flag that asks for attention, and no trait or draw", () => {
    expect(
      cardFacts(subject, 5, item({ rule: "promotion" }, { rule: "extreme" }), undefined).flag,
    ).toBeNull();
    expect(cardFacts(subject, 5, item(outlier, { rule: "jump" }), undefined).flag).toEqual(outlier);
  });

  it("is quiet about a flag that is settled, and about all of them once it is decided", () => {
    const defended = { ...outlier, settled: "defended" } as const;
    expect(cardFacts(subject, 5, item(defended), undefined).flag).toBeNull();
    const kept = { ...subject, standing: "kept" } as const;
    expect(cardFacts(kept, 5, item(outlier), undefined)).toMatchObject({ flag: null, standing: "kept" });
  });

  it("shows an open proposal before the change that it would follow", () => {
    expect(cardFacts(subject, 4, undefined, undefined).move).toEqual({ from: 5, to: 4, open: false });
    expect(cardFacts(subject, 4, undefined, { to: 3, id: "pr1" }).move).toEqual({
      from: 4,
      to: 3,
      open: true,
    });
  });

  it("shows no move where the rating is the draft, or there is none", () => {
    expect(cardFacts(subject, 5, undefined, undefined).move).toBeNull();
    expect(cardFacts(subject, undefined, undefined, { to: 3, id: null }).move).toBeNull();
  });
});
