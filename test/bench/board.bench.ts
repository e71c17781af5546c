import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { Arranger } from "../e2e/arranged.ts";
import { chromiumPath, launchBrowser } from "../e2e/browser.ts";
import { startServer } from "../e2e/demo-server.ts";
import { csvOf, generatedPeople, managerName } from "../e2e/generated-people.ts";
import { signedIn } from "../e2e/signed-in.ts";
import { giveUpAfter, ms, printTable, quantile, ratio } from "./measure.ts";

/**
 * What a hand feels of the board, beside the same drag library used the way its first example leads to: from the
 * address to the first card (ours signs in and is told of the room first, the plain one makes its people up), from lifting a card to the picture of it, from a move to the next picture, from letting
 * go to the picture after it. Both pages in one browser, in turn, by the same hand.
 */
const SIZES = [500, 2_000];
const TURNS = 3;
const BARE = "http://bare.invalid/";

interface Felt {
  readonly mount: number;
  readonly lift: number;
  /** One for every move of the pointer, across all columns and back. */
  readonly drags: readonly number[];
  readonly drop: number;
}

declare global {
  interface Window {
    firstCard?: number;
    answered?: number[];
  }
}

/**
 * Notes when the first card is painted, and how long the picture in the hand takes to appear, to follow and to go, each
 * from the event of the pointer on. It runs in the page, and names no function in itself: what runs this file would
 * mark it with a helper of its own.
 */
function watch(): void {
  const answered: number[] = [];
  window.answered = answered;
  let since = 0;
  let shown = "";
  for (const type of ["mousemove", "mouseup"]) {
    addEventListener(
      type,
      ({ timeStamp }) => {
        since ||= timeStamp;
      },
      { capture: true },
    );
  }
  addEventListener("mousedown", () => {
    since = 0;
  });
  new MutationObserver(() => {
    if (window.firstCard === undefined && document.querySelector("[data-card]")) {
      window.firstCard = 0;
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.firstCard = performance.now();
        }),
      );
    }
    // The library draws what is in the hand in an element of its own that it moves.
    const inHand = document.querySelector<HTMLElement>('[style*="touch-action: none"]');
    const now = inHand ? `at ${inHand.style.transform}` : "";
    if (now === shown) return;
    shown = now;
    const from = since;
    since = 0;
    if (from > 0) {
      requestAnimationFrame(() => setTimeout(() => answered.push(performance.now() - from)));
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["style"] });
}

async function feel(page: Page, address: string): Promise<Felt> {
  await page.addInitScript(watch);
  await page.goto(address);
  const mount = await page.waitForFunction(() => window.firstCard).then((handle) => handle.jsonValue());
  // A column holds cards and no other section.
  const columns = await page.locator("section:not(:has(section)):has([data-card])").all();
  const boxes = await Promise.all(columns.map((column) => column.boundingBox()));
  const card = await columns[2]?.locator("[data-card]").first().boundingBox();
  if (!card || boxes.length !== 5) throw new Error(`five columns with cards, not ${boxes.length}`);
  const answer = async (): Promise<number> => {
    await page.waitForFunction(() => (window.answered?.length ?? 0) > 0);
    return page.evaluate(() => window.answered?.splice(0).at(-1) ?? 0);
  };
  await page.mouse.move(card.x + 40, card.y + 20);
  await page.mouse.down();
  await page.mouse.move(card.x + 52, card.y + 32);
  const lift = await answer();
  const drags: number[] = [];
  for (const index of [3, 4, 3, 2, 1, 0, 1, 2, 3]) {
    const box = boxes[index];
    if (!box) continue;
    for (const along of [0.3, 0.5, 0.7]) {
      await page.mouse.move(box.x + box.width * along, box.y + 200 + 40 * along);
      drags.push(await answer());
    }
  }
  await page.mouse.up();
  return { mount: mount ?? 0, lift, drags, drop: await answer() };
}

/** The plain page, as one script. */
async function bareScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    root: import.meta.dirname,
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      rollupOptions: { input: join(import.meta.dirname, "bare-board.ts"), output: { format: "iife" } },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  for (const output of outputs) {
    if (!("output" in output)) continue;
    for (const chunk of output.output) if (chunk.type === "chunk") return chunk.code;
  }
  throw new Error("the plain page was not built");
}

const middle = (numbers: readonly number[], q = 0.5): number =>
  quantile(
    [...numbers].sort((a, b) => a - b),
    q,
  );

async function measure(browser: Browser): Promise<void> {
  const script = await bareScript();
  const dataDir = mkdtempSync(join(tmpdir(), "eh-board-bench-"));
  const server = await startServer({ dataDir });
  try {
    const arranger = await Arranger.at(server);
    const rows: string[][] = [["people", "", "first card", "lift", "drag, median", "drag, 95 %", "drop"]];
    for (const size of SIZES) {
      const cycleId = await arranger.cycle({ name: `Of ${size}` }, csvOf(generatedPeople(size)));
      const session = await arranger.session({ cycleId, title: `Room of ${size}` }, [
        ["Fay Okoro", "facilitator"],
        [managerName(0), "manager"],
      ]);
      await session.play("Fay Okoro", ["session.open"]);
      const ours = await signedIn(browser, server.url, await session.link(managerName(0)));
      const bare = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await bare.route(`${BARE}**`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>bare</title><div id="root"></div><script>${script.replaceAll("</script", "<\\/script")}</script>`,
        }),
      );
      const felt: { ours: Felt[]; bare: Felt[] } = { ours: [], bare: [] };
      // The first turn warms both up and does not count.
      for (let turn = -1; turn < TURNS; turn += 1) {
        for (const [kind, context, address] of [
          ["bare", bare, `${BARE}?people=${size}`],
          ["ours", ours, `${server.url}${session.path}`],
        ] as const) {
          const page = await context.newPage();
          page.setDefaultTimeout(60_000);
          const one = await feel(page, address);
          if (turn >= 0) felt[kind].push(one);
          await page.close();
        }
      }
      const numbers = (all: readonly Felt[]): number[] => [
        middle(all.map(({ mount }) => mount)),
        middle(all.map(({ lift }) => lift)),
        middle(all.flatMap(({ drags }) => drags)),
        middle(
          all.flatMap(({ drags }) => drags),
          0.95,
        ),
        middle(all.map(({ drop }) => drop)),
      ];
      const [mine, plain] = [numbers(felt.ours), numbers(felt.bare)];
      rows.push([size.toLocaleString("en"), "bare dnd-kit", ...plain.map(ms)]);
      rows.push(["", "Evenhand", ...mine.map(ms)]);
      rows.push(["", "ratio", ...mine.map((value, index) => ratio(value, plain[index] ?? Number.NaN))]);
      await ours.close();
      await bare.close();
    }
    printTable(
      "board: what a hand waits for, beside the drag library used plainly (a picture every 16.7 ms at best)",
      rows,
    );
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

giveUpAfter(300);
if (chromiumPath === null) console.log("board: there is no Chromium, set CHROMIUM_PATH");
else {
  const browser = await launchBrowser();
  try {
    await measure(browser);
  } finally {
    await browser.close();
  }
}
