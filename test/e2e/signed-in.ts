import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";

/** Calm and alike everywhere: nothing moves, words and dates are British. */
export const CALM: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: "en-GB",
  reducedMotion: "reduce",
};

/**
 * A browser context of its own in which somebody is signed in already, for tests that are about what comes after.
 *
 * @param url the server's address; whatever host the link has, its token works there
 * @param link a personal link; it is used up
 */
export async function signedIn(
  browser: Browser,
  url: string,
  link: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...CALM, baseURL: url, ...options });
  // The context keeps the cookie of the answer, as it would after the page's button.
  const answer = await context.request.post("/api/join", {
    headers: { origin: url },
    data: { token: new URL(link).hash.slice(1) },
  });
  if (!answer.ok())
    throw new Error(`signing in was answered with ${answer.status()}: ${await answer.text()}`);
  return context;
}
