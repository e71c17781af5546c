import { statfs } from "node:fs/promises";
import type { Database } from "./database.ts";
import type { StoreFailure } from "./dialect.ts";
import { StoreFull } from "./journal.ts";

/** With less space than this the server takes on nothing new, in bytes: what is under way still has room to end. */
export const HEADROOM = 32 * 1024 * 1024;
/** How often a full store is tried again, in milliseconds. */
const RETRY = 2_000;
/** How long the answer of a probe stands, in milliseconds: whoever asks more often costs no more writes. */
const FRESH = 1_000;

/** How the store stands: it takes what comes, has no space left, or is broken for good. */
export type Standing = "sound" | StoreFailure;

/** What is known of the store from what it did last. */
export interface StoreWatch {
  readonly standing: Standing;
  /** Hears of an error; what says nothing of the store is passed over. */
  saw(error: unknown): void;
  /** Something was stored: there is space. */
  worked(): void;
  /** Writes something and waits until it is durable. */
  probe(): Promise<Standing>;
  /** Bytes that are free where the embedded database lies; null with PostgreSQL, whose disk is not ours to see. */
  freeBytes(): Promise<number | null>;
  onChange(listener: (standing: Standing) => void): () => void;
  close(): void;
}

/**
 * Watches a database. Full passes: it is tried again until something can be written. Broken stays: after an error
 * of the disk nobody can say what is on it, and PostgreSQL, too, goes down then rather than guess.
 */
export function watchStore({ db, dialect }: Database, dataDir: string): StoreWatch {
  const listeners = new Set<(standing: Standing) => void>();
  let standing: Standing = "sound";
  let last: { readonly at: number; readonly answer: Promise<Standing> } | null = null;
  let retrying: ReturnType<typeof setInterval> | null = null;

  const become = (next: Standing): void => {
    if (next === standing || standing === "broken") return;
    standing = next;
    if (retrying !== null) clearInterval(retrying);
    // It may fail after another has found that there is space: who asks for the next probe hears of it.
    retrying = next === "full" ? setInterval(() => void write().catch(() => {}), RETRY) : null;
    retrying?.unref();
    for (const listener of [...listeners]) listener(next);
  };
  const saw = (error: unknown): void => {
    const failure = error instanceof StoreFull ? "full" : dialect.failureOf(error);
    if (failure) become(failure);
  };
  const write = async (): Promise<Standing> => {
    try {
      const at = new Date().toISOString();
      await db
        .insertInto("probe")
        .values({ id: 1, at })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ at }))
        .execute();
      become("sound");
    } catch (error) {
      saw(error);
      // Out of reach is no failure of the disk, and still nothing can be written.
      if (standing === "sound") throw error;
    }
    return standing;
  };

  return {
    get standing() {
      return standing;
    },
    saw,
    worked: () => become("sound"),
    probe: () => {
      const now = performance.now();
      if (!last || now - last.at > FRESH) last = { at: now, answer: write() };
      return last.answer;
    },
    freeBytes: async () => {
      if (dialect.name !== "sqlite") return null;
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      if (retrying !== null) clearInterval(retrying);
      listeners.clear();
    },
  };
}
