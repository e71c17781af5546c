import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Quiet: nothing is fetched, installed or synchronised behind a test's back. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** `npm test` sets CHROMIUM_PATH to what it found, and to nothing where there is none. */
function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined) return given !== "" && existsSync(given) ? given : null;
  return PLACES.find((path) => existsSync(path)) ?? null;
}

/** The browser's path, or null where there is none: browser tests then skip and say so. */
export const chromiumPath = findChromium();

/** What a browser test calls itself where it cannot run. */
export const browserTitle = (title: string): string =>
  chromiumPath === null ? `${title} · SKIPPED, NO CHROMIUM (set CHROMIUM_PATH)` : title;

/** How long a page may take to show what is waited for, in milliseconds: a limit for what hangs, not for what is slow. */
const PATIENCE = 90_000;

/** A Chromium of its own, without a window, whose pages have patience. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("there is no Chromium: set CHROMIUM_PATH");
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ARGUMENTS });
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}
