import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildApp } from "@evenhand/server/app";
import { readConfig } from "@evenhand/server/config";
import { participantIdSchema, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rounds } from "../torture/campaign.ts";
import { brokenDisk } from "../torture/disk-errors.ts";
import { startHouse } from "./http-house.ts";

/** An opened session in a data folder that every position gets a copy of. */
let folder: string;
let template: string;
let sessionId: string;
let facilitator: Actor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "evenhand-disk-"));
  template = join(folder, "template");
  const house = await startHouse();
  await house.open();
  const id = participantIdSchema.parse(house.seats.facilitator.id);
  facilitator = { id, hr: false, participantId: id };
  ({ sessionId } = house);
  const { dataDir } = house.config;
  cpSync(dataDir, template, {
    recursive: true,
    filter: (path) => !basename(path).startsWith("evenhand.lock"),
  });
  await house.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (dataDir: string, options: Parameters<typeof buildApp>[1] = {}) =>
  buildApp(readConfig({ DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "silent" }), options);

interface Outcome {
  readonly acknowledged: readonly number[];
  /** Acknowledgements after the disk had failed. */
  readonly after: number;
  readonly ready: number;
  readonly ended: boolean;
}

/** Writes until the disk fails at a commit, and goes on trying. */
async function play(dataDir: string, at: number, failure: () => Error): Promise<Outcome> {
  let commits = 0;
  let failed = false;
  let ended = false;
  const app = await start(dataDir, {
    onBroken: () => {
      ended = true;
    },
    journal: (real) => ({
      ...real,
      append: async (...commit) => {
        commits += 1;
        if (commits !== at) return real.append(...commit);
        failed = true;
        // An error of the disk leaves open whether the commit is on it: both happen.
        if (at % 2 === 0) await real.append(...commit);
        throw failure();
      },
    }),
  });
  const acknowledged: number[] = [];
  let after = 0;
  for (let count = 0; count < at + 5; count++) {
    const answer = await app.registry
      .get(sessionIdSchema.parse(sessionId))
      .then((room) => room.submit(facilitator, { type: "timer.start", seconds: 10 + count }, `c${count}`))
      .catch(() => null);
    if (answer?.ok) acknowledged.push(answer.seq);
    if (answer?.ok && failed) after += 1;
  }
  const ready = (await app.app.inject({ url: "/readyz" })).statusCode;
  await app.close();
  return { acknowledged, after, ready, ended };
}

describe("a disk that answers with an error", () => {
  it("[P10] ends the acknowledgements and the process, and what was acknowledged before is there", async () => {
    const line = {
      row: "P10",
      what: "an error of the disk at the n-th commit",
      suite: 20,
      full: 200,
    } as const;
    await rounds(line, async (round) => {
      const dataDir = join(folder, `at-${round}`);
      cpSync(template, dataDir, { recursive: true });
      const outcome = await play(dataDir, round + 1, brokenDisk);
      expect(outcome).toMatchObject({ after: 0, ready: 503, ended: true });
      expect(outcome.acknowledged).toHaveLength(round);
      const again = await start(dataDir);
      const { head } = await again.registry.get(sessionIdSchema.parse(sessionId));
      expect(head.seq).toBeGreaterThanOrEqual(Math.max(1, ...outcome.acknowledged));
      await again.close();
      rmSync(dataDir, { recursive: true });
    });
  });

  it("[P10] control: one that takes the error for any other is caught going on", async () => {
    const dataDir = join(folder, "unnoticed");
    cpSync(template, dataDir, { recursive: true });
    const outcome = await play(dataDir, 3, () => new Error("something, somewhere"));
    expect(outcome.after).toBeGreaterThan(0);
    expect(outcome.ended).toBe(false);
  });
});
