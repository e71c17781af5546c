import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawServerDefault,
} from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { Config } from "../config.ts";
import { TABLE_LIMITS } from "../exchange/read-table.ts";
import { guardRoutes } from "./access.ts";
import { registerAgenda } from "./agenda.ts";
import { registerAirtime } from "./airtime.ts";
import { registerCase } from "./case.ts";
import { registerClient } from "./client-files.ts";
import { registerCycleExport } from "./cycle-export.ts";
import { registerCycles } from "./cycles.ts";
import type { HttpDeps } from "./deps.ts";
import { registerDistribution } from "./distribution.ts";
import { registerDocs } from "./docs.ts";
import { registerDrafts } from "./drafts.ts";
import { failureStore } from "./failure-store.ts";
import { registerHeaders } from "./headers.ts";
import { registerHealth } from "./health.ts";
import { registerImport } from "./import.ts";
import { registerJournal } from "./journal.ts";
import { registerMandates } from "./mandates.ts";
import { registerParticipants } from "./participants.ts";
import { registerPeople } from "./people.ts";
import { registerPotential } from "./potential.ts";
import { handleError, sendProblem } from "./problem.ts";
import { registerResults } from "./results.ts";
import { registerSessions } from "./sessions.ts";
import { registerSignIn } from "./sign-in.ts";
import { registerSubjects } from "./subjects.ts";
import { registerWall } from "./wall.ts";

/** The web server with its schemas: what every resource registers its routes on. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The largest body of JSON: a list of all people of a cycle fits, a flood does not. */
const BODY_LIMIT = 1_048_576;
/** How long a request may take to arrive, in milliseconds: a 5 MB file on a slow line does. */
const REQUEST_TIMEOUT = 60_000;
const HEADERS_TIMEOUT = 15_000;

/** Makes the web server: what guards it, then one registration a resource. It does not listen yet. */
export async function buildHttp(
  config: Pick<Config, "trustProxy" | "databaseUrl">,
  deps: HttpDeps,
): Promise<HttpServer> {
  const app: HttpServer = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    // One line a request, of our own, without the address.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(6).toString("hex"),
    requestTimeout: REQUEST_TIMEOUT,
    http: { headersTimeout: HEADERS_TIMEOUT },
    bodyLimit: BODY_LIMIT,
    trustProxy: trusted(config.trustProxy),
    routerOptions: { maxParamLength: 100 },
    forceCloseConnections: "idle",
    // What the router itself refuses: an address that cannot be decoded, or an id far longer than any.
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, error.code === "FST_ERR_BAD_URL" ? "invalid" : "not-found");
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);

  await app.register(cookie);
  // What one process has counted another must know; alone, memory will do.
  const store = config.databaseUrl === null ? undefined : failureStore(deps.db, deps.now);
  await app.register(rateLimit, { global: false, ...(store && { store }) });
  await app.register(multipart, {
    limits: {
      fileSize: TABLE_LIMITS.bytes,
      files: 1,
      fields: 5,
      fieldSize: 100_000,
      parts: 6,
      headerPairs: 50,
    },
  });
  await registerHeaders(app, deps.origins);
  guardRoutes(app, deps);
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unmatched";
    deps.metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    request.log.debug({ req: request, res: reply }, "request");
  });

  await registerDocs(app);
  registerHealth(app, deps);
  registerSignIn(app, deps);
  registerCycles(app, deps);
  registerPeople(app, deps);
  registerImport(app, deps);
  registerCycleExport(app, deps);
  registerSessions(app, deps);
  registerParticipants(app, deps);
  registerMandates(app, deps);
  registerSubjects(app, deps);
  registerDrafts(app, deps);
  registerCase(app, deps);
  registerPotential(app, deps);
  registerDistribution(app, deps);
  registerAgenda(app, deps);
  registerAirtime(app, deps);
  registerResults(app, deps);
  registerJournal(app, deps);
  registerWall(app, deps);
  await registerClient(app);
  return app;
}

/** Fastify's own way of counting hops, spelled out: its types know no number. */
const trusted = (trust: Config["trustProxy"]) => {
  if (trust === false) return false;
  return typeof trust === "number" ? (_address: string, hop: number) => hop < trust : [...trust];
};
