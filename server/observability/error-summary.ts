/**
 * Errors whose message quotes no input: of the operating system, of the database engine, of Fastify itself.
 * All others may carry what somebody typed, so only their type and place are logged.
 */
const PLAIN_MESSAGE = /^(E[A-Z0-9]+|SQLITE_[A-Z_]+|FST_[A-Z_]+|ERR_[A-Z_]+)$/;

export interface ErrorSummary {
  readonly type: string;
  readonly code?: string;
  /** Only where it cannot quote input. */
  readonly message?: string;
  /** The frames of the stack, without its first line, which is the message. */
  readonly at?: readonly string[];
  readonly cause?: ErrorSummary;
}

const FRAMES = 12;
const CAUSES = 4;

const codeOf = (error: object): string | undefined =>
  "code" in error && typeof error.code === "string" ? error.code : undefined;

/**
 * What a log may say of something thrown: enough to find the line, nothing that a person wrote.
 *
 * @param thrown anything; what is no Error has only its type
 * @param depth how many causes are still followed, so that a cause which is its own ends
 */
export function summariseError(thrown: unknown, depth = CAUSES): ErrorSummary {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const code = codeOf(thrown);
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: thrown.constructor.name,
    ...(code === undefined ? {} : { code }),
    ...(code !== undefined && PLAIN_MESSAGE.test(code) ? { message: thrown.message } : {}),
    ...(frames.length === 0 ? {} : { at: frames.slice(0, FRAMES).map((frame) => frame.trim()) }),
    ...(thrown.cause === undefined || depth === 0 ? {} : { cause: summariseError(thrown.cause, depth - 1) }),
  };
}
