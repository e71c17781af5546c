import { describe, expect, it } from "vitest";
import { BuiltClient } from "./built-client.ts";

const KIB = 1024;

/**
 * What a browser has to fetch before a screen stands: the first page, the route, its screen. What opens over it
 * (windows, panels, the corner for messages) is fetched after it. The numbers are STACK.md's, in KiB after gzip.
 */
const PAGE = ["index.html", "app/shell.tsx"];
const ROOM = [...PAGE, "app/room-page.tsx"];
const ROUTES = [
  // The way in must be quick on a phone that has never been here.
  { name: "join", modules: PAGE, kib: 110 },
  { name: "the board", modules: [...ROOM, "app/board-room.tsx"], kib: 235 },
  { name: "the facilitator's room", modules: [...ROOM, "app/facilitator-room.tsx"], kib: 235 },
  // It reads plain text: React, the words and Yjs would leave nothing of its budget.
  { name: "the wall", modules: ["index.html", "features/wall/wall-page.tsx"], kib: 120 },
] as const;

const inKib = (bytes: number): string => `${(bytes / KIB).toFixed(1)} KiB`;

describe("the bundle budgets, on built bytes", () => {
  const client = new BuiltClient();
  /** The largest first: where to begin when it is too much. */
  const biggest = (files: readonly string[]): string =>
    files
      .map((file) => ({ file, bytes: client.gzipped([file]) }))
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 12)
      .map(({ file, bytes }) => `\n  ${inKib(bytes)} ${file}`)
      .join("");

  it.each(ROUTES)("$name: at most $kib KiB of script", ({ name, modules, kib }) => {
    const scripts = client.scriptsOf(modules);
    const bytes = client.gzipped(scripts);
    expect(bytes, `${name} takes ${inKib(bytes)} of ${kib}:${biggest(scripts)}`).toBeLessThanOrEqual(
      kib * KIB,
    );
    // It did count something.
    expect(bytes).toBeGreaterThan(50 * KIB);
  });

  it("any lazy chunk: at most 100 KiB", () => {
    const lazy = client.lazyScripts();
    expect(lazy.length).toBeGreaterThan(10);
    expect(lazy.filter((file) => client.gzipped([file]) > 100 * KIB)).toEqual([]);
  });

  it("no chunk waits for one that waits for it: what it needs at once would not be there yet", () => {
    expect(client.circles()).toEqual([]);
  });

  it("styles: at most 25 KiB in all", () => {
    const styles = client.filesOf(".css");
    const bytes = client.gzipped(styles);
    expect(bytes, `${inKib(bytes)}:${biggest(styles)}`).toBeLessThanOrEqual(25 * KIB);
    expect(bytes).toBeGreaterThan(5 * KIB);
  });

  it("fonts: none, or one of at most 40 KiB", () => {
    const fonts = ["woff2", "woff", "ttf", "otf"].flatMap((ending) => client.filesOf(`.${ending}`));
    expect(fonts.length).toBeLessThanOrEqual(1);
    // A font is compressed already.
    expect(client.gzipped(fonts)).toBeLessThanOrEqual(40 * KIB);
  });
});
