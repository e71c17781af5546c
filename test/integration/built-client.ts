import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as z from "zod";

const DIST = fileURLToPath(new URL("../../client/dist/", import.meta.url));

/** What Vite writes of a source module or a shared chunk; keys are those of the manifest itself. */
const chunkSchema = z.object({
  file: z.string(),
  isDynamicEntry: z.boolean().optional(),
  imports: z.array(z.string()).optional(),
});
const manifestSchema = z.record(z.string(), chunkSchema);

/** The built client as a browser would fetch it. Sizes are bytes after gzip. */
export class BuiltClient {
  readonly #manifest = manifestSchema.parse(
    JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, "utf8")) as unknown,
  );

  /**
   * The scripts that a browser fetches for these modules: each with everything that it imports statically, once.
   *
   * @param modules as paths under `client`, such as "app/room-page.tsx"
   * @throws for a module that has no chunk of its own: a route that was renamed is a budget that holds nothing
   */
  scriptsOf(modules: readonly string[]): readonly string[] {
    const files = new Set<string>();
    const visit = (key: string): void => {
      const chunk = this.#manifest[key];
      if (!chunk) throw new Error(`the build has no chunk of its own for ${key}`);
      if (files.has(chunk.file)) return;
      files.add(chunk.file);
      chunk.imports?.forEach(visit);
    };
    for (const module of modules) visit(module in this.#manifest ? module : this.#keyOfChunkWith(module));
    return [...files].sort();
  }

  /** A module that lies in a chunk with others is found by the chunk's source map. */
  #keyOfChunkWith(module: string): string {
    const isIn = ({ file }: { readonly file: string }): boolean =>
      existsSync(`${DIST}${file}.map`) &&
      readFileSync(`${DIST}${file}.map`, "utf8").includes(`/client/${module}"`);
    return Object.entries(this.#manifest).find(([, chunk]) => isIn(chunk))?.[0] ?? module;
  }

  /** Scripts that the first page does without. */
  lazyScripts(): readonly string[] {
    const first = new Set(this.scriptsOf(["index.html"]));
    return this.filesOf(".js").filter((file) => !first.has(file));
  }

  /** Chunks that need each other, each circle as the files along it. */
  circles(): readonly (readonly string[])[] {
    const circles: string[][] = [];
    const done = new Set<string>();
    const visit = (key: string, way: readonly string[]): void => {
      if (way.includes(key)) circles.push([...way.slice(way.indexOf(key)), key]);
      if (done.has(key) || way.includes(key)) return;
      for (const next of this.#manifest[key]?.imports ?? []) visit(next, [...way, key]);
      done.add(key);
    };
    for (const key of Object.keys(this.#manifest)) visit(key, []);
    return circles.map((keys) => keys.map((key) => this.#manifest[key]?.file ?? key));
  }

  /** Modules that have a chunk of their own because they are imported dynamically. */
  lazyModules(): readonly string[] {
    return Object.keys(this.#manifest).filter((key) => this.#manifest[key]?.isDynamicEntry === true);
  }

  /** Everything built with this ending, as paths under `client/dist`. */
  filesOf(ending: string): readonly string[] {
    return readdirSync(`${DIST}assets`)
      .filter((name) => name.endsWith(ending))
      .map((name) => `assets/${name}`)
      .sort();
  }

  gzipped(files: readonly string[]): number {
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(DIST + file)).length, 0);
  }
}
