import { readFileSync } from "node:fs";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import type { Browser, BrowserContext, Page } from "playwright-core";

const read = (path: string): string =>
  readFileSync(new URL(`../../server/sample/${path}`, import.meta.url), "utf8");

/** Words of the sample's people and of what they say: data, in whatever language they wrote it. */
const DATA: ReadonlySet<string> = new Set(
  [
    read("people.csv"),
    // Of the code only what stands between quotation marks.
    ...["cast.ts", "story.ts", "notes.ts", "load.ts"].flatMap(
      (path) => read(path).match(/"[^"\n]*"|`[^`]*`/g) ?? [],
    ),
    ...DEFAULT_SCALE.flatMap(({ label, meaning }) => [label, meaning]),
    // What no language translates: names, encodings, formats and the months that dates are made of.
    "Evenhand English Deutsch UTF UTC CSV people.csv",
    ...Array.from({ length: 12 }, (_, month) =>
      new Date(2026, month, 1).toLocaleDateString("en-GB", { month: "long" }),
    ),
    ...Array.from({ length: 12 }, (_, month) =>
      new Date(2026, month, 1).toLocaleDateString("en-GB", { month: "short" }),
    ),
  ]
    .join(" ")
    .normalize("NFC")
    .match(/\p{L}+/gu),
);

export interface Seen {
  /** Everything that can be read or heard on the page, piece by piece. */
  readonly texts: readonly string[];
  /** What does not fit: the page itself, or a control that is cut off. */
  readonly misfits: readonly string[];
}

/** Reads a page as it stands. Runs in the browser. */
function look(): Seen {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest("script, style, noscript, textarea")) texts.push(node.textContent ?? "");
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
    for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
  }
  texts.push(document.title);

  const misfits: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1) misfits.push(`the page: ${scrollWidth} > ${clientWidth}`);
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  for (const control of document.querySelectorAll("button, a[href], summary, [role=tab], h1, h2")) {
    const box = control.getBoundingClientRect();
    const style = getComputedStyle(control);
    // Hidden to the eye by one pixel, or not shown at all.
    if (box.width < 2 || box.height < 2 || style.visibility === "hidden") continue;
    const words = (control.textContent ?? "").slice(0, 40);
    const cut = control.scrollWidth > control.clientWidth + 1 && style.overflowX === "hidden";
    if (cut && style.textOverflow !== "ellipsis") misfits.push(`cut off: ${words}`);
    if ((box.right > clientWidth + 1 || box.left < -1) && !scrolls(control.parentElement))
      misfits.push(`outside: ${words}`);
  }
  return { texts, misfits };
}

/** Plain words that are no data: said in English on a page that speaks pseudo-English. */
export const plainWords = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => text.normalize("NFC").match(/\p{L}+/gu) ?? [])
      .filter((word) => /^[A-Za-z]{3,}$/.test(word) && !DATA.has(word)),
  ),
];

export type Reader = { page: Page; origin: string; close: () => Promise<void> };

/**
 * A reader's window, signed in by link, with a language kept on the device before the first page.
 *
 * @param language as `client/app/language.ts` keeps it; null for the browser's
 */
export async function openReader(
  browser: Browser,
  link: string,
  language: string | null,
  locale = "en-GB",
): Promise<Reader> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const origin = new URL(link).origin;
  if (language !== null) {
    // Before the first script, once: what is chosen later stays chosen.
    await context.addInitScript((kept) => {
      if (localStorage.getItem("evenhand.language") === null) localStorage.setItem("evenhand.language", kept);
    }, language);
  }
  await page.goto(link);
  await page.locator("main").getByRole("button").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/join"));
  return { page, origin, close: () => context.close() };
}

/** @returns what can be read on the page, and what does not fit on it */
export const lookAt = (page: Page): Promise<Seen> => page.evaluate(look);
