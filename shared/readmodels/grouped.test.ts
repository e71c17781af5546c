import { expect, it } from "vitest";
import { grouped } from "./grouped.ts";

it("groups in the order in which keys and items come", () => {
  expect([...grouped(["ben", "ann", "bo"], (name) => name[0])]).toEqual([
    ["b", ["ben", "bo"]],
    ["a", ["ann"]],
  ]);
});
