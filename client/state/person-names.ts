import type { RecordView } from "@evenhand/shared/readmodels/record";
import { once } from "./indexes.ts";

/** What one calls somebody by. */
export const firstWord = (name: string): string => name.trim().split(/\s+/u)[0] ?? name;

/** The first word of a name where it tells a participant from all others here; else the whole name. By id. */
export const shortNames = once((participants: RecordView["participants"]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  for (const { name } of participants.values()) {
    const word = firstWord(name);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map(
    [...participants].map(([id, { name }]) => [
      id,
      counts.get(firstWord(name)) === 1 ? firstWord(name) : name,
    ]),
  );
});
