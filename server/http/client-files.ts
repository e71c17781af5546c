import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import { sendProblem } from "./problem.ts";
import type { HttpServer } from "./server.ts";

const YEAR_MS = 365 * 24 * 3_600_000;

/** The built client; the sources (`server/http`) and the bundle (`server/dist`) lie equally deep. */
function findClient(): string | undefined {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "../../client/dist");
  return existsSync(join(folder, "index.html")) ? folder : undefined;
}

/**
 * Serves the built client: files by their names, its page for every other address that a browser opens, so that
 * a reload lands where it was. Under `/api` and for anything but a page, what is not there is a problem.
 */
export async function registerClient(app: HttpServer): Promise<void> {
  const root = findClient();
  if (root !== undefined) {
    await app.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      cacheControl: false,
      // Built with a packed copy beside each: `x.js.br`, `x.js.gz`.
      preCompressed: true,
      setHeaders: (response, path) => {
        // Built files carry a hash in their name; the page names them and must be fresh.
        const hashed = path.startsWith(join(root, "assets"));
        response.header(
          "cache-control",
          hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : "no-cache",
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      ["GET", "HEAD"].includes(request.method) && !/^\/(api|socket\.io|yjs)(\/|\?|$)/.test(request.url);
    if (root === undefined || !wantsPage || isFile(request.url)) return sendProblem(reply, "not-found");
    return reply.sendFile("index.html");
  });
}

/** A missing picture or script is missing, not a page: `/assets/x-1.js` against `/s/abc/board`. */
const isFile = (url: string): boolean => /\.[a-z0-9]{1,10}$/i.test(url.split("?", 1)[0] ?? "");
