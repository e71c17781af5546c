import { describe, expect, it } from "vitest";
import { clockOffsetOf } from "./room-clock.ts";

describe("the room's clock", () => {
  it("is the server's, however wrong this machine's is", () => {
    const server = Date.parse("2026-11-27T14:00:00Z");
    for (const wrong of [0, 11 * 60_000, -3 * 3_600_000]) {
      const mine = server + wrong;
      const offset = clockOffsetOf({ now: server }, mine);
      expect(mine + (offset ?? 0)).toBe(server);
    }
  });

  it.each([null, "now", {}, { now: "12:00" }, { now: Number.NaN }])("takes no time from %j", (message) => {
    expect(clockOffsetOf(message, 1)).toBe(null);
  });
});
