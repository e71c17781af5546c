import { sql } from "kysely";
import type { HttpDeps } from "./deps.ts";
import { sendProblem } from "./problem.ts";
import type { HttpServer } from "./server.ts";

/** What an operator's tools ask: is it alive, can it serve, how is it doing. None of it names anybody. */
export function registerHealth(app: HttpServer, { db, metrics, log }: HttpDeps): void {
  const schema = { hide: true };
  app.get("/healthz", { schema }, async () => ({ status: "ok" }));

  app.get("/readyz", { schema }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(db);
      return { status: "ready" };
    } catch (error) {
      log.error({ err: error }, "database not ready");
      return sendProblem(reply, "unavailable");
    }
  });

  app.get("/metrics", { schema }, async (_request, reply) => {
    reply.type(metrics.contentType);
    return metrics.render();
  });
}
