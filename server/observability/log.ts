import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from "pino";
import { summariseError } from "./error-summary.ts";

export type Log = Logger;

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Fields that are withheld wherever they appear, should a caller forget that logs hold ids, codes, counts and
 * times only.
 */
const WITHHELD = [
  ...["name", "email", "title", "token", "link", "cookie", "cookies", "authorization", "headers"],
  ...["body", "query", "params", "url", "payload", "words", "reason", "text", "justification", "rating"],
];

interface LogRequest {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly routeOptions?: { readonly url?: unknown };
}

/** A request as its route: the address itself may carry what somebody typed. */
const requestFields = (request: LogRequest) => ({
  id: request.id,
  method: request.method,
  route: request.routeOptions?.url ?? "unmatched",
});

/**
 * The process's structured log: one JSON object a line, on stderr, because stdout belongs to the lines of
 * PROTOCOL.md. It holds no personal data: errors come as type and place (`summariseError`), requests as their
 * route, and the fields above are withheld.
 *
 * @param output where the lines go; tests give their own
 */
export function createLog({ level, output }: { level: LogLevel; output?: DestinationStream }): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: (thrown: unknown) => summariseError(thrown),
        error: (thrown: unknown) => summariseError(thrown),
        req: requestFields,
        res: (reply: { statusCode?: unknown }) => ({ status: reply.statusCode }),
      },
      // Without a message of its own a line would get the error's, which may quote somebody.
      hooks: {
        logMethod(args, method) {
          if (args.length === 1 && typeof args[0] !== "string") method.call(this, args[0], "error");
          else method.apply(this, args);
        },
      },
      redact: { paths: WITHHELD.flatMap((field) => [field, `*.${field}`]), censor: "[withheld]" },
    },
    // Written at once: the last line before a crash is the one that is needed.
    output ?? destination({ dest: 2, sync: true }),
  );
}
