import { expect, it } from "vitest";
import { fetchPart, type PartsWorld } from "./fetch-part.ts";

/** A world in which no time passes, with a server that is away for some asks. */
function world(awayFor: number): PartsWorld & { waits: number[] } {
  const waits: number[] = [];
  let asked = 0;
  return {
    waits,
    answers: async () => {
      asked += 1;
      return asked > awayFor;
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    random: () => 1,
  };
}

function failing(times: number, error: Error = new TypeError("Failed to fetch")) {
  let asked = 0;
  return {
    asked: () => asked,
    load: async () => {
      asked += 1;
      if (asked <= times) throw error;
      return "part";
    },
  };
}

it("hands out what comes at once, without a wait", async () => {
  const here = world(0);
  expect(await fetchPart(failing(0).load, here)).toBe("part");
  expect(here.waits).toEqual([]);
});

it("asks again for as long as the server is away, less and less often", async () => {
  const here = world(20);
  expect(await fetchPart(failing(20).load, here)).toBe("part");
  expect(here.waits.slice(0, 6)).toEqual([200, 400, 800, 1600, 3200, 5000]);
  expect(here.waits).toHaveLength(20);
});

it("ends when a server that answers has failed to hand it out three times", async () => {
  const part = failing(1_000);
  await expect(fetchPart(part.load, world(4))).rejects.toThrow("Failed to fetch");
  expect(part.asked()).toBe(7);
});

it("does not run code again that threw", async () => {
  const part = failing(1_000, new RangeError("a bug"));
  await expect(fetchPart(part.load, world(0))).rejects.toThrow("a bug");
  expect(part.asked()).toBe(1);
});
