import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchBrowser } from "../e2e/browser.ts";
import { startDemo } from "../e2e/demo-server.ts";
import { type Look, Places } from "../e2e/places.ts";
import type { Screen } from "../e2e/screen.ts";
import { SCREENS } from "../e2e/screens.ts";
import { takeWalls } from "./walls.ts";

/**
 * Takes pictures of the demo. `npm run pictures` takes the README's; `npm run pictures -- --all <folder>` takes
 * every main screen in three sizes, light and dark, and in German, some on a tablet too, and the wall in each of its
 * states, into a folder outside the repository; `… --all <folder> board` those whose name contains a word. A screen
 * whose state does not come is no picture: it is said, and the exit code is 1.
 */
const DOCS = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const SIZES = [
  [1280, 800],
  [1920, 1080],
  [390, 844],
] as const;
/** Held upright and across, under fingers. */
const TABLET_SIZES = [
  [768, 1024],
  [1024, 768],
] as const;
const ON_TABLETS: ReadonlySet<string> = new Set([
  "board",
  "board-list",
  "board-person",
  "board-propose",
  "facilitator",
  "facilitator-menu",
  "hr-home",
]);
const SCHEMES = ["light", "dark"] as const;
/** What the README shows: a screen, its size, light or dark. */
const README_PICTURES = [
  { file: "room.png", screen: "facilitator", size: [1280, 800], scheme: "light" },
  { file: "room-dark.png", screen: "facilitator", size: [1280, 800], scheme: "dark" },
  { file: "board.png", screen: "board", size: [1280, 800], scheme: "light" },
  { file: "phone.png", screen: "board", size: [390, 844], scheme: "light" },
] as const;
/** What a picture of the README may weigh. */
const MOST_BYTES = 200_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  options: { all: { type: "string" } },
  allowPositionals: true,
});
const wants = (name: string): boolean =>
  positionals.length === 0 || positionals.some((word) => name.includes(word));

/** Whoever looks at a picture is not there for the first time. */
async function withoutHints(page: Page): Promise<void> {
  const hints = page.getByRole("button", { name: "No more hints" });
  if (await hints.isVisible()) await hints.click();
}

async function readmePictures(places: Places): Promise<void> {
  const keep = async (page: Page, file: string): Promise<void> => {
    const path = join(DOCS, file);
    await page.screenshot({ path, animations: "disabled" });
    const { size: bytes } = statSync(path);
    say(`${file} ${Math.round(bytes / 1_000)} kB`);
    if (bytes > MOST_BYTES) throw new Error(`${file} is heavier than ${MOST_BYTES} bytes`);
  };
  for (const { file, screen: name, size, scheme } of README_PICTURES) {
    const screen = SCREENS.find((each) => each.name === name);
    if (!screen) throw new Error(`there is no screen ${name}`);
    const page = await places.open(screen, { size });
    await page.emulateMedia({ colorScheme: scheme });
    await withoutHints(page);
    await keep(page, file);
    if (name === "facilitator" && scheme === "light") {
      const wall = await places.openWall();
      await keep(wall, "wall.png");
      await wall.context().close();
    }
    await page.close();
  }
}

/** @returns how many could not be taken */
async function allPictures(places: Places, folder: string): Promise<number> {
  let failed = 0;
  const attempt = async (what: string, task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      failed += 1;
      say(`${what}: ${error}`);
    }
  };
  const keep = (page: Page, name: string) =>
    page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  /** One window, in light and in the dark. */
  const look = async (name: string, screen: Screen, how: Look): Promise<void> => {
    const page = await places.open(screen, how);
    try {
      if (how.language === "de") return void (await keep(page, `${name}-german`));
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await keep(page, `${name}-${colorScheme}`);
      }
    } finally {
      await page.close();
    }
  };
  for (const screen of SCREENS.filter(({ name }) => wants(name))) {
    const looks: Look[] = [
      ...SIZES.map((size) => ({ size })),
      // Longer words.
      { size: SIZES[0], language: "de" },
    ];
    if (ON_TABLETS.has(screen.name)) {
      for (const size of TABLET_SIZES)
        looks.push({ size, touch: true }, { size, touch: true, language: "de" });
    }
    for (const how of looks) {
      const name = `${screen.name}-${how.size?.[0]}`;
      await attempt(`${name} ${how.language ?? ""}`, () => look(name, screen, how));
    }
    say(screen.name);
  }
  if (wants("wall")) await attempt("the wall", () => takeWalls(places, keep));
  return failed;
}

const demo = await startDemo();
const browser = await launchBrowser();
try {
  const places = await Places.beside(browser, demo);
  if (values.all === undefined) {
    await readmePictures(places);
  } else {
    const folder = resolve(values.all);
    mkdirSync(folder, { recursive: true });
    if ((await allPictures(places, folder)) > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await demo.stop();
}
