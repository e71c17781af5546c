import { expect, test } from "vitest";
import { distributionView } from "./distribution-view.ts";

const GUIDELINE = [5, 10, 60, 20, 5];
const people = (count: number) => Array.from({ length: count }, () => 3);

test("from twenty people on a distribution is held against the guideline, in people", () => {
  expect(distributionView(people(20), 5, GUIDELINE)).toEqual({
    people: 20,
    counts: [0, 0, 20, 0, 0],
    guideline: [1, 2, 12, 4, 1],
    over: [-1, -2, 8, -4, -1],
    judged: true,
  });
});

test("of fewer it shows counts alone: whoever is not rated does not make twenty", () => {
  const few = distributionView([...people(19), null], 5, GUIDELINE);
  expect(few).toEqual({ people: 19, counts: [0, 0, 19, 0, 0], guideline: null, over: null, judged: false });
});

test("a group on the agenda is held against it however few they are: it is there for that", () => {
  const { guideline, over, judged } = distributionView(people(8), 5, GUIDELINE, true);
  expect({ guideline, over, judged }).toEqual({
    guideline: [0, 1, 5, 2, 0],
    over: [0, -1, 3, -2, 0],
    judged: false,
  });
});

test("without a guideline there is none to be held against", () => {
  expect(distributionView(people(20), 5, null)).toMatchObject({ guideline: null, over: null, judged: true });
});
