import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a file of this folder in a thread of its own: bundled beside us in `dist`, TypeScript in the sources.
 *
 * @param name of the file, without its ending; it is an entry of `vite.config.ts`
 */
export function startWorker(name: string, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL(`./${name}.js`, import.meta.url), options);
  }
  // A thread does not inherit the hooks by which its parent reads TypeScript: it gets them from tsx.
  const file = new URL(`./${name}.ts`, import.meta.url).href;
  const tsx = import.meta.resolve("tsx/esm/api");
  const start = `import(${JSON.stringify(tsx)}).then((api) => api.tsImport(${JSON.stringify(file)}, ${JSON.stringify(file)}))`;
  return new Worker(start, { ...options, eval: true });
}
