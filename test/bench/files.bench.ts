import { createHash } from "node:crypto";
import { seal } from "@evenhand/server/rooms/seal";
import type { Cycle, ImportAnswer } from "@evenhand/shared/protocol/answers";
import { GENESIS, type JournalLine } from "@evenhand/shared/sealing/chain";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { subjectId } from "@evenhand/shared/testing/builders";
import Papa from "papaparse";
import { fileForm, startServer } from "../integration/http-server.ts";
import { kilobytes, medianTime, ms, printTable, ratio } from "./measure.ts";

/** A file of people through the route that HR uses, and a journal through `verify`. */
const ROWS = 10_000;
const EVENTS = 10_000;

async function importing(): Promise<void> {
  const header = "employee_id,name,email,manager_email,team,level,draft_rating,justification";
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const person = `E${i},Person ${i},person${i}@example.org,manager${i % 800}@example.org`;
    return `${person},Team ${i % 900},L${1 + (i % 5)},${1 + (i % 5)},"Shipped what was asked, and more"`;
  });
  const file = [header, ...rows].join("\n");
  const parse = medianTime(() => void Papa.parse(file));
  const server = await startServer({ LOG_LEVEL: "silent" });
  try {
    const hr = await server.hr();
    const { id } = await hr.ok<Cycle>("POST", "/api/cycles", { name: "2026 H2" });
    const send = async (query: string) => {
      const start = performance.now();
      const answer = await hr.ok<ImportAnswer>("POST", `/api/cycles/${id}/import${query}`, fileForm(file));
      if (answer.rows !== ROWS) throw new Error(`${answer.rows} rows were read`);
      return performance.now() - start;
    };
    const times = [
      ["dry run", await send("?dryRun=true")],
      ["import, all new", await send("")],
      ["the same again", await send("")],
    ] as const;
    printTable(`import: ${ROWS.toLocaleString("en")} rows, ${kilobytes(file.length)}, beside parsing them`, [
      ["", "time", "ratio"],
      ["parse alone", ms(parse), ratio(parse, parse)],
      ...times.map(([what, time]) => [what, ms(time), ratio(time, parse)]),
    ]);
  } finally {
    await server.close();
  }
}

function verifying(): void {
  const deed = { session: sessionIdSchema.parse("s1"), actor: "fac", at: "2026-07-01T09:00:00.000Z" };
  const lines: JournalLine[] = [];
  for (let seq = 0; seq < EVENTS; seq += 1) {
    lines.push(
      seal(
        deed,
        { seq, hash: lines.at(-1)?.hash ?? GENESIS },
        {
          type: "agenda.raised",
          payload: { subjectId: subjectId(`s${seq % 200}`), private: false },
          words: { reason: "Two managers saw it differently" },
        },
      ),
    );
  }
  const texts = lines.map((line) => JSON.stringify(line));
  const hash = medianTime(() => {
    for (const text of texts) createHash("sha256").update(text).digest("hex");
  });
  const verify = medianTime(() => {
    if (verifyChain(lines).length > 0) throw new Error("the chain does not verify");
  }, 3_000);
  printTable(`verify: ${EVENTS.toLocaleString("en")} events with words, beside one SHA-256 of each line`, [
    ["", "time", "ratio"],
    ["one hash a line", ms(hash), ratio(hash, hash)],
    ["verify the chain", ms(verify), ratio(verify, hash)],
  ]);
}

await importing();
verifying();
