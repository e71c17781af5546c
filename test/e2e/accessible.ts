import { AxeBuilder } from "@axe-core/playwright";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Axe in the page itself and with the nodes of violations only: a fourth of the time that it takes to open a second
 * page for the result and to work out a selector for all that is right. Its half a megabyte is put into a document
 * once; the builder would put it there twice for every look. Our pages have no frames.
 */
class AxeInPage extends AxeBuilder {
  readonly #page: Page;

  constructor(page: Page) {
    // What the builder puts there instead is nothing.
    super({ page, axeSource: ";" });
    this.#page = page;
    this.setLegacyMode(true).options({ resultTypes: ["violations"] });
  }

  override async analyze(): ReturnType<AxeBuilder["analyze"]> {
    if (!(await this.#page.evaluate(() => "axe" in window))) await this.#page.evaluate(axe.source);
    return super.analyze();
  }
}

/** Every rule of WCAG 2.2 AA and of best practice. */
export const everyRule = (page: Page): AxeBuilder => new AxeInPage(page).withTags(TAGS);

/** The one rule that light, dark and forced colours answer differently. */
export const contrastRule = (page: Page): AxeBuilder => new AxeInPage(page).withRules(["color-contrast"]);

/**
 * What axe finds on the page as it stands: everything in the light, its contrast in the dark and in forced colours
 * too. One line a finding; empty is good.
 *
 * @throws where axe has hardly looked at anything: a page that did not come up has no faults
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (where: string, axe: AxeBuilder, least: number): Promise<void> => {
    const { violations, passes } = await axe.analyze();
    if (passes.length < least) throw new Error(`axe has looked at next to nothing in ${where}`);
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes.slice(0, 3)) {
        found.push(`${where}: ${id}: ${html.slice(0, 300)} ${failureSummary ?? ""}`);
      }
    }
  };
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" });
  await look("light", everyRule(page), 15);
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "none", reducedMotion: "reduce" });
  await look("dark", contrastRule(page), 1);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active", reducedMotion: "reduce" });
  await look("forced colours", contrastRule(page), 1);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" });
  return found;
}

/** 320 CSS pixels wide, and a laptop at 200 %: 1280 × 800 with a pixel ratio of two. */
const SMALL = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
] as const;

/** What does not hold in a small window: the page is too wide, or a control is not seen in focus. Empty is good. */
export async function smallFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  await dismissToasts(page);
  // The hand is on the keyboard: a focus is shown, and comes into sight, as it does there.
  await page.keyboard.press("F9");
  for (const size of SMALL) {
    await page.setViewportSize(size);
    // What a page measures of itself, such as the bar at its foot, follows its window a frame later.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const wider = await tooWide(page);
    if (wider > 0) found.push(`${size.width} pixels: ${wider} too wide`);
    for (const control of await hiddenInFocus(page)) found.push(`${size.width} pixels, unseen: ${control}`);
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** Messages pass by themselves, and can be sent away: what they cover meanwhile is not lost (WCAG 2.4.11). */
async function dismissToasts(page: Page): Promise<void> {
  const toasts = page.locator("[data-toast]");
  await toasts.evaluateAll((shown) => {
    for (const toast of shown) [...toast.querySelectorAll("button")].at(-1)?.click();
  });
  await expect.poll(() => toasts.count()).toBe(0);
}

/** How many pixels the page is wider than its window; 0 where it only scrolls one way. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/**
 * Controls that nobody sees while they hold the focus: covered by something, or cut off where no scrolling leads
 * (WCAG 2.4.11). Each with the start of its HTML.
 */
const hiddenInFocus = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[], Which>(findUnseen, "each");

/** What holds the focus now and is not seen; null where it is seen, or where nothing holds it. */
export const unseenFocus = async (page: Page): Promise<string | null> =>
  (await page.evaluate<string[], Which>(findUnseen, "current"))[0] ?? null;

type Which = "each" | "current";
/** Runs in the page, so that it stands on nothing outside itself. */
function findUnseen(which: Which): string[] {
  const sees = (node: HTMLElement): boolean => {
    // A control that is drawn by its label is looked for there.
    const drawn = node.closest("label") ?? node;
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    // In a row that scrolls sideways all of it is in sight, as far as it fits.
    for (let row = drawn.parentElement; row !== null; row = row.parentElement) {
      if (row.scrollWidth <= row.clientWidth || !/auto|scroll/.test(getComputedStyle(row).overflowX))
        continue;
      const seen = row.getBoundingClientRect();
      if (right - left < seen.width && (left < seen.left - 1 || right > seen.right + 1)) return false;
    }
    const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
    return steps.some((down) =>
      steps.some((along) => {
        const hit = document.elementFromPoint(left + (right - left) * along, top + (bottom - top) * down);
        return hit !== null && (drawn.contains(hit) || hit.contains(node));
      }),
    );
  };
  const focused = (): Element | null => document.activeElement;
  if (which === "current") {
    const node = focused();
    if (!(node instanceof HTMLElement) || node === document.body) return [];
    return sees(node) ? [] : [node.outerHTML.slice(0, 200)];
  }
  // A window over the page keeps the focus; what is under it cannot be reached.
  const windows = [...document.querySelectorAll<HTMLElement>('[aria-modal="true"], [role="alertdialog"]')];
  const scope: ParentNode = windows.at(-1) ?? document;
  const controls = [
    ...scope.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])',
    ),
  ].filter(
    (node) =>
      node.tabIndex >= 0 &&
      !node.hasAttribute("disabled") &&
      node.closest("[inert], [aria-hidden=true]") === null &&
      node.checkVisibility({ visibilityProperty: true }),
  );
  const hidden: string[] = [];
  for (const node of controls) {
    node.focus();
    // What takes the focus away at once has another to show.
    if (focused() === node && !sees(node)) hidden.push(node.outerHTML.slice(0, 200));
  }
  return hidden;
}
