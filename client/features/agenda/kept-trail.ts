import { NO_TRAIL, type Trail } from "./agenda-rows.ts";

const keyOf = (sessionId: string): string => `evenhand.trail.${sessionId}`;
const isText = (value: unknown): value is string => typeof value === "string";

/** The way taken through the agenda in this tab, so that a reload does not start again at the top. */
export function readTrail(sessionId: string): Trail {
  try {
    const path: unknown = JSON.parse(globalThis.sessionStorage?.getItem(keyOf(sessionId)) ?? "[]");
    if (!Array.isArray(path)) return NO_TRAIL;
    const ids = path.filter(isText);
    const visits = new Map<string, number>();
    for (const id of ids) visits.set(id, (visits.get(id) ?? 0) + 1);
    return { path: ids, visits };
  } catch {
    return NO_TRAIL;
  }
}

/** Keeps ids alone, and only for as long as the tab is open. */
export function keepTrail(sessionId: string, { path }: Trail): void {
  try {
    globalThis.sessionStorage?.setItem(keyOf(sessionId), JSON.stringify(path));
  } catch {
    // A browser that keeps nothing forgets the way on a reload, and nothing else.
  }
}
