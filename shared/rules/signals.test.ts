import { describe, expect, it } from "vitest";
import type { Signal } from "../protocol/signals.ts";
import type { Role } from "../session/roles.ts";
import { person } from "../testing/builders.ts";
import {
  foldSignal,
  isReadyOver,
  NO_SIGNALS,
  READY_WITHIN,
  type SignalState,
  signalsOf,
  withoutConnection,
  withoutPerson,
} from "./signals.ts";

const here = (...people: readonly (readonly [string, Role])[]) =>
  people.map(([id, role]) => ({ participantId: person(id), role }));
const ROOM = here(["fac", "facilitator"], ["ana", "manager"], ["ben", "manager"], ["spo", "sponsor"]);

/** Signals in a row, each by somebody's first connection unless another is named (`ana/2`). */
const signalled = (
  acts: readonly (readonly [who: string, signal: Signal])[],
  from = NO_SIGNALS,
): SignalState =>
  acts.reduce((state, [who, signal]) => {
    const [id = ""] = who.split("/");
    return foldSignal(state, { participantId: person(id), connectionId: who }, signal, 1_000);
  }, from);
const UP = { type: "hand.raise" } as const;
const YES = { type: "ready.answer", answer: "yes" } as const;
const ASK = { type: "ready.ask" } as const;

it("[SI1] the state stays the very same where a signal says nothing new", () => {
  const state = signalled([
    ["ana", UP],
    ["fac", ASK],
    ["ben", YES],
    ["spo", { type: "pause.raise" }],
  ]);
  for (const [who, signal] of [
    ["ana", UP],
    ["ben", YES],
    ["spo", { type: "pause.raise" }],
    ["ben", { type: "hand.lower" }],
    ["ana", { type: "follow.set", following: false }],
  ] as const) {
    expect(signalled([[who, signal]], state), signal.type).toBe(state);
  }
  expect(
    signalled([
      ["ana", YES],
      ["fac", { type: "ready.close" }],
      ["fac", { type: "pause.dismiss" }],
    ]),
  ).toBe(NO_SIGNALS);
});

describe("[SI2] hands", () => {
  it("stand in the order of raising, each person once", () => {
    const state = signalled([
      ["ben", UP],
      ["ana", UP],
      ["ben/2", UP],
      ["spo", UP],
    ]);
    expect(signalsOf(state, ROOM).hands).toEqual(["ben", "ana", "spo"]);
  });

  it("go by their own hand, by the facilitator's, and with their person", () => {
    const up = signalled([
      ["ben", UP],
      ["ana", UP],
      ["spo", UP],
    ]);
    const lowered = signalled(
      [
        ["ben", { type: "hand.lower" }],
        ["fac", { type: "hand.clear", participantId: person("ana") }],
      ],
      up,
    );
    expect(lowered.hands).toEqual(["spo"]);
    expect(withoutPerson(lowered, person("spo")).hands).toEqual([]);
  });

  it("of somebody who was made facilitator are not shown", () => {
    const up = signalled([
      ["ben", UP],
      ["ana", UP],
    ]);
    expect(signalsOf(up, here(["ben", "facilitator"], ["ana", "manager"])).hands).toEqual(["ana"]);
  });
});

describe("[SI3] ready?", () => {
  const asked = signalled([
    ["fac", ASK],
    ["ana", YES],
  ]);

  it("asks everybody here but those who lead, and shows who has said what", () => {
    expect(signalsOf(asked, ROOM).ready).toEqual({
      askedBy: "fac",
      askedAt: 1_000,
      endsAt: 1_000 + READY_WITHIN,
      answers: [
        { participantId: "ana", answer: "yes" },
        { participantId: "ben", answer: null },
        { participantId: "spo", answer: null },
      ],
    });
  });

  it("is over once everybody here has said yes, whoever has left meanwhile", () => {
    expect(isReadyOver(asked, ROOM, 2_000)).toBe(false);
    const notYet = signalled(
      [
        ["ben", { type: "ready.answer", answer: "not-yet" }],
        ["spo", YES],
      ],
      asked,
    );
    expect(isReadyOver(notYet, ROOM, 2_000)).toBe(false);
    expect(isReadyOver(signalled([["ben", YES]], notYet), ROOM, 2_000)).toBe(true);
    expect(isReadyOver(notYet, here(["fac", "facilitator"], ["ana", "manager"]), 2_000)).toBe(true);
  });

  it("is over after its time, and never because nobody is here", () => {
    expect(isReadyOver(asked, [], 2_000)).toBe(false);
    expect(isReadyOver(asked, ROOM, 1_000 + READY_WITHIN)).toBe(true);
    expect(isReadyOver(NO_SIGNALS, ROOM, 1e12)).toBe(false);
  });

  it("asked anew forgets the answers", () => {
    expect(signalled([["fac", ASK]], asked).ready?.answers.size).toBe(0);
  });
});

describe("[SI4] a request to pause", () => {
  const asked = signalled([
    ["ana", { type: "pause.raise", bias: "recency" }],
    ["spo", { type: "pause.raise" }],
    ["ana/2", { type: "pause.raise", bias: "halo" }],
  ]);

  it("counts people once and names nobody", () => {
    const { pause } = signalsOf(asked, ROOM);
    expect(pause).toEqual({ people: 2, biases: ["halo"] });
    expect(JSON.stringify(signalsOf(asked, ROOM).pause)).not.toMatch(/ana|spo/);
  });

  it("stays when its person leaves, which would say whose it was", () => {
    expect(signalsOf(withoutPerson(asked, person("ana")), ROOM).pause).toEqual({
      people: 2,
      biases: ["halo"],
    });
    expect(signalsOf(signalled([["fac", { type: "pause.dismiss" }]], asked), ROOM).pause).toBeNull();
  });
});

it("[SI5] a person with several screens follows with any of them, and counts once", () => {
  const follow = (following: boolean) => ({ type: "follow.set", following }) as const;
  const two = signalled([
    ["ana", follow(true)],
    ["ana/2", follow(true)],
    ["ben", follow(true)],
  ]);
  expect(signalsOf(two, ROOM).following).toEqual({ count: 2, of: 3 });
  const one = withoutConnection(two, "ana");
  expect(signalsOf(one, ROOM).following).toEqual({ count: 2, of: 3 });
  expect(signalsOf(signalled([["ana/2", follow(false)]], one), ROOM).following).toEqual({ count: 1, of: 3 });
});

describe("[SI6] the last call", () => {
  const OPEN = { type: "lastCall.open" } as const;
  const called = signalled([["fac", OPEN]]);

  it("is told to everybody until it is closed", () => {
    expect(signalsOf(called, ROOM).lastCall).toBe(true);
    expect(signalled([["fac", OPEN]], called)).toBe(called);
    expect(signalsOf(signalled([["fac", { type: "lastCall.close" }]], called), ROOM).lastCall).toBe(false);
  });

  it("ends with whoever holds it, and with nobody else", () => {
    expect(signalsOf(withoutPerson(called, person("ana")), ROOM).lastCall).toBe(true);
    expect(signalsOf(withoutPerson(called, person("fac")), ROOM).lastCall).toBe(false);
    const taken = signalled([["co", OPEN]], called);
    expect(signalsOf(withoutPerson(taken, person("fac")), ROOM).lastCall).toBe(true);
  });
});
