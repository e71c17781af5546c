import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../session/commands.ts";
import type { GroupId } from "../session/ids.ts";
import type { Actor } from "../session/roles.ts";
import type { SessionState } from "../session/state.ts";
import { anyMove, play, startingRoom } from "../testing/arbitraries.ts";
import { BEN, CAL, FAC, HR, person, SEATS, snapshot, subject, subjectId } from "../testing/builders.ts";
import { liveRoom } from "../testing/given.ts";
import { project } from "./project.ts";
import { WALL_PEOPLE } from "./wall.ts";
import type { WallGroup, WallMeta, WallPerson, WallStage } from "./wall-view.ts";

const OPEN: WallStage = { blank: false, attended: true, revealed: null, here: [] };

function wall(state: SessionState, stage: Partial<WallStage> = {}): WallMeta {
  const view = project(state, { kind: "wall", stage: { ...OPEN, ...stage } });
  // One root: nothing beside what the wall is meant to have.
  expect(Object.keys(view)).toEqual(["meta"]);
  return (view as { meta: WallMeta }).meta;
}
const personOn = (meta: WallMeta): WallPerson =>
  meta.item?.kind === "person" ? meta.item : expect.fail("nobody is on the wall");
const groupOn = (meta: WallMeta): WallGroup =>
  meta.item?.kind === "group" ? meta.item : expect.fail("no group is on the wall");
const focusOn = (id: string): readonly [Actor, Command] => [
  FAC,
  { type: "agenda.focus", subjectId: subjectId(id) },
];

/** Every fact of a subject with a canary of its own, and every reason said in the room. */
const withCanaries = (state: SessionState): SessionState => ({
  ...state,
  title: "canary-title",
  subjects: new Map(
    [...state.subjects].map(([id, one]) => [
      id,
      {
        ...one,
        employeeId: "canary-employee",
        raises: [...one.raises, { by: person("ana"), reason: "canary-raise", private: true, at: 1 }],
        defence: one.defence && { ...one.defence, text: "canary-defence" },
        facts: {
          ...one.facts,
          name: `name-${id}`,
          email: `${id}@canary.example`,
          justification: "canary-justification",
          potential: "canary-potential",
          hireDate: "canary-hire",
          jobTitle: "canary-title",
          location: "canary-location",
          lastFeedbackDate: "canary-feedback",
          shown: { Salary: "canary-salary" },
        },
      },
    ]),
  ),
  participants: new Map(
    [...state.participants].map(([id, one]) => [id, { ...one, name: `seat-${one.name}` }]),
  ),
});

