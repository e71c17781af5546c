import { type App, buildApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";
import { DataFolderInUse } from "./store/data-folder.ts";

/** How long a shutdown may take before it is cut short, in milliseconds. */
const PATIENCE = 10_000;

/** Stdout carries these lines and no others (PROTOCOL.md, Start); logs go to stderr. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Ends the process with one clear line. */
function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Ends the process in order at the first signal, at once at the second. */
function stopOnSignal(server: App): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    server.log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), PATIENCE).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        server.log.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop).on("SIGINT", stop);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await buildApp(config, { process: true });
  stopOnSignal(server);
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
