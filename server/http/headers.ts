import helmet from "@fastify/helmet";
import type { Origins } from "../identity/origins.ts";
import type { HttpServer } from "./server.ts";

const YEAR = 365 * 24 * 3600;
const HOST = /^[a-z0-9.:[\]-]+$/i;

/**
 * The security headers of every answer. The client is built without inline scripts and styles, so that its policy
 * has no exception; sockets may go to the host that served the page and nowhere else.
 */
export async function registerHeaders(app: HttpServer, { secure }: Origins): Promise<void> {
  const sockets = (request: { headers: { host?: string } }): string => {
    const { host = "" } = request.headers;
    // Not every browser takes 'self' for ws: too.
    return HOST.test(host) ? `${secure ? "wss" : "ws"}://${host}` : "'self'";
  };
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        connectSrc: ["'self'", sockets],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR } : false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/api")) reply.header("cache-control", "no-store");
  });
}
