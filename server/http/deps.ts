import type { SessionId } from "@evenhand/shared/session/ids";
import type { Kysely } from "kysely";
import type { Links } from "../identity/links.ts";
import type { Mail } from "../identity/mail.ts";
import type { Origins } from "../identity/origins.ts";
import type { SignIns } from "../identity/principal.ts";
import type { Seats } from "../identity/seat.ts";
import type { Walls } from "../identity/walls.ts";
import type { Log } from "../observability/log.ts";
import type { Metrics } from "../observability/metrics.ts";
import type { Registry } from "../rooms/registry.ts";
import type { WallStages } from "../rooms/wall-stages.ts";
import type { Journal } from "../store/journal.ts";
import type { Schema } from "../store/schema.ts";
import type { StoreWatch } from "../store/watch.ts";

/** What follows, on open connections, from a change of who somebody is. */
export interface OpenConnections {
  /** The account signed out: its connections end. */
  closeAccount(accountId: string): void;
  /** What a member may see in a session has changed; of all, and of its walls, where nobody is named. */
  refreshSeat(sessionId: SessionId, participantId?: string): void;
}

/** What the routes stand on; put together in `app.ts`. */
export interface HttpDeps {
  readonly db: Kysely<Schema>;
  /** Whether this process hears what others commit; true where there are no others. */
  readonly isHearing: () => boolean;
  readonly journal: Journal;
  readonly registry: Pick<Registry, "get">;
  readonly origins: Origins;
  readonly signIns: SignIns;
  readonly links: Links;
  /** Null where SMTP is not set. */
  readonly mail: Mail | null;
  readonly seats: Seats;
  readonly walls: Walls;
  readonly stages: WallStages;
  readonly connections: OpenConnections;
  readonly metrics: Metrics;
  readonly watch: StoreWatch;
  /** Whether the server goes down: it answers, and wants nothing new. */
  readonly isDraining: () => boolean;
  /** Who may read `/metrics` from elsewhere: whoever knows this; null: nobody. */
  readonly metricsToken: string | null;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
