import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type NamedFile, verifyFiles } from "../exchange/verify-files.ts";

const USAGE = `Usage: npm run verify -- FILE…

Recomputes what seals a locked session. FILE is an export (JSON, CSV or XLSX) or a journal (NDJSON); given
both, it also holds the export against the journal. The digest covers who has which rating; names and
reasons in an export it does not cover.`;

/** Exit codes: 0 everything is right, 1 something is wrong, 2 nothing could be checked. */
async function run(names: readonly string[]): Promise<number> {
  if (names.length === 0 || names.some((name) => name.startsWith("-"))) {
    process.stderr.write(`${USAGE}\n`);
    return names.some((name) => name === "--help" || name === "-h") ? 0 : 2;
  }
  const files: NamedFile[] = [];
  for (const name of names) {
    try {
      files.push({ name: basename(name), bytes: await readFile(name) });
    } catch {
      process.stderr.write(`There is no file ${name} that can be read.\n`);
      return 2;
    }
  }
  const { ok, lines } = await verifyFiles(files);
  process.stdout.write(`${lines.join("\n")}\n${ok ? "Verified." : "NOT verified."}\n`);
  return ok ? 0 : 1;
}

process.exitCode = await run(process.argv.slice(2));