it("[WA1] whatever happened, the wall holds no secret, no reason, and nobody's name but of whom the room talks", () => {
  const moves = fc.array(anyMove, { minLength: 10, maxLength: 120, size: "max" });
  let talked = 0;
  fc.assert(
    fc.property(fc.boolean(), moves, (strict, list) => {
      const played = play(startingRoom(strict), list).state;
      // The facilitator takes up one after the other, so that each is seen on the wall.
      for (const id of [null, ...played.subjects.keys()]) {
        const state = withCanaries({ ...played, focus: id === null ? played.focus : { subjectId: id } });
        const meta = wall(state);
        const text = JSON.stringify(meta);
        expect(text).not.toMatch(/canary|because|too-new|absent|late"|seen/);
        const names = [...text.matchAll(/name-\w+/g)].map(([name]) => name);
        const allowed =
          meta.item?.kind === "person"
            ? [meta.item.name]
            : meta.item?.kind === "group"
              ? meta.item.members.map(({ name }) => name)
              : [];
        expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
        if (id !== null && meta.item?.kind === "person") {
          talked++;
          expect(meta.item.name).toBe(`name-${id}`);
        }
        // Of those who sit in the room only the owner is named.
        const owner = meta.item?.kind === "person" ? meta.item.ownerName : "";
        const group = meta.item?.kind === "group" ? meta.item.label : "";
        const seats = [...text.matchAll(/seat-\w+/g)].map(([name]) => name);
        expect(seats.filter((name) => name !== owner && name !== group)).toEqual([]);
      }
    }),
    { numRuns: 120 },
  );
  expect(talked).toBeGreaterThan(100);
});

it("[WA2] of an open poll the wall says how many have voted; counts come with the reveal, names never", () => {
  const room = liveRoom().given(focusOn("high"), [FAC, { type: "poll.open", subjectId: subjectId("high") }]);
  const pollId = [...room.state.polls.keys()][0] ?? expect.fail();
  const vote = (who: Actor, rating: number): readonly [Actor, Command] => [
    who,
    { type: "poll.vote", pollId, rating },
  ];
  const one = room.given(vote(BEN, 5), vote(CAL, 3));
  const other = room.given(vote(BEN, 1), vote(CAL, 2));
  expect(wall(one.state)).toEqual(wall(other.state));
  expect(personOn(wall(one.state)).poll).toEqual({ voted: 2, voters: 3, counts: null });
  const revealed = one.given(
    [
      { id: "dee", hr: false, participantId: person("dee") },
      { type: "poll.vote", pollId, rating: 4 },
    ],
    [FAC, { type: "poll.reveal", pollId }],
  );
  expect(personOn(wall(revealed.state)).poll).toEqual({ voted: 3, voters: 3, counts: [0, 0, 1, 1, 1] });
});

describe("[WA3] a blank wall", () => {
  const room = liveRoom().given(focusOn("high"), [FAC, { type: "timer.start", seconds: 60 }]);
  const nothing = { phase: "live", scale: null, distribution: null, progress: null, timer: null, item: null };
  it("holds nothing, while a facilitator says so or none is connected", () => {
    expect(wall(room.state, { blank: true })).toEqual({ ...nothing, blank: "facilitator" });
    expect(wall(room.state, { attended: false })).toEqual({ ...nothing, blank: "unattended" });
    expect(wall(room.state).item).not.toBeNull();
  });
});

it("[WA4] a closed room's wall holds the phase alone, a locked one's how the ratings stand and nobody's name", () => {
  const closed = liveRoom().given(focusOn("mid1"), [FAC, { type: "session.adjourn" }]);
  const { phase, blank, ...rest } = wall(closed.state);
  expect([phase, blank]).toEqual(["settling", null]);
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
  const locked: SessionState = { ...liveRoom().given(focusOn("mid1")).state, phase: "locked" };
  const meta = wall(locked);
  // Of so few nothing is judged: the counts stand alone.
  expect(meta.distribution).toEqual({ people: 6, counts: [1, 0, 4, 0, 1], guideline: null });
  expect([meta.item, meta.timer, meta.progress]).toEqual([null, null, null]);
});

describe("[WA5] a written justification", () => {
  const long = "word ".repeat(1000);
  const room = liveRoom(
    snapshot({
      subjects: [
        subject("high", 5),
        subject("talker", 3, { facts: { justification: long } }),
        subject("silent", 3, { facts: { justification: "" } }),
      ],
    }),
  );
  it("is on the wall for the person for whom it was revealed, while they are in focus", () => {
    const high = room.given(focusOn("high")).state;
    expect(personOn(wall(high)).justification).toBeNull();
    expect(personOn(wall(high, { revealed: subjectId("high") })).justification).toEqual({
      text: "Shipped what was asked.",
      cut: false,
    });
    const other = room.given(focusOn("silent")).state;
    expect(JSON.stringify(wall(other, { revealed: subjectId("high") }))).not.toContain("Shipped");
  });
  it("goes there no longer than it can be read, and not where there is none", () => {
    const talker = room.given(focusOn("talker")).state;
    const shown = personOn(wall(talker, { revealed: subjectId("talker") })).justification;
    expect(shown?.cut).toBe(true);
    expect(shown?.text.length).toBeLessThanOrEqual(700);
    expect(shown?.text.endsWith("word")).toBe(true);
    const silent = room.given(focusOn("silent")).state;
    expect(personOn(wall(silent, { revealed: subjectId("silent") })).justification).toBeNull();
  });
});

describe("[WA6] somebody who sits in the room", () => {
  const recused = liveRoom().given(focusOn("high"), [
    HR,
    {
      type: "subject.recuse",
      subjectId: subjectId("high"),
      participantIds: [person("ben")],
      reason: "family",
    },
  ]);
  it("does not meet a person there from whom they are kept: neither by name nor in a count", () => {
    const meta = wall(recused.state);
    expect(meta.item).toEqual({ kind: "hidden" });
    expect(meta.distribution?.counts).toEqual([1, 0, 4, 0, 0]);
    expect(personOn(wall(recused.given(focusOn("mid1")).state)).cohort.counts).toEqual([1, 0, 4, 0, 0]);
  });
  it.each(["away", "remote"] as const)(
    "who is marked %s is out of the room, and the person is shown",
    (state) => {
      const left = recused.given([FAC, { type: "attendance.mark", participantId: person("ben"), state }]);
      expect(personOn(wall(left.state)).name).toBe("high");
    },
  );
  it("is never named as rated, though the import gave no email to match them by", () => {
    const named = liveRoom(
      snapshot({
        participants: SEATS.map((seat) => (seat.id === "spo" ? { ...seat, name: "Sol  ITO" } : seat)),
        subjects: [subject("sol", 4, { facts: { name: "Sol Ito" } }), subject("b", 3), subject("c", 3)],
      }),
    ).given(focusOn("sol"));
    expect(wall(named.state).item).toEqual({ kind: "hidden" });
    expect(wall(named.given(focusOn("b")).state, { here: ["B"] }).item).toEqual({ kind: "hidden" });
    expect(personOn(wall(named.given(focusOn("b")).state)).name).toBe("b");
  });
});

it("[WA7] a group stands with its people side by side, at most 60 of them, and says how many it does not name", () => {
  const crowd = Array.from({ length: 80 }, (_, n) =>
    subject(`p${String(n).padStart(2, "0")}`, 5, {
      facts: { team: "Alpha", name: n === 0 ? "ana" : `P${n}` },
    }),
  );
  const room = liveRoom(snapshot({ subjects: crowd })).given([
    FAC,
    { type: "agenda.focus", groupId: "team:Alpha" as GroupId },
  ]);
  const group = groupOn(wall(room.state));
  expect(group).toMatchObject({
    group: "team",
    label: "Alpha",
    people: 80,
    position: 5,
    count: 80,
    guideline: 4,
  });
  expect(group.members).toHaveLength(WALL_PEOPLE);
  expect(group.unnamed).toBe(80 - WALL_PEOPLE);
  expect(group.members.map(({ name }) => name)).not.toContain("ana");
});

it("[WA8] what is agreed shows in numbers: how many say what, and what recording it would come to", () => {
  const high = subjectId("high");
  const room = liveRoom().given(focusOn("high"), [
    BEN,
    { type: "rating.propose", subjectId: high, to: 4, reason: "steady" },
  ]);
  const proposalId = [...room.state.proposals.keys()][0] ?? expect.fail();
  const meta = personOn(wall(room.state));
  expect(meta.proposal).toEqual({ from: 5, to: 4, agree: 1, aside: 0, object: 0, outcome: "owner" });
  expect([meta.rating, meta.cohort.median, meta.far]).toEqual([5, 3, true]);
  const objected = room.given([CAL, { type: "rating.respond", proposalId, stance: "object", reason: "no" }]);
  expect(personOn(wall(objected.state)).proposal?.outcome).toBe("objected");
  const agreed = room.given(
    [
      { id: "ana", hr: false, participantId: person("ana") },
      { type: "rating.respond", proposalId, stance: "consent" },
    ],
    [FAC, { type: "consensus.record", proposalId, releasableReason: "steady" }],
  );
  const after = wall(agreed.state);
  expect(personOn(after)).toMatchObject({
    proposal: null,
    rating: 4,
    decision: { kind: "changed", from: 5, to: 4 },
  });
  expect(after.progress).toEqual({ done: 1, total: 2 });
});
