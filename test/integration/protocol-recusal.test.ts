import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";

/** DOMAIN.md: who is recused from a subject neither sees it nor counts for it, a facilitator included. */
let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.open();
});
afterAll(() => house.close());

const recuse = (participantIds: readonly string[]) =>
  house.hrBrowser.ok("PUT", `${house.path}/subjects/${house.subject("E1")}/recusals`, {
    participantIds,
    reason: "family",
  });

test("a recused facilitator reaches the subject by no address, the journal included", async () => {
  const { id, browser } = house.seats.facilitator;
  const subjectId = house.subject("E1");
  const reads = ["/journal", "/agenda", "/drafts", `/subjects/${subjectId}`].map(
    (at) => `${house.path}${at}`,
  );
  const read = async () => Promise.all(reads.map((url) => browser.get(url)));
  expect((await read()).map(({ status, text }) => [status, text.includes(subjectId)])).toEqual(
    reads.map(() => [200, true]),
  );

  await recuse([id]);
  const answers = await read();
  expect(answers.map(({ status }) => status)).toEqual([403, 200, 200, 404]);
  expect(answers.filter(({ text }) => text.includes(subjectId))).toEqual([]);
  expect((await house.hrBrowser.get(`${house.path}/journal`)).text).toContain(subjectId);

  await recuse([]);
  expect((await browser.get(`${house.path}/journal`)).status).toBe(200);
});
