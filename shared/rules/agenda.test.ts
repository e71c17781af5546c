import { describe, expect, it } from "vitest";
import { agendaView } from "../readmodels/agenda-view.ts";
import { project } from "../readmodels/project.ts";
import type { GroupId } from "../session/ids.ts";
import { ANA, BEN, FAC, snapshot, subject, subjectId } from "../testing/builders.ts";
import { liveRoom, type TestRoom } from "../testing/given.ts";
import { belongsTo, groupsOf } from "./groups.ts";

const order = (room: TestRoom) =>
  agendaView(room.state, { withPrivate: false }).items.map((item) => item.subjectId);
const id = subjectId;
const team = (name: string, drafts: number[]) =>
  drafts.map((draft, i) => subject(`${name}${i}`, draft, { facts: { team: name, level: `${name}-level` } }));

describe("[AG1] order", () => {
  const room = liveRoom(
    snapshot({
      guideline: null,
      subjects: [
        ...[2, 2, 2, 2, 2].map((d, i) => subject(`zz${i}`, d, { facts: { name: "Zed", level: "L1" } })),
        subject("jump", 3, { facts: { previousRating: 1 } }),
        subject("blank", null),
        subject("two", 4, { facts: { name: "Bea", level: "L1" } }),
        subject("three", 5, { facts: { level: "L1" } }),
        subject("also", 4, { facts: { name: "Abe", level: "L1" } }),
        subject("mute", 3, { facts: { justification: "" } }),
        subject("nobody", 3, { owner: null }),
      ],
    }),
  );
  it("is outliers by distance, then the rules in their order, ties by name", () => {
    expect(order(room)).toEqual(["three", "also", "two", "blank", "nobody", "jump", "mute"]);
  });
});

describe("[AG2] marks", () => {
  it("pinned first, deferred below, discussed lower, dropped last", () => {
    const room = liveRoom(
      snapshot({
        guideline: null,
        subjects: [..."abcdefghijklm"].map((n, i) => subject(n, i < 5 ? 5 : 3)),
        settings: { outlierSteps: 2 },
      }),
    );
    const start = order(room);
    expect(start.slice(0, 5)).toEqual(["a", "b", "c", "d", "e"]);
    const marked = room.given(
      [FAC, { type: "agenda.pin", subjectId: id("e") }],
      [FAC, { type: "agenda.pin", subjectId: id("d") }],
      [FAC, { type: "agenda.defer", subjectId: id("a"), reason: "needs data" }],
      [FAC, { type: "agenda.drop", subjectId: id("b"), reason: "known" }],
      [FAC, { type: "consensus.keep", subjectId: id("c") }],
    );
    expect(order(marked)).toEqual(["e", "d", "a", "c", "b"]);
  });
});

describe("[AG3] reasons", () => {
  it.each(["", "   ", undefined])("dropping, deferring and raising need one: %j", (reason) => {
    const room = liveRoom();
    expect(room.when(FAC, { type: "agenda.drop", subjectId: id("high"), reason }).code).toBe(
      "reason-required",
    );
    expect(room.when(FAC, { type: "agenda.defer", subjectId: id("high"), reason }).code).toBe(
      "reason-required",
    );
    expect(room.when(BEN, { type: "agenda.raise", subjectId: id("high"), reason }).code).toBe(
      "reason-required",
    );
  });
  it("raising brings a dropped subject back", () => {
    const dropped = liveRoom().given([FAC, { type: "agenda.drop", subjectId: id("high"), reason: "known" }]);
    expect(agendaView(dropped.state, { withPrivate: false }).items.at(-1)).toMatchObject({
      subjectId: "high",
      dropped: true,
    });
    const raised = dropped.given([BEN, { type: "agenda.raise", subjectId: id("high"), reason: "not to me" }]);
    expect(order(raised)[0]).toBe("high");
  });
});

it("[AG4] focus on a person starts their time, focus on nothing stops it", () => {
  const room = liveRoom()
    .later(10)
    .given([FAC, { type: "agenda.focus", subjectId: id("high") }]);
  expect(room.state.focus).toEqual({ subjectId: "high" });
  expect(room.state.timer).toEqual({ startedAt: room.now, seconds: 180 });
  expect(room.given([FAC, { type: "agenda.focus" }]).state).toMatchObject({ focus: null, timer: null });
  expect(room.when(FAC, { type: "agenda.focus", subjectId: id("ghost") }).code).toBe("not-found");
  expect(room.when(FAC, { type: "agenda.focus", groupId: "team:none" as GroupId }).code).toBe("not-found");
});

it("[AG5] deferring closes the open proposal and blocks the lock", () => {
  const room = liveRoom().given(
    [BEN, { type: "rating.propose", subjectId: id("high"), to: 4, reason: "scope" }],
    [FAC, { type: "agenda.defer", subjectId: id("high"), reason: "tomorrow" }],
  );
  expect(room.state.subjects.get(id("high"))).toMatchObject({ proposalId: null, standing: "deferred" });
  const { details } = room.when(FAC, { type: "session.lock" });
  expect(details.blockers).toContainEqual({ code: "deferred", subjectId: "high" });
});

it("[AG6] accepting the rest leaves what was raised, proposed, polled, undefended or unrated", () => {
  const room = liveRoom(
    snapshot({
      subjects: [
        ...snapshot().subjects,
        subject("blank", null),
        subject("new", null, { notRated: "too-new" }),
      ],
    }),
  ).given(
    [BEN, { type: "agenda.raise", subjectId: id("mid1"), reason: "scope" }],
    [BEN, { type: "rating.propose", subjectId: id("mid2"), to: 4, reason: "scope" }],
    [FAC, { type: "poll.open", subjectId: id("mid3") }],
    [FAC, { type: "agenda.acceptRest" }],
  );
  const rest = [...room.state.subjects.values()].filter(({ standing }) => standing === "not-discussed");
  expect(rest.map((s) => s.id)).toEqual(["ben1", "new"]);
});

