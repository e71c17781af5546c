import type { SubjectView } from "@evenhand/shared/readmodels/record";
import { BLOCKER_CODES } from "@evenhand/shared/rules/blockers";
import type { Phase } from "@evenhand/shared/session/roles";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { byPerson, type WireBlocker } from "../../state/lock-holds.ts";
import { blockerKey, blockersOf } from "./blocker-list.ts";
import { blockerWords } from "./blocker-words.ts";
import { lockSummary } from "./lock-summary.ts";

const intl = createIntl({
  locale: "en",
  onError: (error) => {
    throw error;
  },
});
const marta: SubjectView = subjectView({
  name: "Marta Kovács",
  team: "Platform",
  owner: "p1",
  ownerName: "Daniel Okafor",
  draft: 5,
  justified: false,
});
const words = (
  blocker: Parameters<typeof blockerWords>[1],
  owner: string | null = "p1",
  phase: Phase = "live",
): string =>
  blockerWords(intl, blocker, {
    subjects: new Map([["s1", { ...marta, owner }]]),
    agenda: new Map([
      [
        "s1",
        {
          kind: "subject",
          flags: [{ rule: "outlier", distance: 2, above: true, median: 3 }],
          status: "undiscussed",
          pinned: null,
          dropped: false,
        },
      ],
    ]),
    meta: { scale: DEFAULT_SCALE, phase },
  });

describe("LO1 the blockers of a lock", () => {
  it("are read from the details of the refusal, codes of a newer server left out", () => {
    const details = {
      blockers: [
        { code: "open-poll", subjectId: "s1", pollId: "q1" },
        { code: "bad-weather", subjectId: "s1" },
        "nonsense",
        { code: "pending-owner", subjectId: "s1", until: "soon" },
      ],
    };
    expect(blockersOf(details).map(({ code, pollId, until }) => [code, pollId, until])).toEqual([
      ["open-poll", "q1", undefined],
      ["pending-owner", undefined, undefined],
    ]);
    expect(blockersOf(undefined)).toEqual([]);
    expect(blockersOf({ blockers: 3 })).toEqual([]);
  });

  it("each say what in words of their own", () => {
    const sentences = BLOCKER_CODES.map((code) =>
      words({ code, subjectId: "s1", position: 5, count: 7, guideline: 3 }),
    );
    expect(new Set(sentences).size).toBe(BLOCKER_CODES.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\{/);
  });

  it("say how far an outlier stands, who has to act, and what the guideline has", () => {
    expect(words({ code: "undefended-outlier", subjectId: "s1" })).toContain("two steps");
    expect(words({ code: "pending-owner", subjectId: "s1" })).toContain("Daniel Okafor");
    expect(words({ code: "no-rating", subjectId: "s1" }, null)).toContain("no owner");
    expect(words({ code: "guideline-exceeded", position: 5, count: 7, guideline: 3 })).toMatch(/7 .* 5.* 3/);
  });

  it("name the way out that the phase leaves: a closed room is resumed before an owner rates anybody", () => {
    const unrated = { code: "no-rating", subjectId: "s1" } as const;
    expect(words(unrated)).toBe("has no rating: Daniel Okafor enters one, or HR marks them not rated");
    expect(words(unrated, "p1", "settling")).toBe(
      "has no rating: resume the room, so that Daniel Okafor can enter one, or HR marks them not rated",
    );
    expect(words(unrated, null, "settling")).toContain("once the room is resumed");
    expect(
      words({ code: "guideline-exceeded", position: 5, count: 7, guideline: 3 }, "p1", "settling"),
    ).toContain("Resume the room");
  });

  it("stand together by person, so that each is led to once; what is about nobody stays by itself", () => {
    const list = [
      { code: "open-proposal", subjectId: "s1", proposalId: "p" },
      { code: "no-rating", subjectId: "s2" },
      { code: "pending-owner", subjectId: "s1" },
      { code: "guideline-exceeded", position: 4 },
      { code: "guideline-exceeded", position: 5 },
    ] as const;
    const [proposal, unrated, pending, fours, fives] = list;
    expect(byPerson<WireBlocker>(list)).toEqual([[proposal, pending], [unrated], [fours], [fives]]);
  });

  it("are told apart by what they are about", () => {
    expect(blockerKey({ code: "guideline-exceeded", position: 4 })).not.toBe(
      blockerKey({ code: "guideline-exceeded", position: 5 }),
    );
  });
});

describe("what a lock seals", () => {
  it("counts people by how they were decided, and the share that changed", () => {
    const subjects = new Map<string, SubjectView>([
      ["a", { ...marta, standing: "changed" }],
      ["b", { ...marta, standing: "kept" }],
      ["c", marta],
      ["d", { ...marta, standing: "no-consensus", draft: null }],
      ["e", { ...marta, draft: null, notRated: true }],
      ["f", { ...marta, draft: null }],
    ]);
    const ratings = new Map([
      ["a", 4],
      ["b", 5],
      ["c", 5],
      ["d", 3],
    ]);
    expect(lockSummary({ subjects, ratings })).toEqual({
      changed: 1,
      kept: 1,
      none: 1,
      pending: 0,
      rest: 1,
      notRated: 1,
      share: 33,
      verdict: "usual",
    });
    expect(lockSummary({ subjects: new Map(), ratings }).share).toBeNull();
  });

  it("judges the share as the statistics do: unrounded, of twenty people or more, of nobody who gets no rating", () => {
    const verdictOf = (people: number, changed: number, notRated = 0) => {
      const ids = Array.from({ length: people + notRated }, (_, index) => String(index));
      const subjects = new Map(ids.map((id, index) => [id, { ...marta, notRated: index >= people }]));
      return lockSummary({
        subjects,
        ratings: new Map(ids.map((id, index) => [id, index < changed ? 4 : 5])),
      });
    };
    expect(verdictOf(19, 19).verdict).toBe("usual");
    expect(verdictOf(20, 0).verdict).toBe("low");
    expect(verdictOf(20, 9).verdict).toBe("high");
    expect(verdictOf(202, 10)).toMatchObject({ share: 5, verdict: "low" });
    expect(verdictOf(20, 1, 20)).toMatchObject({ share: 5, verdict: "usual" });
  });
});
