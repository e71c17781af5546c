import { keepOnDevice, keptOnDevice } from "../../ui/device-memory.ts";

/** As many as are worth offering before anything is typed. */
const KEPT = 5;
const STORED = "evenhand.recent";

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(keptOnDevice(STORED) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string") : [];
  } catch {
    // Something else wrote there.
    return [];
  }
}

/** The commands used last on this device, the latest first. Never people: names and numbers are nobody's habit. */
export const recentCommands = read;

/** The list after one more use of `id`. */
export const withRecent = (recent: readonly string[], id: string): readonly string[] =>
  [id, ...recent.filter((other) => other !== id)].slice(0, KEPT);

export const rememberCommand = (id: string): void =>
  keepOnDevice(STORED, JSON.stringify(withRecent(read(), id)));
