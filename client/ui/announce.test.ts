import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

let said: string[] = [];
let stop = () => {};
let announce: typeof import("./announce.ts").announce;
let hush: typeof import("./announce.ts").hush;

beforeEach(async () => {
  vi.useFakeTimers();
  // The module remembers when it spoke last: each test has its own.
  vi.resetModules();
  const fresh = await import("./announce.ts");
  announce = fresh.announce;
  hush = fresh.hush;
  said = [];
  stop = fresh.onAnnounce((text) => said.push(text));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("[UX 13] announcements", () => {
  test("say one's own acts at once, each of them", () => {
    announce("one");
    announce("two");
    expect(said).toEqual(["one", "two"]);
  });

  test("thin out a burst from elsewhere to the first and, after three seconds, the latest", () => {
    for (const text of ["a", "b", "c", "d"]) announce(text, { remote: true });
    expect(said).toEqual(["a"]);
    vi.advanceTimersByTime(2999);
    expect(said).toEqual(["a"]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(["a", "d"]);
    announce("e", { remote: true });
    vi.advanceTimersByTime(3000);
    expect(said).toEqual(["a", "d", "e"]);
  });

  test("do not hold back an own act behind a burst", () => {
    announce("a", { remote: true });
    announce("b", { remote: true });
    announce("mine");
    expect(said).toEqual(["a", "mine"]);
  });

  test("stop when told to", () => {
    stop();
    announce("nobody hears");
    expect(said).toEqual([]);
  });
});

test("taking back empties the region, and what waits is never said", () => {
  announce("The room is on Ada.");
  announce("first", { remote: true });
  announce("second", { remote: true });
  hush();
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(["The room is on Ada.", "first", ""]);
});
