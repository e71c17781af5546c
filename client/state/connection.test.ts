import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BANNER_AFTER, OFFLINE_AFTER, watchConnection } from "./connection.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const live = () => {
  const watch = watchConnection();
  watch.update({ control: true });
  watch.update({ record: true });
  return watch;
};

describe("the connection", () => {
  it("is live once both planes are there, and connecting until then", () => {
    const watch = watchConnection();
    expect(watch.store.getState().status).toBe("connecting");
    watch.update({ control: true });
    expect(watch.store.getState().status).toBe("connecting");
    watch.update({ record: true });
    expect(watch.store.getState()).toEqual({ status: "live", noticeable: false, code: null });
  });

  it("says nothing loud of an interruption shorter than two seconds", () => {
    const watch = live();
    watch.update({ record: false });
    vi.advanceTimersByTime(BANNER_AFTER - 1);
    expect(watch.store.getState()).toMatchObject({ status: "reconnecting", noticeable: false });
    watch.update({ record: true });
    vi.advanceTimersByTime(OFFLINE_AFTER);
    expect(watch.store.getState()).toMatchObject({ status: "live", noticeable: false });
  });

  it("shows a banner after two seconds and is offline after twenty", () => {
    const watch = live();
    watch.update({ control: false });
    vi.advanceTimersByTime(BANNER_AFTER);
    expect(watch.store.getState()).toMatchObject({ status: "reconnecting", noticeable: true });
    vi.advanceTimersByTime(OFFLINE_AFTER);
    expect(watch.store.getState().status).toBe("offline");
    watch.update({ control: true });
    expect(watch.store.getState()).toMatchObject({ status: "live", noticeable: false });
  });

  it("is offline at once where the browser has no network", () => {
    const watch = live();
    watch.update({ control: false, network: false });
    expect(watch.store.getState().status).toBe("offline");
  });

  it("stays ended", () => {
    const watch = live();
    watch.end("not-found");
    watch.update({ control: false });
    watch.update({ control: true });
    expect(watch.store.getState()).toEqual({ status: "ended", noticeable: true, code: "not-found" });
  });
});
