// A Vitest reporter that counts, for the last line of `npm test`. A file that cannot be loaded and an error
// outside every test are failures too: they have no test to carry them.
import { writeFileSync } from "node:fs";

export default class TallyReporter {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedTests = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") tally.passed += 1;
        else if (state === "skipped") tally.skipped += 1;
        // A test that is still pending never ran to its end.
        else failedTests += 1;
      }
      if (failedTests === 0 && !module.ok()) failedTests = 1;
      tally.failed += failedTests;
    }
    const file = process.env.EVENHAND_TALLY;
    if (file !== undefined) writeFileSync(file, JSON.stringify(tally));
  }
}
