import type { Journal } from "./journal.ts";
import type { StoreWatch } from "./watch.ts";

/** Nothing is stored any more: the disk has failed, and the process is about to end. */
class StoreBroken extends Error {
  override name = "StoreBroken";
}

/**
 * A journal whose errors the watch hears of, and which takes nothing on once the disk has failed: no
 * acknowledgement may follow an error that left open what is on it.
 *
 * @param onCommit hears how long a commit took, in seconds
 */
export const watchJournal = (
  journal: Journal,
  watch: Pick<StoreWatch, "standing" | "saw" | "worked">,
  onCommit: (seconds: number) => void,
): Journal => ({
  ...journal,
  append: async (sessionId, expectedSeq, commits) => {
    if (watch.standing === "broken") throw new StoreBroken("the disk has failed");
    const started = performance.now();
    try {
      await journal.append(sessionId, expectedSeq, commits);
    } catch (error) {
      watch.saw(error);
      throw error;
    }
    watch.worked();
    onCommit((performance.now() - started) / 1000);
  },
});
