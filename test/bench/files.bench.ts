import { createHash } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { seal } from "@evenhand/server/rooms/seal";
import { nativeSha256 } from "@evenhand/server/store/native-sha256";
import type { Cycle, ImportAnswer, Session } from "@evenhand/shared/protocol/answers";
import { GENESIS, type JournalLine } from "@evenhand/shared/sealing/chain";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { subjectId } from "@evenhand/shared/testing/builders";
import Papa from "papaparse";
import { csvOf } from "../e2e/generated-people.ts";
import { fileForm, startServer } from "../integration/http-server.ts";
import { crowdRows } from "./crowd.ts";
import { giveUpAfter, kilobytes, medianTime, ms, printTable, ratio } from "./measure.ts";

/**
 * Whole companies: a file of people through the route that HR uses, the lock and the export of a session that rates
 * them all, and a long journal through `verify`. Each beside the least that it needs: reading the file, spelling the
 * export as JSON, one hash of each line.
 */
const IMPORTS = [1_000, 10_000, 50_000];
const SESSIONS = [1_000, 10_000, 20_000];
const EVENTS = [10_000, 100_000];
const MB = 1_000_000;

interface Cost {
  readonly time: number;
  /** How much the process's memory grew while it ran, and how long its event loop was held; bytes, milliseconds. */
  readonly grown: number;
  readonly held: number;
}

async function cost<Result>(run: () => Promise<Result>): Promise<Cost & { result: Result }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  delay.enable();
  // It counts from its second turn on.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const start = performance.now();
  const result = await run();
  const time = performance.now() - start;
  // One more turn: what held the loop at the end is counted when it turns again.
  await new Promise((resolve) => setTimeout(resolve, 10));
  delay.disable();
  clearInterval(sampling);
  most = Math.max(most, process.memoryUsage().rss);
  return { result, time, grown: most - before, held: delay.max / 1e6 };
}

/** Nobody stands out and everybody is rated, so that nothing blocks the lock. */
const calm = (size: number) =>
  csvOf(crowdRows(size).map((row, index) => ({ ...row, draft_rating: 2 + (index % 3) })));

/** What an HR system exports at the least: fifty thousand rows have to stay under the 5 MB that a file may have. */
const lean = (size: number) =>
  [
    "employee_id,name,email,manager_email,team,level,draft_rating",
    ...crowdRows(size).map(({ employee_id, name, email, manager_email, team, level, draft_rating }) =>
      [employee_id, name, email, manager_email, team, level, draft_rating].join(","),
    ),
  ].join("\n");

const grew = new Map<string, number>();
/** A row of a table, growing from the first of its name. */
function row(what: string, size: number, { time, grown, held }: Cost, baseline: number): string[] {
  const first = grew.get(what) ?? time;
  grew.set(what, first);
  return [
    what,
    size.toLocaleString("en"),
    ms(time),
    ratio(time, first),
    ms(baseline),
    ratio(time, baseline),
    `${(grown / MB).toFixed(0)} MB`,
    ms(held),
  ];
}
const HEAD = ["", "people", "time", "grows", "baseline", "/ baseline", "memory", "loop held"];

async function importing(size: number): Promise<string[][]> {
  const file = lean(size);
  const parse = medianTime(() => void Papa.parse(file), 300);
  const server = await startServer({ LOG_LEVEL: "silent" });
  try {
    const hr = await server.hr();
    const { id } = await hr.ok<Cycle>("POST", "/api/cycles", { name: "2026 H2" });
    const send = (query: string) =>
      cost(async () => {
        const answer = await hr.ok<ImportAnswer>("POST", `/api/cycles/${id}/import${query}`, fileForm(file));
        if (answer.rows !== size) throw new Error(`${answer.rows} rows were read`);
      });
    return [
      row("dry run", size, await send("?dryRun=true"), parse),
      row("import, all new", size, await send(""), parse),
      row("the same again", size, await send(""), parse),
    ];
  } finally {
    await server.close();
  }
}

async function locking(size: number): Promise<string[][]> {
  const server = await startServer({ LOG_LEVEL: "silent" });
  try {
    const hr = await server.hr();
    const { id: cycleId } = await hr.ok<Cycle>("POST", "/api/cycles", { name: "2026 H2" });
    await hr.ok("POST", `/api/cycles/${cycleId}/import`, fileForm(calm(size)));
    const { id } = await hr.ok<Session>("POST", "/api/sessions", {
      cycleId,
      title: "Everybody",
      settings: { settleHours: 0 },
    });
    const path = `/api/sessions/${id}`;
    const invited = { name: "Fay Lindt", email: "fay@example.org", role: "facilitator" };
    const { participantId } = await hr.ok<{ participantId: never }>("POST", `${path}/participants`, invited);
    const room = () => server.server.registry.get(sessionIdSchema.parse(id));
    const submit = (type: "session.open" | "session.lock") =>
      cost(async () => {
        const facilitator = { id: participantId, hr: false, participantId };
        const answer = await (await room()).submit(facilitator, { type });
        if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer.error).slice(0, 300)}`);
      });
    const opened = await submit("session.open");
    const locked = await submit("session.lock");
    const json = await cost(() => hr.get(`${path}/export?format=json`));
    const spelled = json.result.json<unknown>();
    const spell = medianTime(() => void JSON.stringify(spelled), 300);
    return [
      row("open", size, opened, spell),
      row("lock", size, locked, spell),
      row("export JSON", size, json, spell),
      row("export CSV", size, await cost(() => hr.get(`${path}/export?format=csv`)), spell),
      row("export XLSX", size, await cost(() => hr.get(`${path}/export?format=xlsx`)), spell),
    ];
  } finally {
    await server.close();
  }
}

async function verifying(events: number): Promise<string[]> {
  const deed = { session: sessionIdSchema.parse("s1"), actor: "fac", at: "2026-07-01T09:00:00.000Z" };
  const lines: JournalLine[] = [];
  for (let seq = 0; seq < events; seq += 1) {
    const payload = { subjectId: subjectId(`s${seq % 200}`), private: false };
    const words = { reason: "Two managers saw it differently" };
    const head = { seq, hash: lines.at(-1)?.hash ?? GENESIS };
    lines.push(seal(deed, head, { type: "agenda.raised", payload, words }));
  }
  const texts = lines.map((line) => JSON.stringify(line));
  const hash = medianTime(() => {
    for (const text of texts) createHash("sha256").update(text).digest("hex");
  }, 300);
  const verified = await cost(async () => {
    if (verifyChain(lines, {}, nativeSha256).length > 0) throw new Error("the chain does not verify");
  });
  return row("verify", events, verified, hash);
}

giveUpAfter(400);
const imports: string[][] = [];
for (const size of IMPORTS) imports.push(...(await importing(size)));
printTable(`import: a file of ${kilobytes(lean(1_000).length)} a thousand rows, beside parsing it`, [
  HEAD,
  ...imports,
]);
const locks: string[][] = [];
for (const size of SESSIONS) locks.push(...(await locking(size)));
printTable("one session of so many: opened, locked, exported, beside spelling the export as JSON", [
  HEAD,
  ...locks,
]);
const chains: string[][] = [];
for (const events of EVENTS) chains.push(await verifying(events));
printTable("verify: so many events with words, beside one SHA-256 of each line", [
  HEAD.map((head) => (head === "people" ? "events" : head)),
  ...chains,
]);
process.exit();
