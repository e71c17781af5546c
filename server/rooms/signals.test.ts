import type { SignalsMessage } from "@evenhand/shared/protocol/signals";
import { person } from "@evenhand/shared/testing/builders";
import { liveRoom } from "@evenhand/shared/testing/given";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPresence, type Presence } from "./presence.ts";
import { createSignals, type Signals } from "./signals.ts";

describe("what another process knows of signals", () => {
  const room = liveRoom().state;
  let now = 0;
  let here: Presence;
  let one: Signals;
  let two: Signals;
  const by = (id: string) => ({ participantId: person(id), connectionId: `connection-${id}` });
  const seen = (): SignalsMessage => two.message(room);
  beforeEach(() => {
    now = 1_000;
    here = createPresence(() => now);
    for (const id of ["ana", "ben"]) here.enter(room.id, { id, hr: false, participantId: person(id) }, id);
    [one, two] = [createSignals(here, () => now), createSignals(here, () => now)];
  });
  afterEach(() => {
    one.close();
    two.close();
  });

  it("brings what was missed before something that was heard", () => {
    one.act(room, by("ana"), { type: "hand.raise" });
    one.onNews((news) => two.hear(news, "one"));
    now += 1;
    one.act(room, by("ben"), { type: "hand.raise" });
    expect(seen().hands).toEqual(["ben"]);
    two.learn(one.whole(), "one");
    expect(seen().hands).toEqual(["ana", "ben"]);
  });

  it("takes nothing back that it has not heard of yet", () => {
    one.act(room, by("ana"), { type: "hand.raise" });
    now += 1;
    two.act(room, by("ben"), { type: "hand.raise" });
    two.learn(one.whole(), "one");
    expect(seen().hands).toEqual(["ben"]);
  });

  it("counts who follows by way of it, until it ends, and nobody's own connections away", () => {
    one.act(room, by("ana"), { type: "follow.set", following: true });
    now += 1;
    two.act(room, by("ben"), { type: "follow.set", following: true });
    two.learn(one.whole(), "one");
    expect(seen().following).toEqual({ count: 2, of: 2 });
    one.leave(room.id, by("ana"));
    two.learn(one.whole(), "one");
    expect(seen().following.count).toBe(1);
    one.act(room, by("ana"), { type: "follow.set", following: true });
    two.learn(one.whole(), "one");
    two.forget("one");
    expect(seen().following.count).toBe(1);
  });
});
