import { participantIdSchema, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Actor, Role } from "@evenhand/shared/session/roles";
import { emptySession, type Participant } from "@evenhand/shared/session/state";
import { describe, expect, it } from "vitest";
import { createPresence } from "./presence.ts";

const SESSION = sessionIdSchema.parse("s1");
const seat = (id: string): Actor => {
  const participantId = participantIdSchema.parse(id);
  return { id: participantId, hr: false, participantId };
};
const hr: Actor = { id: "hr:a1", hr: true, participantId: null };
const person = (id: string, role: Role): [Participant["id"], Participant] => {
  const participantId = participantIdSchema.parse(id);
  const rest = { attendance: "room", proxy: null, extendedUntil: null } as const;
  return [participantId, { id: participantId, name: id, role, ...rest }];
};
const state = {
  ...emptySession(SESSION),
  participants: new Map([person("f1", "facilitator"), person("f2", "facilitator"), person("m1", "manager")]),
};

describe("presence", () => {
  it("counts a person once, however many connections, and says only when they come and go", () => {
    const presence = createPresence(() => 0);
    const heard: string[] = [];
    presence.onChange((sessionId) => heard.push(sessionId));
    const first = presence.enter(SESSION, seat("m1"), "Ana");
    const second = presence.enter(SESSION, seat("m1"), "Ana");
    expect([...presence.present(SESSION).participants]).toEqual(["m1"]);
    first();
    first();
    expect(presence.present(SESSION).participants.size).toBe(1);
    second();
    expect(presence.present(SESSION).participants.size).toBe(0);
    expect(heard).toEqual(["s1", "s1"]);
  });

  it("lists HR by name, not as participants", () => {
    const presence = createPresence(() => 0);
    presence.enter(SESSION, hr, "Hedda");
    expect(presence.present(SESSION)).toEqual({ participants: new Set(), hr: ["Hedda"] });
  });

  it("knows since when no facilitator is here", () => {
    let time = 1000;
    const presence = createPresence(() => time);
    expect(presence.facilitatorsGoneSince(state)).toBe(1000);
    const f1 = presence.enter(SESSION, seat("f1"), "Fay");
    const f2 = presence.enter(SESSION, seat("f2"), "Flo");
    presence.enter(SESSION, seat("m1"), "Ana");
    time = 2000;
    f1();
    expect(presence.facilitatorsGoneSince(state)).toBeNull();
    time = 3000;
    f2();
    time = 9000;
    expect(presence.facilitatorsGoneSince(state)).toBe(3000);
  });
});
