import { NO_TRAIL, type Trail } from "./agenda-rows.ts";

const keyOf = (sessionId: string): string => `evenhand.trail.${sessionId}`;
const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];

/** The way taken through the agenda in this tab, so that a reload does not start again at the top. */
export function readTrail(sessionId: string): Trail {
  try {
    const kept: unknown = JSON.parse(globalThis.sessionStorage?.getItem(keyOf(sessionId)) ?? "[]");
    if (!Array.isArray(kept)) return NO_TRAIL;
    const [path, ahead] = [idsIn(kept[0]), idsIn(kept[1])];
    const visits = new Map<string, number>();
    for (const id of [...path, ...ahead]) visits.set(id, (visits.get(id) ?? 0) + 1);
    return { path, ahead, visits };
  } catch {
    return NO_TRAIL;
  }
}

/** Keeps ids alone, and only for as long as the tab is open. */
export function keepTrail(sessionId: string, { path, ahead }: Trail): void {
  try {
    globalThis.sessionStorage?.setItem(keyOf(sessionId), JSON.stringify([path, ahead]));
  } catch {
    // A browser that keeps nothing forgets the way on a reload, and nothing else.
  }
}
