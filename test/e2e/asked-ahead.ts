import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Who is signed in is asked once, and before the script that draws the page: not one after the other. */
export async function mustAskAhead(page: Page): Promise<void> {
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  const [me, shell] = [fetched.indexOf("/api/me"), fetched.findIndex((path) => /\/shell-\w/.test(path))];
  expect(me).toBeGreaterThanOrEqual(0);
  expect(me).toBeLessThan(shell);
  expect(fetched.filter((path) => path === "/api/me")).toHaveLength(1);
}
