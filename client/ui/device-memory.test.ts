import { afterEach, describe, expect, it, vi } from "vitest";
import { keepOnDevice, keptOnDevice } from "./device-memory.ts";

afterEach(() => void vi.unstubAllGlobals());

describe("what a device keeps", () => {
  it("is kept under its name until it is forgotten", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text),
      removeItem: (name: string) => kept.delete(name),
    });
    keepOnDevice("a", "1");
    expect([keptOnDevice("a"), keptOnDevice("b")]).toEqual(["1", null]);
    keepOnDevice("a", null);
    expect(keptOnDevice("a")).toBeNull();
  });

  it("is nothing where the browser forbids it, and whatever asks goes on: the switch of the keys, as all starts", async () => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    vi.resetModules();
    const { setShortcutsOn } = await import("./shortcuts.ts");
    expect(() => setShortcutsOn(false)).not.toThrow();
  });
});
