import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { HousePlan } from "./house.ts";

/** What a server process serves. `bare` greets with so many bytes, if asked to. */
export type ServerPlan =
  | { readonly kind: "bare"; readonly greeting?: number }
  | { readonly kind: "stock" | "hocuspocus" }
  | ({ readonly kind: "house" } & HousePlan);

/** What a server process says when it listens. */
export interface Ready {
  readonly port: number;
  readonly sessions?: readonly string[];
  readonly cookies?: readonly string[];
}

/**
 * What a server process is asked: what it has used; the same after a collection of garbage; the same, and to
 * forget how long its loop was held and how much waited; a commit of one event; to drop every connection.
 */
export interface Question {
  readonly id: number;
  readonly ask: "usage" | "collect" | "forget" | "commit" | "drop";
}

/** What a process has used: CPU and times in milliseconds, sizes in bytes. */
export interface Usage {
  readonly cpu: number;
  readonly rss: number;
  readonly heap: number;
  readonly external: number;
  readonly timers: number;
  /** The longest time for which the event loop was held. */
  readonly held: number;
  /** Bytes that waited for clients at most, all sockets together. */
  readonly queued: number;
  /** How long the commit took that was asked for. */
  readonly commit: number;
}

/** A server in a process of its own. */
export interface BenchServer extends Required<Ready> {
  readonly kind: ServerPlan["kind"];
  ask(what: Question["ask"]): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a server process and waits until it listens. */
export async function startServer(plan: ServerPlan): Promise<BenchServer> {
  const child: ChildProcess = fork(fileURLToPath(new URL("serve.ts", import.meta.url)), [
    JSON.stringify(plan),
  ]);
  const waiting = new Map<number, (usage: Usage) => void>();
  let last = 0;
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the ${plan.kind} server ended with ${code}`)));
    child.on("message", (message: { ready: Ready } | { id: number; result: Usage }) => {
      if ("ready" in message) resolve(message.ready);
      else {
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
      }
    });
  });
  return {
    kind: plan.kind,
    sessions: [],
    cookies: [],
    ...ready,
    ask: (what) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        child.send({ id: last, ask: what } satisfies Question);
      }),
    stop: async () => {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
