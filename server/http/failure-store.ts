import { createHash } from "node:crypto";
import type { FastifyRateLimitStore } from "@fastify/rate-limit";
import type { Kysely } from "kysely";
import { countFailure, type Failures, failuresOf } from "../store/failures.ts";
import type { Schema } from "../store/schema.ts";

type Answer = (error: Error | null, failures?: Failures) => void;

/**
 * Where limits are counted that have to hold over all processes of a database: in it. Addresses are kept as hashes,
 * for as long as they count.
 *
 * @param now milliseconds since the epoch
 */
export function failureStore(db: Kysely<Schema>, now: () => number) {
  return class FailureStore implements FastifyRateLimitStore {
    readonly #limit: string;

    constructor(options: object) {
      // Limits that are not alike are counted apart.
      this.#limit = `${Reflect.get(options, "max")}/${Reflect.get(options, "timeWindow")}`;
    }

    incr(address: string, answer: Answer, within = 60_000): void {
      this.#reply(countFailure(db, this.#keyOf(address), now(), within), answer);
    }

    read(address: string, answer: Answer): void {
      this.#reply(failuresOf(db, this.#keyOf(address), now()), answer);
    }

    child(options: object): FailureStore {
      return new FailureStore(options);
    }

    #keyOf(address: string): string {
      return `${this.#limit}:${createHash("sha256").update(address).digest("hex")}`;
    }

    #reply(counting: Promise<Failures>, answer: Answer): void {
      counting.then(
        (failures) => answer(null, failures),
        (error: Error) => answer(error),
      );
    }
  };
}
