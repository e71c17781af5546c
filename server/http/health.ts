import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { HEADROOM } from "../store/watch.ts";
import type { HttpDeps } from "./deps.ts";
import { sendProblem } from "./problem.ts";
import type { HttpServer } from "./server.ts";

/** What an operator's tools ask: is it alive, can it serve, how is it doing. None of it names anybody. */
export function registerHealth(app: HttpServer, deps: HttpDeps): void {
  const { metrics, log } = deps;
  const schema = { hide: true };
  app.get("/healthz", { schema }, async () => ({ status: "ok" }));

  app.get("/readyz", { schema }, async (_request, reply) => {
    const why = await whyNotReady(deps);
    if (why === null) return { status: "ready" };
    if (why !== "draining") log.error({ why }, "not ready");
    return sendProblem(reply, "unavailable", { why });
  });

  app.get("/metrics", { schema }, async (request, reply) => {
    if (!mayRead(request, deps)) return sendProblem(reply, "not-found");
    reply.type(metrics.contentType);
    return metrics.render();
  });
}

/** In one word why this process should get nothing new; null where it may. */
async function whyNotReady({ watch, isDraining, isHearing, log }: HttpDeps): Promise<string | null> {
  if (isDraining()) return "draining";
  if (!isHearing()) return "listener";
  try {
    const standing = await watch.probe();
    if (standing !== "sound") return standing;
    const free = await watch.freeBytes();
    return free !== null && free < HEADROOM ? "headroom" : null;
  } catch (error) {
    log.error({ err: error }, "nothing can be written");
    return "store";
  }
}

/**
 * Numbers say how busy an organisation is, and are not for the world: whoever knows the token may read them. Without
 * one, a program on this machine may that asks the process itself; never through a proxy, which makes everybody local.
 */
function mayRead({ headers, socket }: FastifyRequest, { metricsToken, origins }: HttpDeps): boolean {
  if (metricsToken !== null) {
    const given = Buffer.from(headers.authorization ?? "");
    const wanted = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
  const isForwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return origins.isLocal && !isForwarded && LOOPBACK.test(socket.remoteAddress ?? "");
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
