import pg from "pg";
import * as z from "zod/mini";
import type { StoreNotice } from "./dialect.ts";
import { CHANNEL } from "./postgres.ts";

/** How soon a lost connection is opened again, in milliseconds: somewhere below, and each time twice as far, up to. */
const FIRST_RETRY = 100;
const LAST_RETRY = 2_000;
/** How often the connection has to show that it lives, and how soon, in milliseconds. */
const PING_EVERY = 2_000;
const PING_WITHIN = 5_000;

const noticeSchema = z.union([
  z.strictObject({ session: z.string(), seq: z.int() }),
  z.strictObject({ session: z.string(), note: z.string(), n: z.int() }),
]);

export interface ListenerDeps {
  readonly onNotice: (notice: StoreNotice) => void;
  /** It listens, at first or again: what was said meanwhile is lost, and has to be looked up. */
  readonly onListening: () => void;
  readonly onError: (error: unknown) => void;
}

/** The one connection by which a process hears of what others have committed. */
export interface Listener {
  /** Since when it has not been listening, in milliseconds since the epoch; null while it does. */
  readonly downSince: number | null;
  close(): Promise<void>;
}

/** Listens until it is closed, over however many connections that takes. It never fails: it tries again. */
export function listenTo(url: string, { onNotice, onListening, onError }: ListenerDeps): Listener {
  let downSince: number | null = Date.now();
  let client: pg.Client | null = null;
  let closed = false;
  let retry = FIRST_RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lost = (of: pg.Client, error?: unknown): void => {
    if (client !== of) return;
    client = null;
    downSince ??= Date.now();
    if (error !== undefined && !closed) onError(error);
    of.end().catch(() => {});
    if (closed) return;
    timer = setTimeout(() => void connect(), Math.random() * retry);
    timer.unref();
    retry = Math.min(LAST_RETRY, retry * 2);
  };

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: PING_WITHIN,
      query_timeout: PING_WITHIN,
      application_name: "evenhand listener",
    });
    client = fresh;
    fresh.on("error", (error) => lost(fresh, error));
    fresh.on("end", () => lost(fresh));
    fresh.on("notification", ({ payload }) => {
      const notice = noticeSchema.safeParse(parsed(payload));
      if (notice.success) onNotice(notice.data);
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANNEL}`);
      if (client !== fresh) return;
      downSince = null;
      retry = FIRST_RETRY;
      onListening();
    } catch (error) {
      lost(fresh, error);
    }
  };
  // A connection whose other end has gone without a word looks open for ever.
  const pinging = setInterval(() => {
    const asked = client;
    if (asked && downSince === null) asked.query("select 1").catch((error: unknown) => lost(asked, error));
  }, PING_EVERY);
  pinging.unref();
  void connect();

  return {
    get downSince() {
      return downSince;
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      clearInterval(pinging);
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}

function parsed(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? "");
  } catch {
    return null;
  }
}
