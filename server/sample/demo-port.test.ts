import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "./demo-port.ts";

describe("the demo's port", () => {
  it("is the wanted one, and a free one while that is taken", async () => {
    const wanted = await freePort("127.0.0.1", 0);
    expect(wanted).toBeGreaterThan(0);
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(wanted, "127.0.0.1", resolve));
    const other = await freePort("127.0.0.1", wanted);
    expect(other).not.toBe(wanted);
    expect(other).toBeGreaterThan(0);
    await new Promise((resolve) => holder.close(resolve));
    expect(await freePort("127.0.0.1", wanted)).toBe(wanted);
  });
});
