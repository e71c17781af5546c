import type { CommandInput } from "@evenhand/shared/protocol/commands";
import { describe, expect, it } from "vitest";
import {
  type PendingState,
  pendingOf,
  withAcked,
  withoutRefusal,
  withRefused,
  withSent,
  withShown,
} from "./pending.ts";

const propose = (subjectId: string): CommandInput => ({
  type: "rating.propose",
  subjectId,
  to: 4,
  reason: "scope",
});
const none: PendingState = { pending: [], refused: [] };
const two = withSent(withSent(none, "1", propose("marta")), "2", propose("jonas"));
const ids = (state: PendingState): string[] => state.pending.map((item) => item.id);

describe("a pending command", () => {
  it("stays after its acknowledgement until the record has come that far", () => {
    const acked = withAcked(two, "1", 12, 11);
    expect(ids(acked)).toEqual(["1", "2"]);
    expect(ids(withShown(acked, 11))).toEqual(["1", "2"]);
    expect(ids(withShown(acked, 12))).toEqual(["2"]);
  });

  it("leaves at once where the record overtook the acknowledgement", () => {
    expect(ids(withAcked(two, "1", 12, 12))).toEqual(["2"]);
  });

  it("stays unanswered however far the record comes by the work of others", () => {
    expect(withShown(two, 1000)).toBe(two);
  });

  it("is rolled back alone by a refusal, which says why", () => {
    const refused = withRefused(two, "1", { code: "proposal-open" });
    expect(ids(refused)).toEqual(["2"]);
    expect(refused.refused).toEqual([
      { id: "1", command: propose("marta"), code: "proposal-open", details: {} },
    ]);
    expect(withoutRefusal(refused, "1").refused).toEqual([]);
  });

  it("is not answered twice", () => {
    const once = withRefused(two, "1", { code: "stale" });
    expect(withRefused(once, "1", { code: "stale" })).toBe(once);
  });
});

it("tells pending commands apart by type", () => {
  const state = withSent(two, "3", { type: "timer.stop" });
  expect(pendingOf(state.pending, "rating.propose").map((command) => command.subjectId)).toEqual([
    "marta",
    "jonas",
  ]);
});
