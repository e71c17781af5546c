import type { Page } from "playwright-core";
import { expect } from "vitest";
import { misfits } from "./misfits.ts";

const LAPTOPS = [1024, 1180, 1440, 1280];

/** Whoever is in the bar over a room, a laptop's window is wide enough. It is 1280 by 800 after it. */
export async function mustFitLaptops(page: Page): Promise<void> {
  for (const width of LAPTOPS) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => misfits(page), { message: `the bar at ${width}` }).toEqual([]);
  }
}
