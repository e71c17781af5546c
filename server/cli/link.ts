import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "../config.ts";
import { AdminRefusal } from "../identity/admin-socket.ts";
import { freshHrLink } from "../identity/hr-link.ts";

const USAGE = "Usage: npm run link -- --hr EMAIL";

const say = (line: string) => process.stderr.write(`${line}\n`);

function readArguments(): string | null {
  try {
    return parseArgs({ options: { hr: { type: "string" } } }).values.hr ?? null;
  } catch {
    return null;
  }
}

/** Prints a fresh HR sign-in link on stdout, and what to know about it on stderr. */
async function run(): Promise<number> {
  const email = readArguments();
  if (email === null) {
    say(USAGE);
    return 2;
  }
  try {
    const config = readConfig(process.env);
    const { link, served, newFolder } = await freshHrLink(config, email);
    process.stdout.write(`${link}\n`);
    if (newFolder) say(`${config.dataDir} is a new, empty data folder. Was another one meant (DATA_DIR)?`);
    say(`It signs in once, within 24 hours${served ? "." : ", as soon as the server runs (npm start)."}`);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof AdminRefusal)) throw error;
    say(error.message);
    return 1;
  }
}

process.exitCode = await run();
