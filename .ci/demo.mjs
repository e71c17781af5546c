// Starts the demo from the built output as a user would, drives it over HTTP, stops it, and looks at how it ended.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const patience = 60_000;

/** @returns {Promise<number>} a port that was free a moment ago */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * @param {boolean} condition
 * @param {string} message
 */
function must(condition, message) {
  if (!condition) throw new Error(message);
}

const started = Date.now();
const demo = spawn(process.execPath, ["scripts/demo.mjs", "--json"], {
  env: { ...process.env, PORT: String(await freePort()) },
  stdio: ["ignore", "pipe", "inherit"],
});
/** @type {Promise<number | null>} */
const ended = new Promise((resolve) => demo.once("exit", (code) => resolve(code)));
const killer = setTimeout(() => demo.kill("SIGKILL"), patience);

try {
  let printed = "";
  demo.stdout.setEncoding("utf8");
  await new Promise((resolve, reject) => {
    demo.stdout.on("data", (text) => {
      printed += text;
      if (printed.includes("\n")) resolve(undefined);
    });
    void ended.then((code) => reject(new Error(`the demo ended with ${code} before it was ready`)));
  });
  console.log(`ready after ${Date.now() - started} ms`);
  const { url, sessionId, links } = JSON.parse(printed);
  must(
    typeof sessionId === "string" && typeof links.hr === "string",
    "the demo's line lacks its session or links",
  );

  const health = await fetch(new URL("/healthz", url));
  must(health.status === 200, `/healthz answered ${health.status}`);
  const page = await fetch(url, { headers: { accept: "text/html" } });
  const html = await page.text();
  must(page.status === 200 && html.includes("<script"), `${url} does not serve the client (${page.status})`);

  const stranger = await fetch(new URL(`/api/sessions/${sessionId}`, url));
  must(stranger.status === 401, `a stranger got ${stranger.status} for the session`);
  const token = new URL(links.hr).hash.slice(1);
  const joined = await fetch(new URL("/api/join", url), {
    method: "POST",
    headers: { "content-type": "application/json", origin: new URL(url).origin },
    body: JSON.stringify({ token }),
  });
  must(joined.ok, `the HR link was answered with ${joined.status}`);
  const cookie = (joined.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const session = await fetch(new URL(`/api/sessions/${sessionId}`, url), { headers: { cookie } });
  must(session.status === 200, `HR got ${session.status} for the session`);

  demo.kill("SIGTERM");
  const code = await ended;
  must(code === 0, `the demo ended with ${code} after SIGTERM`);
  must(printed.trim().split("\n").length === 1, "the demo printed more than its one line");
  console.log("the demo started, answered, signed HR in and stopped cleanly");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  clearTimeout(killer);
  if (demo.exitCode === null && demo.signalCode === null) demo.kill("SIGKILL");
}
