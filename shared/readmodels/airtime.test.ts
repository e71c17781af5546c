import { describe, expect, it } from "vitest";
import { replay } from "../session/evolve.ts";
import type { SessionId } from "../session/ids.ts";
import { emptySession } from "../session/state.ts";
import { FAC, snapshot, subject, subjectId } from "../testing/builders.ts";
import { liveRoom, type TestRoom } from "../testing/given.ts";
import { airtimeOf } from "./airtime.ts";

const everybody = () => true;
const focus = (room: TestRoom, id: string) =>
  room.given([FAC, { type: "agenda.focus", subjectId: subjectId(id) }]);
const of = (room: TestRoom) => airtimeOf(room.state, everybody, room.now);

describe("[AG8] airtime", () => {
  const room = liveRoom(
    snapshot({
      subjects: [
        subject("high", 5),
        subject("low", 2, { owner: "ben", facts: { level: "L3" } }),
        subject("none", null, { owner: null, facts: { level: "L3", managerName: "Zoë Afar" } }),
      ],
      settings: { airtimeByManager: true },
    }),
  );

  it("adds up what lies between focus, timer and the next, the running stretch too", () => {
    let played = focus(room, "high").later(120);
    played = focus(played, "low").later(30);
    played = played.given([FAC, { type: "timer.stop" }]).later(600);
    played = played.given([FAC, { type: "timer.start", seconds: 60 }]).later(10);
    expect(of(played)).toEqual({
      total: { people: 2, seconds: 160 },
      byLevel: [
        { key: "L4", people: 1, seconds: 120 },
        { key: "L3", people: 1, seconds: 40 },
      ],
      byDraft: [
        { key: "5", people: 1, seconds: 120 },
        { key: "2", people: 1, seconds: 40 },
      ],
      byManager: [
        { key: "ana", people: 1, seconds: 120 },
        { key: "ben", people: 1, seconds: 40 },
      ],
    });
  });

  it("counts a forgotten timer as twenty minutes, and nothing for a group or nobody", () => {
    const slept = focus(room, "none")
      .later(9 * 3600)
      .given([FAC, { type: "session.adjourn" }])
      .later(3600);
    expect(of(slept).byLevel).toEqual([{ key: "L3", people: 1, seconds: 1200 }]);
    expect(of(slept).byManager).toEqual([{ key: "Zoë Afar", people: 1, seconds: 1200 }]);
    expect(of(slept).byDraft).toEqual([{ key: "", people: 1, seconds: 1200 }]);
    const nobody = room.given([FAC, { type: "timer.start", seconds: 60 }]).later(60);
    expect(of(nobody).total).toEqual({ people: 0, seconds: 0 });
  });

  it("does not count whom the focus passed by: a share of nothing would halve everybody's", () => {
    const passed = focus(focus(room, "low").later(0.9), "high").later(60);
    expect(of(passed).total).toEqual({ people: 1, seconds: 60 });
    expect(of(passed).byLevel).toEqual([{ key: "L4", people: 1, seconds: 60 }]);
    expect(of(focus(room, "low").later(1)).total).toEqual({ people: 1, seconds: 1 });
  });

  it("says nothing by manager unless HR switched it on, and nothing of whom the reader is not served", () => {
    const plain = focus(liveRoom(), "high").later(60);
    expect(of(plain).byManager).toBe(null);
    const withheld = airtimeOf(plain.state, ({ id }) => id !== "high", plain.now);
    expect(withheld.total).toEqual({ people: 0, seconds: 0 });
  });

  it("is the same again from the journal alone, also from one of before the setting", () => {
    const played = focus(focus(room, "high").later(90), "low").later(5);
    const again = replay(emptySession("room-1" as SessionId), played.journal);
    expect(airtimeOf(again, everybody, played.now)).toEqual(of(played));
    const old = played.journal.map((event) => {
      if (event.type !== "session.opened") return event;
      const { airtimeByManager: _later, ...settings } = event.payload.settings;
      return { ...event, payload: { ...event.payload, settings: settings as typeof event.payload.settings } };
    });
    const replayed = replay(emptySession("room-1" as SessionId), old);
    expect(replayed.settings.airtimeByManager).toBe(false);
    expect(airtimeOf(replayed, everybody, played.now).total).toEqual(of(played).total);
  });
});
