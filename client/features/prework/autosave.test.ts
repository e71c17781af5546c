import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { autosave } from "./autosave.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that answers when told to. */
function server() {
  const calls: { value: string; ok: () => void; fail: (problem: unknown) => void }[] = [];
  const save = (value: string) =>
    new Promise<void>((ok, fail) => {
      calls.push({ value, ok, fail });
    });
  return { calls, save };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("autosave", () => {
  it("waits for a pause in the typing and sends the latest only", async () => {
    const { calls, save } = server();
    const saving = autosave<string>("", save);
    saving.change("a", true);
    await vi.advanceTimersByTimeAsync(600);
    saving.change("ab", true);
    await vi.advanceTimersByTimeAsync(600);
    expect(calls).toHaveLength(0);
    expect(saving.store.getState().status).toBe("dirty");
    await vi.advanceTimersByTimeAsync(100);
    expect(calls.map(({ value }) => value)).toEqual(["ab"]);
    calls[0]?.ok();
    await settle();
    expect(saving.store.getState().status).toBe("saved");
  });

  it("sends one at a time, and what was changed meanwhile afterwards", async () => {
    const { calls, save } = server();
    const saving = autosave<string>("", save);
    saving.change("first");
    saving.change("second");
    saving.change("third");
    expect(calls.map(({ value }) => value)).toEqual(["first"]);
    calls[0]?.ok();
    await settle();
    expect(calls.map(({ value }) => value)).toEqual(["first", "third"]);
    expect(saving.store.getState().status).toBe("saving");
    calls[1]?.ok();
    await settle();
    expect(saving.store.getState()).toMatchObject({ status: "saved", value: "third" });
  });

  it("keeps what failed and tries again by itself", async () => {
    const { calls, save } = server();
    const saving = autosave<string>("", save);
    saving.change("kept");
    calls[0]?.fail("offline");
    await settle();
    expect(saving.store.getState()).toMatchObject({ status: "failed", problem: "offline", value: "kept" });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(calls.map(({ value }) => value)).toEqual(["kept", "kept"]);
    calls[1]?.ok();
    await settle();
    expect(saving.store.getState()).toMatchObject({ status: "saved", problem: null });
  });

  it("does not repeat what is hopeless, until it is changed", async () => {
    const { calls, save } = server();
    const saving = autosave<string>("", save, () => true);
    saving.change("late");
    calls[0]?.fail("frozen");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
    saving.change("later");
    expect(calls).toHaveLength(2);
  });

  it("flush resolves when everything is saved", async () => {
    const { calls, save } = server();
    const saving = autosave<string>("", save);
    saving.change("text", true);
    let done = false;
    void saving.flush().then(() => {
      done = true;
    });
    await settle();
    expect(done).toBe(false);
    calls[0]?.ok();
    await settle();
    expect(done).toBe(true);
  });

  it("sends what is unsent when it is closed", () => {
    const { calls, save } = server();
    const saving = autosave<string>("", save);
    saving.change("last words", true);
    saving.close();
    expect(calls.map(({ value }) => value)).toEqual(["last words"]);
  });

  it("tries what was changed while something hopeless was under way", async () => {
    const { calls, save } = server();
    const saving = autosave<string>("", save, (problem) => problem === "unfit");
    saving.change("too long");
    saving.change("fits");
    calls[0]?.fail("unfit");
    await settle();
    expect(calls.map(({ value }) => value)).toEqual(["too long", "fits"]);
    calls[1]?.ok();
    await settle();
    expect(saving.store.getState()).toMatchObject({ status: "saved", problem: null });
  });

  it("tries what failed once more when it is closed, unless that is hopeless", async () => {
    for (const [problem, tries] of [["offline", 2] as const, ["unfit", 1] as const]) {
      const { calls, save } = server();
      const saving = autosave<string>("", save, (found) => found === "unfit");
      saving.change("kept");
      calls[0]?.fail(problem);
      await settle();
      saving.close();
      expect(calls, problem).toHaveLength(tries);
    }
  });
});
