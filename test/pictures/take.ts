import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchBrowser } from "../e2e/browser.ts";
import { startDemo } from "../e2e/demo-server.ts";
import { Places } from "../e2e/places.ts";
import { SCREENS } from "../e2e/screens.ts";

/**
 * Takes pictures of the demo. `npm run pictures` takes the README's; `npm run pictures -- --all <folder>` takes
 * every main screen in three sizes, light and dark, into a folder outside the repository, and
 * `… --all <folder> board` those whose name contains a word.
 */
const DOCS = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const SIZES = [
  [1280, 800],
  [1920, 1080],
  [390, 844],
] as const;
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

const demo = await startDemo();
const browser = await launchBrowser();
let failed = 0;
try {
  const places = await Places.beside(browser, demo);
  if (values.all === undefined) {
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
      const page = await places.open(screen, size);
      await page.emulateMedia({ colorScheme: scheme });
      // Whoever looks at a picture is not there for the first time.
      const hints = page.getByRole("button", { name: "No more hints" });
      if (await hints.isVisible()) await hints.click();
      await keep(page, file);
      if (name !== "facilitator" || scheme === "dark") {
        await page.close();
        continue;
      }
      const wall = await places.openWall();
      await keep(wall, "wall.png");
      await wall.close();
      await page.close();
    }
  } else {
    const folder = resolve(values.all);
    mkdirSync(folder, { recursive: true });
    const wanted = SCREENS.filter(
      ({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
    );
    for (const screen of wanted) {
      for (const size of SIZES) {
        try {
          const page = await places.open(screen, size);
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme });
            const path = join(folder, `${screen.name}-${size[0]}-${colorScheme}.png`);
            await page.screenshot({ path, animations: "disabled" });
          }
          await page.close();
        } catch (error) {
          failed += 1;
          say(`${screen.name} at ${size.join("×")}: ${error}`);
        }
      }
      say(screen.name);
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}
process.exitCode = failed === 0 ? 0 : 1;
