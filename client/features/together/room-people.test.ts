import type { ParticipantView } from "@evenhand/shared/readmodels/record";
import { describe, expect, it } from "vitest";
import { roomPeople } from "./room-people.ts";

const seat = (name: string, role: ParticipantView["role"]): ParticipantView => ({
  name,
  role,
  attendance: "room",
  proxy: null,
  mandate: null,
});
const participants = new Map([
  ["m2", seat("Zoë", "manager")],
  ["o1", seat("Olaf", "observer")],
  ["m1", seat("Émile", "manager")],
  ["f1", seat("Priya", "facilitator")],
]);
const compare = new Intl.Collator("en").compare;
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe("the people of a room", () => {
  it("are who leads, then by role and name, HR who read along last", () => {
    const present = new Set(["m2", "m1", "f1", "o1"]);
    const people = roomPeople({ participants, present, readers: ["Hanna", "Hanna"], hands: [] }, compare);
    expect(names(people.here)).toEqual(["Priya", "Émile", "Zoë", "Olaf", "Hanna"]);
    expect(people.here.at(-1)).toMatchObject({ role: null, attendance: null });
    expect(people.notHere).toEqual([]);
  });

  it("are apart where they have no connection", () => {
    const people = roomPeople({ participants, present: new Set(["m2"]), readers: [], hands: [] }, compare);
    expect(names(people.here)).toEqual(["Zoë"]);
    expect(names(people.notHere)).toEqual(["Priya", "Émile", "Olaf"]);
  });

  it("have their place among the raised hands, whoever of them has just lost their connection", () => {
    const hands = ["m2", "gone", "m1"];
    const people = roomPeople({ participants, present: new Set(["m1"]), readers: [], hands }, compare);
    expect(people.hands.map(({ name, hand }) => [name, hand])).toEqual([
      ["Zoë", 1],
      ["Émile", 3],
    ]);
  });
});
