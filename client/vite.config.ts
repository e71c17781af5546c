import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { chunksBySteps } from "./chunks.ts";

// Where `npm run dev` has put the server; the browser then knows one origin only.
const server = process.env.SERVER_URL ?? "http://127.0.0.1:3001";

/** Packed once, when it is built: the server hands out what a browser can unpack. Nothing here is a secret. */
const packed: Plugin = {
  name: "packed",
  apply: "build",
  writeBundle: ({ dir = "" }) => {
    const files = readdirSync(dir, { recursive: true, encoding: "utf8" });
    for (const name of files.filter((file) => /\.(?:js|css|html|svg)$/.test(file))) {
      const bytes = readFileSync(join(dir, name));
      const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params: quality }));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }
  },
};

/** The files of styles in order: the same names at every build, whichever is read first. */
const sheets = ["app", "features", "ui"]
  .map((part) => join(import.meta.dirname, part))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith(".module.css"))
  .sort();
const named = new Map<string, Map<string, number>>();

/** A class by the number of its file and its own in it: no two are called the same. */
function shortName(name: string, file: string): string {
  const path = file.split("?")[0] ?? file;
  const names = named.get(path) ?? new Map<string, number>();
  named.set(path, names);
  const place = names.get(name) ?? names.size;
  names.set(name, place);
  return `_${sheets.indexOf(path).toString(36).padStart(2, "0")}${place.toString(36)}`;
}

export default defineConfig({
  plugins: [react(), packed],
  // Built, a class is named by a few letters: a tenth of all styles was the names of their files.
  css: process.env.NODE_ENV === "production" ? { modules: { generateScopedName: shortName } } : {},
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // light-dark() and nesting as written: rewritten they would know the theme of the page only, not of a part of it.
    cssTarget: ["chrome123", "edge123", "firefox128", "safari17.5"],
    // One small file of styles for all pages: fewer requests, and what overrides what never depends on the way here.
    cssCodeSplit: false,
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunksBySteps(import.meta.dirname), debugName: "by steps" }],
        },
      },
    },
    // Which file needs which: what the budgets are reckoned from.
    manifest: true,
  },
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": { target: server },
      "/healthz": { target: server },
      "/readyz": { target: server },
      "/socket.io": { target: server, ws: true },
      "/yjs": { target: server, ws: true },
    },
  },
});
