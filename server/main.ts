import { type App, buildApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { DataFolderInUse } from "./store/data-folder.ts";

/** Stdout carries these lines and no others (PROTOCOL.md, Start); logs go to stderr. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Ends the process with one clear line. */
function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Lets go of everything, and says so. */
async function stop(server: App): Promise<void> {
  server.log.info("stopping");
  await server.close().catch((error: unknown) => {
    server.log.error({ err: error }, "stopping failed");
    throw error;
  });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await buildApp(config, { process: true, onBroken: () => process.exit(1) });
  stopOnSignal(() => stop(server));
  const url = await server.listen();
  server.log.info({ port: config.port }, "listening");
  print(`Evenhand is ready at ${url}`);
  if (await server.firstStart()) {
    const link = await server.links.forHr({ email: config.hrEmail });
    print(`Sign in as HR, once: ${link}`);
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError || error instanceof DataFolderInUse) fail(error.message);
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    fail(`PORT ${process.env.PORT ?? 3000} is already in use: stop what uses it, or set another PORT.`);
  }
  fail(error instanceof Error ? `Evenhand could not start: ${error.message}` : "Evenhand could not start.");
}
