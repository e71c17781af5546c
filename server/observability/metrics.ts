import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const PLANES = ["control", "documents"] as const;
export type Plane = (typeof PLANES)[number];

/** The numbers behind `GET /metrics`. Labels are codes, types and routes: never an id, never a person. */
export interface Metrics {
  readonly contentType: string;
  /** In Prometheus' text format. */
  render(): Promise<string>;
  /** A command of the control plane, from the door to the answer; `outcome` is `ok` or the refusal's code. */
  command(type: string, outcome: string, seconds: number): void;
  /** An HTTP request; `route` is the pattern, not the address. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** A commit of the journal, from the room's queue to the disk. */
  commit(seconds: number): void;
  /** How many commands wait for their turn, asked for at each rendering. */
  watchQueue(depth: () => number): void;
  /** Whether the store takes what comes, asked for at each rendering. */
  watchStore(isSound: () => boolean): void;
  /** How many rooms are in memory, asked for at each rendering. */
  watchRooms(count: () => number): void;
  /** How many connections of a plane are open, asked for at each rendering. */
  watchConnections(count: (plane: Plane) => number): void;
}

/**
 * A registry of its own for every app, so that two apps of one test process do not count together.
 *
 * @param options.process also memory, CPU and event loop of the process: only where the app owns the process,
 *   because these collectors cannot be taken back
 */
export function createMetrics(options: { process: boolean }): Metrics {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const commands = new Histogram({
    name: "evenhand_command_seconds",
    help: "Commands of the control plane, from the door to the answer.",
    labelNames: ["type", "outcome"],
    buckets: SECONDS,
    registers,
  });
  const requests = new Histogram({
    name: "evenhand_http_request_seconds",
    help: "HTTP requests by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers,
  });
  const commits = new Histogram({
    name: "evenhand_commit_seconds",
    help: "Commits of the journal, each of one command or of several that waited together.",
    buckets: SECONDS,
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  return {
    contentType: registry.contentType,
    render: () => registry.metrics(),
    command: (type, outcome, seconds) => commands.observe({ type, outcome }, seconds),
    request: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    commit: (seconds) => commits.observe(seconds),
    watchQueue: (depth) => {
      gauge("evenhand_queue_depth", "Commands that wait for their turn, in all rooms.", depth);
    },
    watchStore: (isSound) => {
      gauge("evenhand_store_sound", "1 where the store takes what comes, 0 where it is full or broken.", () =>
        Number(isSound()),
      );
    },
    watchRooms: (count) => {
      gauge("evenhand_rooms", "Rooms held in memory.", count);
    },
    watchConnections: (count) => {
      new Gauge({
        name: "evenhand_connections",
        help: "Open connections, by plane.",
        labelNames: ["plane"],
        registers,
        collect() {
          for (const plane of PLANES) this.set({ plane }, count(plane));
        },
      });
    },
  };
}