describe("[GR1] groups", () => {
  it("are five or more people, two or more off at a point, with the people there", () => {
    const room = liveRoom(
      snapshot({ subjects: [...team("blue", [4, 4, 4, 4, 4, 4, 3, 3]), ...team("red", [3, 3, 3, 4, 2])] }),
    );
    const blue = groupsOf(room.state).find(({ id }) => id === "team:blue");
    expect(blue).toMatchObject({ kind: "team", key: "blue", people: 8, position: 4, count: 6, guideline: 2 });
    expect(blue?.members).toEqual(["blue0", "blue1", "blue2", "blue3", "blue4", "blue5"]);
    expect(groupsOf(room.state).some(({ id }) => id === "team:red")).toBe(false);
  });
  it("are found again in the record: cohort, team and owner have as many rated people there", () => {
    const room = liveRoom(
      snapshot({ subjects: [...team(" blue ", [4, 4, 4, 4, 4, 4, 3, 3]), ...team("red", [2, 2, 2, 2, 2])] }),
    );
    const view = project(room.state, { kind: "room" });
    const groups = [...view.agenda.values()].filter((entry) => entry.kind !== "subject");
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set(["cohort", "team", "owner"]));
    for (const group of groups) {
      const people = [...view.subjects.values()].filter((subject) => belongsTo(group, subject));
      expect(people).toHaveLength(group.people);
    }
  });
  it("stand after the outliers, can be focused, pinned and dropped", () => {
    const room = liveRoom(snapshot({ subjects: team("blue", [4, 4, 4, 4, 4, 4, 3, 3]) }));
    const groupId = "team:blue" as GroupId;
    const focused = room.given(
      [FAC, { type: "agenda.focus", groupId }],
      [FAC, { type: "agenda.drop", groupId, reason: "fine" }],
    );
    expect(focused.state.focus).toEqual({ groupId });
    expect(agendaView(focused.state, { withPrivate: false }).groups.at(-1)).toMatchObject({
      groupId,
      dropped: true,
    });
  });
  it("of four are none", () => {
    expect(groupsOf(liveRoom(snapshot({ subjects: team("tiny", [4, 4, 4, 4]) })).state)).toEqual([]);
  });
});

it("[GR2] without a guideline there are no groups", () => {
  expect(
    groupsOf(liveRoom(snapshot({ guideline: null, subjects: team("blue", [4, 4, 4, 4, 4, 4]) })).state),
  ).toEqual([]);
});

it("a facilitator's commands on a subject the room does not know are refused", () => {
  const room = liveRoom();
  expect(room.when(FAC, { type: "agenda.pin", subjectId: id("ghost") }).code).toBe("not-found");
  expect(room.when(FAC, { type: "agenda.pin" }).code).toBe("invalid");
  expect(room.when(ANA, { type: "agenda.pin", subjectId: id("high") }).code).toBe("forbidden");
});

describe("[AG7] a group marked discussed", () => {
  const groupId = "team:blue" as GroupId;
  const seats = { subjects: team("blue", [4, 4, 4, 4, 4, 4, 3, 3]) };
  const start = liveRoom(snapshot(seats));
  const group = (room: TestRoom) =>
    agendaView(room.state, { withPrivate: false }).groups.find((item) => item.groupId === groupId);
  const move = (room: TestRoom, person: string, to: number) =>
    room.given([ANA, { type: "rating.propose", subjectId: id(person), to, reason: "scope" }]);
  const record = (room: TestRoom, person: string) => {
    const proposalId = room.state.subjects.get(id(person))?.proposalId;
    if (!proposalId) throw new Error("nothing is proposed");
    return room.given([FAC, { type: "consensus.record", proposalId }]);
  };
  const discussed = start.given([FAC, { type: "agenda.discuss", groupId }]);

  it("sinks and leaves its people as they were", () => {
    expect(group(start)).toMatchObject({ status: "undiscussed" });
    expect(group(discussed)).toMatchObject({ status: "discussed", count: 6 });
    expect([...discussed.state.subjects.values()].every(({ standing }) => standing === "undiscussed")).toBe(
      true,
    );
    const journal = discussed.journal.at(-1);
    expect(journal?.payload).toEqual({ groupId, position: 4, off: 4 });
  });

  it("stays so when it comes nearer to the guideline, and is open again further off it", () => {
    expect(group(record(move(discussed, "blue0", 3), "blue0"))).toMatchObject({
      status: "discussed",
      count: 5,
    });
    expect(group(record(move(discussed, "blue6", 4), "blue6"))).toMatchObject({
      status: "undiscussed",
      count: 7,
    });
  });

  it("comes back by pinning and by deferring", () => {
    expect(group(discussed.given([FAC, { type: "agenda.pin", groupId }]))).toMatchObject({
      status: "undiscussed",
    });
    const deferred = discussed.given([FAC, { type: "agenda.defer", groupId, reason: "after lunch" }]);
    expect(group(deferred)).toMatchObject({ status: "deferred" });
    expect(group(deferred.given([FAC, { type: "agenda.discuss", groupId }]))).toMatchObject({
      status: "discussed",
    });
  });

  it("is a facilitator's, and of a group that is on the agenda", () => {
    expect(start.when(ANA, { type: "agenda.discuss", groupId }).code).toBe("forbidden");
    expect(start.when(FAC, { type: "agenda.discuss", groupId: "team:none" as GroupId }).code).toBe(
      "not-found",
    );
  });
});
