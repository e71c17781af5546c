import { randomUUID } from "node:crypto";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import { type ChainFault, verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { WebSocket } from "ws";
import {
  type Control,
  dataFolder,
  freePort,
  type Outside,
  type OutsideOptions,
  spawnServer,
  startOutside,
  Visitor,
} from "../integration/outside.ts";

/** One who leads and seven who rate: eight clients, each of which remembers what it was told. */
const MANAGERS = ["ana", "ben", "cal", "dee", "eve", "flo", "gus"] as const;
const PEOPLE = Array.from({ length: 14 }, (_, index) => {
  const manager = MANAGERS[index % MANAGERS.length];
  return `E${index},Person ${index},p${index}@x.example,${manager}@x.example,L4,${(index % 5) + 1},Solid year`;
});
const CSV = ["employee_id,name,email,manager_email,level,draft_rating,justification", ...PEOPLE].join("\n");

/** A command with what its client heard of it. */
export interface Sent {
  readonly who: string;
  readonly id: string;
  readonly command: Record<string, unknown>;
  ack: CommandAck | null;
}

/** What a verifier that knows every acknowledgement finds in the journal. */
export interface Findings {
  readonly faults: readonly ChainFault[];
  /** Acknowledged numbers that the journal does not have. */
  readonly lost: readonly number[];
  readonly acknowledged: number;
}

/** A server that is killed and started again, with eight clients that remember what it said. */
export class KillRig {
  readonly sent: Sent[] = [];
  readonly #folder: { readonly path: string; remove(): void };
  readonly #options: OutsideOptions;
  readonly #people = new Map<string, Visitor>();
  #port = 0;
  #server: Outside | null = null;
  #hr: Visitor | null = null;
  #sessionId = "";
  /** The last event that anybody was told of. */
  #known: { seq: number; head: string } | null = null;
  /** How long the last start took, in milliseconds: what a kill while starting is aimed by. */
  #bootTook = 1_500;

  constructor(options: OutsideOptions = {}, folder = dataFolder()) {
    this.#options = options;
    this.#folder = folder;
  }

  /**
   * Starts, sets a session up, opens it.
   *
   * @param isKilledFirst the first start makes the database, and is killed on the way, too
   */
  async setUp(isKilledFirst = true): Promise<void> {
    this.#port = await freePort();
    if (isKilledFirst) await this.killWhileStarting();
    await this.start();
    const { url, hrLink } = this.#up();
    const hr = await Visitor.join(url, await hrLink());
    this.#hr = hr;
    const { id: cycleId } = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "2026 H2" });
    const form = new FormData();
    form.set("file", new Blob([CSV]), "people.csv");
    await hr.ok("POST", `/api/cycles/${cycleId}/import`, form);
    const body = { cycleId, title: "Engineering", subjects: { filter: {} }, cohortBy: ["level"] };
    this.#sessionId = (await hr.ok<{ id: string }>("POST", "/api/sessions", body)).id;
    for (const name of ["fay", ...MANAGERS]) {
      const role = name === "fay" ? "facilitator" : "manager";
      const path = `/api/sessions/${this.#sessionId}/participants`;
      const { link } = await hr.ok<{ link: string }>("POST", path, {
        name,
        email: `${name}@x.example`,
        role,
      });
      this.#people.set(name, await Visitor.join(url, link));
    }
    const [fay] = await this.connectAll();
    await fay?.[1].accepted({ type: "session.open" });
    fay?.[1].socket.disconnect();
  }

  async start(options: OutsideOptions = {}): Promise<void> {
    const before = performance.now();
    this.#server = await startOutside(this.#folder.path, this.#port, "", { ...this.#options, ...options });
    this.#bootTook = performance.now() - before;
  }

  /** Ends the process at once. */
  kill(): Promise<void> {
    return this.#up().kill();
  }

  /** Starts the server and kills it somewhere on the way. */
  async killWhileStarting(): Promise<void> {
    const child = spawnServer(this.#folder.path, this.#port, "", this.#options);
    const gone = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * this.#bootTook));
    child.kill("SIGKILL");
    await gone;
  }

  /** Everybody acts at once until so much is acknowledged; then the process is killed in the middle of it. */
  playUntilKilled(enough: number): Promise<void> {
    return this.#play(enough, () => this.#up().kill());
  }

  /** Everybody acts until the process ends by itself. */
  async playUntilEnded(): Promise<void> {
    const { child } = this.#up();
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    await this.#play(0, () => ended);
  }

  async #play(enough: number, end: () => Promise<void>): Promise<void> {
    let acknowledged = 0;
    let playing = true;
    let reached = () => {};
    const plenty = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const agenda = await this.#ask<{ items: { subjectId: string }[] }>("agenda");
    const subjectId = () => agenda.items[Math.floor(Math.random() * agenda.items.length)]?.subjectId;
    const move = (who: string): Record<string, unknown> => {
      if (who === "fay") return { type: "timer.start", seconds: 60 };
      if (who === "ben") return { type: "rating.propose", subjectId: subjectId(), to: 3, reason: "steady" };
      return { type: "agenda.raise", subjectId: subjectId(), reason: `look at ${randomUUID()}` };
    };
    const act = async (who: string, control: Control) => {
      while (playing) {
        const one: Sent = { who, id: randomUUID(), command: move(who), ack: null };
        this.sent.push(one);
        void control.send(one.command, one.id).then((ack) => {
          one.ack = ack;
          if (ack.ok) acknowledged += 1;
          if (acknowledged >= enough) reached();
        });
        await new Promise((resolve) => setTimeout(resolve, 12));
      }
    };
    const controls = await this.connectAll();
    const acting = [...controls].map(([who, control]) => act(who, control));
    if (enough > 0) await plenty;
    await end();
    playing = false;
    await Promise.all(acting);
    for (const [, { socket }] of controls) socket.disconnect();
  }

  /** Holds the journal against everything that anybody was told, and remembers its end. */
  async findings(): Promise<Findings> {
    const lines = await this.journal();
    const known = this.#known === null ? {} : { head: this.#known.head, headSeq: this.#known.seq };
    const seqs = new Set(lines.map(({ seq }) => seq));
    const accepted = this.sent.flatMap(({ ack }) => (ack?.ok ? [ack.seq] : []));
    const last = lines.at(-1);
    if (last) this.#known = { seq: last.seq, head: last.hash };
    return {
      faults: verifyChain(lines, known),
      lost: accepted.filter((seq) => !seqs.has(seq)),
      acknowledged: accepted.length,
    };
  }

  async journal(): Promise<JournalLine[]> {
    const response = await this.#hr?.send("GET", `/api/sessions/${this.#sessionId}/journal`);
    // A world that stores too late may have lost even the opening: nothing is a journal too.
    return ((await response?.text()) ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  }

  async connectAll(): Promise<Map<string, Control>> {
    const controls = new Map(
      [...this.#people].map(([who, visitor]) => [who, visitor.control(this.#sessionId)]),
    );
    await Promise.all([...controls.values()].map((control) => control.connected()));
    return controls;
  }

  get url(): string {
    return this.#up().url;
  }

  /** Asks the server to stop; resolves to the exit code. */
  stop(): Promise<number | null> {
    return this.#up().stop();
  }

  /** Sends a command and remembers what is answered. */
  async remembered(
    who: string,
    control: Control,
    command: Record<string, unknown>,
    id: string = randomUUID(),
  ): Promise<CommandAck> {
    const one: Sent = { who, id, command, ack: null };
    this.sent.push(one);
    one.ack = await control.send(command, id);
    return one.ack;
  }

  /** What was never answered is sent again, by its id. */
  async resend(): Promise<void> {
    const controls = await this.connectAll();
    for (const one of this.sent.filter(({ ack }) => ack === null)) {
      one.ack = (await controls.get(one.who)?.send(one.command, one.id)) ?? null;
    }
    for (const { socket } of controls.values()) socket.disconnect();
  }

  /** So many connections to the record, shared among all people. */
  async openRecords(count: number): Promise<WebSocket[]> {
    const visitors = [...this.#people.values()];
    const address = `${this.url.replace("http", "ws")}/yjs/${this.#sessionId}/record`;
    const sockets = Array.from({ length: count }, (_, index) => {
      const cookie = visitors[index % visitors.length]?.cookie ?? "";
      return new WebSocket(address, { headers: { cookie, origin: this.url } });
    });
    await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<void>((resolve, reject) => socket.once("open", resolve).once("error", reject)),
      ),
    );
    return sockets;
  }

  async dispose(): Promise<void> {
    await this.#server?.kill();
    this.#folder.remove();
  }

  async #ask<T>(what: string): Promise<T> {
    if (!this.#hr) throw new Error("not set up");
    return this.#hr.ok<T>("GET", `/api/sessions/${this.#sessionId}/${what}`);
  }

  #up(): Outside {
    if (!this.#server) throw new Error("not started");
    return this.#server;
  }
}
