import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/**
 * The files that are started by name: the process, the demo, the command-line tools, and what runs in a worker
 * thread. All of them, and every chunk they share, land side by side in `dist`, so that a worker is found by
 * its name next to whoever starts it.
 */
const entries = [
  ...["main.ts", "demo.ts", "exchange/workbook-worker.ts", "exchange/xlsx-worker.ts"],
  ...["link", "verify", "backup", "restore", "move", "doctor"].map((tool) => `cli/${tool}.ts`),
];

/** Files that modules read at run time from beside themselves: `./name` in the sources is `./name` in `dist`. */
const files = ["sample/people.csv"];

const shipFiles = {
  name: "ship-files",
  generateBundle(this: { emitFile(file: { type: "asset"; fileName: string; source: Buffer }): string }) {
    for (const path of files) {
      const source = readFileSync(new URL(path, import.meta.url));
      this.emitFile({ type: "asset", fileName: path.replace(/^.*\//, ""), source });
    }
  },
};

export default defineConfig({
  plugins: [shipFiles],
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  // `shared` is TypeScript and has no build of its own: it goes into the bundle, with what only it depends on.
  ssr: { target: "node", noExternal: [/^@evenhand\/shared/] },
  build: {
    ssr: true,
    outDir: "dist",
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(
        entries
          .filter((entry) => existsSync(new URL(entry, import.meta.url)))
          .map((entry) => [entry.replace(/^.*\//, "").replace(/\.ts$/, ""), entry]),
      ),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
