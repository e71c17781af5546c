import { buildApp } from "@evenhand/server/app";
import { readConfig } from "@evenhand/server/config";
import { stopOnSignal } from "@evenhand/server/stop-on-signal";
import type { Journal } from "@evenhand/server/store/journal";
import { brokenDisk } from "./disk-errors.ts";

/**
 * The server with one promise broken, in a process of its own: what a negative control runs, to show that the
 * harness would notice. `FAULT` names what is broken.
 */

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Commands are answered at once and stored a moment later, in order. */
function answersBeforeItCommits(real: Journal): Journal {
  let storing: Promise<unknown> = Promise.resolve();
  return {
    ...real,
    append: async (...commit) => {
      storing = storing.then(() => later(400)).then(() => real.append(...commit));
    },
  };
}

/** The disk fails at the third commit, which is on it all the same. */
function diskFails(real: Journal): Journal {
  let commits = 0;
  return {
    ...real,
    append: async (...commit) => {
      await real.append(...commit);
      if (++commits === 3) throw brokenDisk();
    },
  };
}

const FAULTS: Readonly<Record<string, (real: Journal) => Journal>> = {
  "ack-before-commit": answersBeforeItCommits,
  "disk-fails": diskFails,
};

const journal = FAULTS[process.env.FAULT ?? ""];
if (!journal) throw new Error(`there is no fault ${process.env.FAULT}`);
const config = readConfig(process.env);
const server = await buildApp(config, { journal, onBroken: () => process.exit(1) });
stopOnSignal(() => server.close());
const url = await server.listen();
process.stdout.write(`Evenhand is ready at ${url}\n`);
const link = (await server.firstStart()) ? await server.links.forHr({ email: config.hrEmail }) : "";
process.stdout.write(`Sign in as HR, once: ${link}\n`);
