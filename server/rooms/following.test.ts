import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { expect, it } from "vitest";
import type { Listener, ListenerDeps } from "../store/listener.ts";
import { followOthers } from "./following.ts";

/** Follows by a listener that the test holds in its hand. */
function follow() {
  const done: string[] = [];
  const errors: unknown[] = [];
  const listener: { downSince: number | null; close(): Promise<void> } = {
    downSince: null,
    close: async () => {},
  };
  let say: ListenerDeps | null = null;
  const following = followOthers("", {
    registry: {
      heard: async (sessionId, seq) => void done.push(`${sessionId} ${seq}`),
      levelAll: async () => void done.push("rooms"),
    },
    notes: {
      heard: (_sessionId, document) => Promise.reject(new Error(`no ${document}`)),
      levelAll: async () => void done.push("notes"),
    },
    onListening: () => done.push("rights"),
    onError: (error) => errors.push(error),
    listen: (deps): Listener => {
      say = deps;
      return listener;
    },
    watermark: Number.POSITIVE_INFINITY,
  });
  const told = (): ListenerDeps => say ?? expect.fail("nobody listens");
  return { following, listener, told, done, errors };
}

it("is ready while it hears, and for a while after; not once it has been deaf for long", async () => {
  const { following, listener } = follow();
  expect(following.isHearing).toBe(true);
  listener.downSince = Date.now() - 2_000;
  expect(following.isHearing).toBe(true);
  listener.downSince = Date.now() - 11_000;
  expect(following.isHearing).toBe(false);
  listener.downSince = null;
  expect(following.isHearing).toBe(true);
  await following.close();
});

it("reads on at a notice, and looks at everything each time that it begins to listen", async () => {
  const { following, told, done, errors } = follow();
  const session = sessionIdSchema.parse("s1");
  told().onNotice({ session, seq: 7 });
  told().onListening();
  told().onNotice({ session, note: "ana", n: 3 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual(["s1 7", "rooms", "notes", "rights"]);
  // What could not be read is told, and asked for again at the next look.
  expect(errors).toEqual([new Error("no ana")]);
  await following.close();
});
