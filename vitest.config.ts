import { defineConfig } from "vitest/config";

/**
 * One project a layer: its folder, how long one test of it may take, and what it shares the machine with. The limits
 * are for what hangs, not for what is slow.
 */
const aDay = 86_400_000;
/** `npm run torture` runs the same tests with other figures. */
const isTorture = process.env.EVENHAND_TORTURE === "1";
const within = (milliseconds: number) => (isTorture ? aDay : milliseconds);
const polled = { expect: { poll: { timeout: 30_000 } } };
// The files of a project share a process and what it has loaded: a fresh one for each would cost two minutes and a half.
const shared = { ...polled, isolate: false };
const unit = { ...shared, testTimeout: within(60_000), hookTimeout: 60_000 };
const served = { ...shared, testTimeout: within(120_000), hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Forks, because better-sqlite3 and signals belong to processes. Two at a time: what the tests are planned for.
    pool: "forks",
    maxWorkers: 2,
    passWithNoTests: false,
    globalSetup: "test/run-folder.ts",
    // Two runs write to one terminal in `npm test`: no line of theirs is drawn over.
    ...(process.env.EVENHAND_TALLY && {
      reporters: [["default", { summary: false }], "./scripts/tally-reporter.mjs"],
    }),
    projects: [
      { test: { name: "shared", root: "shared", include: ["**/*.test.ts"], ...unit } },
      { test: { name: "server", root: "server", include: ["**/*.test.ts"], ...unit } },
      {
        test: {
          name: "client",
          root: "client",
          include: ["**/*.test.{ts,tsx}"],
          // Read as text by the test that holds the contrast of its colours.
          css: { include: [/tokens\.css/] },
          ...unit,
        },
      },
      ...["architecture", "contract", "corpora", "integration", "simulation"].map((name) => ({
        test: { name, root: "test", include: [`${name}/**/*.test.ts`], ...served },
      })),
      // These start whole servers, and the browser tests whole browsers: one file at a time, after the rest.
      {
        test: {
          name: "crash",
          root: "test",
          include: ["crash/**/*.test.ts"],
          ...served,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "e2e",
          root: "test",
          include: ["e2e/**/*.test.ts"],
          ...served,
          expect: { poll: { timeout: 90_000 } },
          testTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
