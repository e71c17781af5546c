import { expect, it } from "vitest";
import { liveRoom } from "../testing/given.ts";
import { packSubject, sharedWords, unpackSubject } from "./packed-subject.ts";
import { project } from "./project.ts";
import type { SubjectView } from "./record.ts";

const some = [...project(liveRoom().state, { kind: "room" }).subjects.values()][0] ?? expect.fail();

it.each<Partial<SubjectView>>([
  {},
  { department: "Sales", jobFamily: "Field", jobTitle: "Lead", location: "Bern", ownerName: "Ana" },
  { draft: null, previous: 5, notRated: true, justified: false, owner: null, standing: "no-consensus" },
  { department: "", cohort: "", draft: null, previous: null, justified: true, standing: "undiscussed" },
])("a person comes back from the document as they went in: %j", (sketch) => {
  const subject = { ...some, ...sketch };
  const words = ["", ...sharedWords(subject)];
  const packed = packSubject(subject, (word) => words.indexOf(word));
  expect(unpackSubject(packed, (key) => words[key])).toEqual(subject);
  expect(packed.r).not.toMatch(/ $/);
});

it.each([1, 95, 0xd7df, 0xd7e0, 0xe000, 70_000])("a word may have the number %i", (key) => {
  const subject = { ...some, department: "Sales" };
  const packed = packSubject(subject, (word) => (word === "Sales" ? key : 7));
  expect(unpackSubject(packed, (number) => (number === key ? "Sales" : "other")).department).toBe("Sales");
});
