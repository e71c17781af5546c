import { ConfigError, readConfig } from "../config.ts";
import { examine, type Finding } from "../diagnosis.ts";

const USAGE = `Usage: npm run doctor

Reads the settings as the server would, and checks what they name: the data folder, its lock, the disk, SQLite,
the database, the clock, the address. It changes nothing.`;

const MARKS = { good: "ok  ", doubtful: "look", bad: "BAD " } as const satisfies Record<
  Finding["verdict"],
  string
>;

/** Exit codes: 0 nothing is bad, 1 something is, 2 nothing was checked. */
async function run(words: readonly string[]): Promise<number> {
  if (words.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  let findings: readonly Finding[];
  try {
    findings = await examine(readConfig(process.env), Date.now());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings = [{ verdict: "bad", about: "settings", what: error.message }];
  }
  for (const { verdict, about, what } of findings)
    process.stdout.write(`${MARKS[verdict]} ${about.padEnd(12)} ${what}\n`);
  return findings.some(({ verdict }) => verdict === "bad") ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2));
