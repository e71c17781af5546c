import { backOff } from "@evenhand/shared/protocol/back-off";

/** How often a server that answers may fail to hand out one part: its files are those of another version then. */
const REFUSALS = 3;

/** What fetching stands on; another one in tests. */
export type PartsWorld = {
  /** Whether the server answers at all. */
  answers: () => Promise<boolean>;
  wait: (milliseconds: number) => Promise<void>;
  random: () => number;
};

const browser: PartsWorld = {
  answers: async () => {
    try {
      return (await fetch("/healthz", { cache: "no-store" })).ok;
    } catch {
      return false;
    }
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/**
 * Fetches a chunk, and asks again with back-off for as long as the server is away: a part that is wanted in that moment
 * must not take the page with it. A server that answers and three times does not hand it out never will: it is of
 * another version, or the browser is one that remembers a failed module for good.
 *
 * @param load an `import()`
 * @throws {Error} what `load` rejected with: a bug in the chunk at once, a missing chunk after its third refusal
 */
export async function fetchPart<T>(load: () => Promise<T>, world: PartsWorld = browser): Promise<T> {
  let refusals = 0;
  for (let failures = 1; ; failures += 1) {
    try {
      return await load();
    } catch (error) {
      // Browsers say by a TypeError that a module could not be fetched; anything else was thrown by its code.
      if (!(error instanceof TypeError)) throw error;
      if (await world.answers()) refusals += 1;
      if (refusals === REFUSALS) throw error;
    }
    await world.wait(backOff(failures, world.random()));
  }
}
