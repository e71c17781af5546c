import type { ProposalView } from "@evenhand/shared/readmodels/record";
import { describe, expect, it } from "vitest";
import { BATCH_MOST, planBatch } from "./board-batch.ts";

const proposal = (subjectId: string, by: string, to: number): ProposalView => ({
  subjectId,
  by,
  from: 3,
  to,
  reason: "why",
  status: "open",
  at: 1,
});
const record = {
  ratings: new Map([
    ["a", 3],
    ["b", 4],
    ["c", 3],
    ["d", 3],
    ["e", 5],
  ]),
  proposals: new Map([
    ["p1", proposal("c", "ana", 2)],
    ["p2", proposal("d", "me", 5)],
  ]),
};
const plan = (ids: string[], to: number) =>
  planBatch(
    record,
    { me: "me", pending: [] },
    ids.map((id) => ({ id })),
    to,
  );

describe("a batch", () => {
  it("moves whom it can and says of each other one why not", () => {
    expect(plan(["a", "b", "c", "d", "nobody"], 4)).toEqual({
      moves: [{ id: "a", from: 3 }],
      left: [
        { id: "b", why: "same" },
        { id: "c", why: "open", by: "ana", to: 2 },
        { id: "d", why: "open", by: null, to: 5 },
        { id: "nobody", why: "unrated" },
      ],
    });
  });

  it("leaves behind who was rated otherwise since the hand looked", () => {
    const people = [
      { id: "a", from: 3 },
      { id: "e", from: 3 },
    ];
    expect(planBatch(record, { me: "me", pending: [] }, people, 4)).toEqual({
      moves: [{ id: "a", from: 3 }],
      left: [{ id: "e", why: "stale", rating: 5 }],
    });
  });

  it("counts what is on its way already", () => {
    const command = { type: "rating.propose", subjectId: "a", to: 2, reason: "why" } as const;
    const pending = [{ id: "1", command, seq: null }];
    expect(planBatch(record, { me: "me", pending }, [{ id: "a" }], 4).left).toEqual([
      { id: "a", why: "open", by: null, to: 2 },
    ]);
  });

  it("is no larger than the server takes at once", () => {
    const ids = Array.from({ length: BATCH_MOST + 2 }, (_, index) => `s${index}`);
    const many = { ratings: new Map(ids.map((id) => [id, 3])), proposals: new Map() };
    const { moves, left } = planBatch(
      many,
      { me: "me", pending: [] },
      ids.map((id) => ({ id })),
      4,
    );
    expect(moves).toHaveLength(BATCH_MOST);
    expect(left.map(({ why }) => why)).toEqual(["too-many", "too-many"]);
  });
});
