import { sessionIdSchema, subjectIdSchema } from "@evenhand/shared/session/ids";
import { expect, it } from "vitest";
import { createPresence } from "./presence.ts";
import { createWallStages } from "./wall-stages.ts";

const SESSION = sessionIdSchema.parse("s1");
const SUBJECT = subjectIdSchema.parse("high");

it("a process that has missed a facilitator's latest word does not take it back, and learns it", () => {
  let now = 1_000;
  const stages = () =>
    createWallStages(
      createPresence(() => now),
      () => now,
    );
  const [one, two] = [stages(), stages()];
  const tell = (from: typeof one, to: typeof one) => {
    for (const news of from.whole()) to.hear(news, "other");
  };
  one.setBlank(SESSION, false);
  one.reveal(SESSION, SUBJECT);
  tell(one, two);
  expect(two.statusOf(SESSION)).toMatchObject({ blank: false, revealed: SUBJECT });
  now += 1;
  two.setBlank(SESSION, true);
  two.reveal(SESSION, null);
  tell(one, two);
  expect(two.statusOf(SESSION)).toMatchObject({ blank: true, revealed: null });
  tell(two, one);
  expect(one.statusOf(SESSION)).toMatchObject({ blank: true, revealed: null });
});
