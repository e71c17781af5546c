import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SessionState } from "../session/state.ts";
import { anyMove, play, startingRoom } from "../testing/arbitraries.ts";
import { ANA, BEN, CAL, FAC, HR, person, SEATS, snapshot, subject, subjectId } from "../testing/builders.ts";
import { liveRoom } from "../testing/given.ts";
import { audienceOf } from "./audience.ts";
import { noticesOf } from "./notices.ts";
import { type Projection, project, projectOn } from "./project.ts";
import type { Audience, RecordView } from "./record.ts";

const secret = snapshot({
  subjects: [
    subject("a", 3, {
      facts: {
        email: "a@canary.example",
        justification: "canary-justification",
        potential: "canary-potential",
        shown: { Site: "canary-column" },
      },
    }),
    subject("b", 4, { owner: "ben", notRated: "absent" }),
    subject("c", 3, { owner: "cal" }),
  ],
});
const everything = (view: RecordView): string =>
  JSON.stringify(view, (_key, value) => (value instanceof Map ? [...value] : value));

describe("[PJ1] the room's record", () => {
  it("holds no justification, email, potential, column, not-rated code, contest or private raise", () => {
    const room = liveRoom(secret).given(
      [CAL, { type: "agenda.raise", subjectId: subjectId("a"), reason: "canary-raise", private: true }],
      [FAC, { type: "rating.defend", subjectId: subjectId("a"), text: "said", onBehalfOf: person("ana") }],
    );
    const attestationId = [...room.state.attestations.keys()][0] ?? expect.fail();
    const contested = room.given([
      ANA,
      { type: "attestation.contest", attestationId, reason: "canary-contest" },
    ]);
    for (const audience of [
      { kind: "room" },
      { kind: "recused", participantId: person("ben") },
    ] satisfies Audience[]) {
      expect(everything(project(contested.state, audience))).not.toMatch(/canary|absent/);
    }
  });
});

it("[PJ1] of a contest the record tells nothing: what was contested reads as withdrawn, what fell with it as undone", () => {
  const aloud = { to: 4, reason: "aloud", onBehalfOf: person("ana") };
  const proposed = liveRoom(secret).given([
    FAC,
    { type: "rating.propose", subjectId: subjectId("a"), ...aloud },
  ]);
  const proposalId = proposed.state.subjects.get(subjectId("a"))?.proposalId ?? expect.fail();
  const recorded = proposed.given([FAC, { type: "consensus.record", proposalId }]);
  const attestationId = [...recorded.state.attestations.keys()][0] ?? expect.fail();
  for (const room of [proposed, recorded]) {
    const contested = room.given([ANA, { type: "attestation.contest", attestationId, reason: "never" }]);
    const view = project(contested.state, { kind: "room" });
    expect(everything(view)).not.toContain("contested");
    expect(view.proposals.get(proposalId)).toMatchObject({ status: "withdrawn" });
    expect(view.proposals.get(proposalId)).not.toHaveProperty("attestationId");
    expect(view.decisions.map(({ status }) => status)).toEqual(room === recorded ? ["undone"] : []);
  }
});

describe("[PJ2] audiences", () => {
  const recused = liveRoom(secret).given([
    HR,
    { type: "subject.recuse", subjectId: subjectId("a"), participantIds: [person("ben")], reason: "family" },
  ]);
  it("a recused participant's lacks the subject altogether", () => {
    const focused = recused.given(
      [FAC, { type: "agenda.focus", subjectId: subjectId("a") }],
      [CAL, { type: "rating.propose", subjectId: subjectId("a"), to: 4, reason: "about a" }],
    );
    const audience = audienceOf(focused.state, BEN) ?? expect.fail();
    expect(audience).toEqual({ kind: "recused", participantId: "ben" });
    const view = project(focused.state, audience);
    expect(view.meta.focus).toBeNull();
    expect(everything(view)).not.toContain("about a");
    expect([...view.subjects.keys()]).toEqual(["b", "c"]);
    expect(audienceOf(focused.state, CAL)).toEqual({ kind: "room" });
  });
  it("once closed a manager's holds their own people, without cohorts of others", () => {
    const closed = liveRoom(secret).given([FAC, { type: "session.adjourn" }]);
    const view = project(closed.state, audienceOf(closed.state, CAL) ?? expect.fail());
    expect([...view.subjects.keys()]).toEqual(["c"]);
    expect([...view.ratings]).toEqual([["c", 3]]);
    expect(view.agenda.size).toBe(0);
  });
  it("nobody's for a stranger, and none before the opening", () => {
    expect(audienceOf(recused.state, { id: "x", hr: false, participantId: person("x") })).toBeNull();
    const shell = project(liveRoom(secret).given([FAC, { type: "session.adjourn" }]).state, { kind: "none" });
    expect([shell.subjects.size, shell.participants.size, shell.meta.phase]).toEqual([0, 0, "settling"]);
  });
});

describe("notices", () => {
  it("tell the named person of an attestation, facilitators of a private raise, and them, owner and HR of a contest", () => {
    const before = liveRoom(snapshot({ participants: SEATS }));
    const told = (room: typeof before) => {
      const event = room.journal.at(-1) ?? expect.fail();
      return noticesOf(room.state, event).map(({ to, notice }) => `${to}:${notice.kind}`);
    };
    const attested = before.given([
      FAC,
      {
        type: "rating.propose",
        subjectId: subjectId("high"),
        to: 4,
        reason: "aloud",
        onBehalfOf: person("ben"),
      },
    ]);
    expect(told(attested)).toEqual(["ben:attested"]);
    const attestationId = [...attested.state.attestations.keys()][0] ?? expect.fail();
    const contested = attested.given([BEN, { type: "attestation.contest", attestationId, reason: "no" }]);
    expect(told(contested).sort()).toEqual(["ana:contested", "fac:contested", "hr:contested"]);
    const raise = { type: "agenda.raise", subjectId: subjectId("high"), reason: "hm" } as const;
    expect(told(before.given([CAL, { ...raise, private: true }]))).toEqual(["fac:raised-privately"]);
    expect(told(before.given([CAL, raise]))).toEqual([]);
  });
});

it("one change leaves what is served of everybody else the same objects", () => {
  const before = liveRoom(secret);
  const after = before.given([CAL, { type: "agenda.raise", subjectId: subjectId("c"), reason: "scope" }]);
  const [first, second] = [before, after].map(({ state }) => project(state, { kind: "room" }).subjects);
  expect(second?.get("a")).toBe(first?.get("a"));
  const reopened = after.given([
    HR,
    { type: "subject.assignOwner", subjectId: subjectId("a"), participantId: person("cal"), reason: "moved" },
  ]);
  expect(project(reopened.state, { kind: "room" }).subjects.get("a")?.ownerName).toBe("cal");
});

it("goes on from what was served before to the very record that is projected anew, for every audience", () => {
  const audiences: Audience[] = [
    { kind: "room" },
    { kind: "none" },
    ...["ana", "ben", "cal"].flatMap((id): Audience[] => [
      { kind: "own", participantId: person(id) },
      { kind: "recused", participantId: person(id) },
    ]),
  ];
  let reused = 0;
  const moves = fc.array(anyMove, { minLength: 10, maxLength: 60, size: "max" });
  fc.assert(
    fc.property(moves, (list) => {
      const served = new Map<Audience, Projection>();
      play(startingRoom(false), list, (_before, { state }) => {
        for (const audience of audiences) {
          const before = served.get(audience) ?? null;
          const after = projectOn(before, state, audience);
          expect(after.view).toEqual(project(state, audience));
          if (before?.view !== after.view && before && "subjects" in before.view && "subjects" in after.view)
            if (before.view.subjects === after.view.subjects) reused += 1;
          served.set(audience, after);
        }
      });
    }),
    { numRuns: 60 },
  );
  // It would hold emptily if everything were always made anew.
  expect(reused).toBeGreaterThan(100);
});

it("moves a median for whoever is served it when somebody has moved whom they are not served", () => {
  const { state } = liveRoom(secret).given([FAC, { type: "session.adjourn" }]);
  const id = subjectId("a");
  const moved: SessionState = {
    ...state,
    subjects: new Map(state.subjects).set(id, { ...(state.subjects.get(id) ?? expect.fail()), rating: 5 }),
  };
  const own: Audience = { kind: "own", participantId: person("cal") };
  const before = projectOn(null, state, own);
  const after = projectOn(before, moved, own);
  expect(after.view).toEqual(project(moved, own));
  expect(after.view).not.toEqual(before.view);
});
