import { randomUUID } from "node:crypto";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import pg from "pg";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { type Control, dataFolder, freePort, type Outside, startOutside, until, Visitor } from "./outside.ts";

const PEOPLE = `employee_id,name,email,manager_email,team,level,draft_rating,justification
E1,Mara,mara@x.example,ana@x.example,Core,L4,5,Ran the migration alone
E2,Joao,joao@x.example,ana@x.example,Core,L4,3,Solid year
E3,Sam,sam@x.example,ben@x.example,Edge,L4,3,Solid year
E4,Lena,lena@x.example,cal@x.example,Data,L4,3,Solid year
`;
const SEATS = [
  ["fay", "facilitator"],
  ["ana", "manager"],
  ["ben", "manager"],
  ["cal", "manager"],
  ["dee", "manager"],
] as const;
export type Who = (typeof SEATS)[number][0];

/** One server of several. */
export interface Node extends Outside {
  readonly port: number;
}

/** Several servers' processes on one PostgreSQL behind a balancer, with a session that is open. */
export class ManyRig {
  readonly nodes: Node[] = [];
  sessionId = "";
  /** Employee id to subject id. */
  readonly subjects = new Map<string, string>();
  readonly #folder = dataFolder();
  readonly #cookies = new Map<Who | "hr", Visitor>();
  #postgres: PostgresServer | null = null;
  #databaseUrl = "";
  #balancer: Balancer | null = null;

  async setUp(count: number): Promise<void> {
    [this.#postgres, this.#balancer] = await Promise.all([startPostgres(), startBalancer()]);
    this.#databaseUrl = await this.#postgres.createDatabase();
    // All at once: they take turns in making the database, and the link that was given out last works.
    await Promise.all(Array.from({ length: count }, () => this.add()));
    const hr = await this.#signedIn();
    this.#cookies.set("hr", hr);
    const { id: cycleId } = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "2026 H2" });
    const form = new FormData();
    form.set("file", new Blob([PEOPLE]), "people.csv");
    await hr.ok("POST", `/api/cycles/${cycleId}/import`, form);
    const body = { cycleId, title: "Engineering", subjects: { filter: {} }, cohortBy: ["level"] };
    this.sessionId = (await hr.ok<{ id: string }>("POST", "/api/sessions", body)).id;
    for (const [name, role] of SEATS) {
      const person = { name, email: `${name}@x.example`, role };
      const { link } = await hr.ok<{ link: string }>("POST", this.path("participants"), person);
      this.#cookies.set(name, await Visitor.join(this.url, link));
    }
    const fay = this.visitor("fay").control(this.sessionId);
    await fay.connected();
    const record = this.visitor("fay").record(this.sessionId);
    await record.reaches(await fay.accepted({ type: "session.open" }));
    for (const [id, { employeeId }] of Object.entries(record.map<{ employeeId: string }>("subjects")))
      this.subjects.set(employeeId, id);
    record.close();
    fay.socket.disconnect();
  }

  /** Starts one more server, and has the balancer know it. */
  async add(): Promise<Node> {
    const port = await freePort();
    const environment = { PUBLIC_URL: this.url };
    const node = {
      ...(await startOutside(this.#folder.path, port, this.#databaseUrl, { environment })),
      port,
    };
    this.nodes.push(node);
    this.#serve();
    return node;
  }

  /** Kills a server where it stands. */
  async kill(node: Node): Promise<void> {
    this.nodes.splice(this.nodes.indexOf(node), 1);
    await node.kill();
    this.#serve();
  }

  /** Tells a server to stop, as whoever replaces it does; answers what its process ended with. */
  async leave(node: Node): Promise<number | null> {
    this.nodes.splice(this.nodes.indexOf(node), 1);
    const code = await node.stop();
    this.#serve();
    return code;
  }

  /** The address of all of them. */
  get url(): string {
    return this.#balancer?.url ?? "";
  }

  path(rest: string): string {
    return `/api/sessions/${this.sessionId}/${rest}`;
  }

  /** Somebody who has signed in, at the balancer or at one server of their own. */
  visitor(who: Who | "hr", node?: Node): Visitor {
    const visitor = this.#cookies.get(who);
    if (!visitor) throw new Error(`${who} has not signed in`);
    return node ? visitor.at(`http://127.0.0.1:${node.port}`, this.url) : visitor;
  }

  /** The journal as it is exported; asked for again where a server or a connection has just gone. */
  async journal(): Promise<JournalLine[]> {
    let text = "";
    await until("the journal is given out", async () => {
      const response = await this.visitor("hr")
        .send("GET", this.path("journal"))
        .catch(() => null);
      if (response?.ok) text = await response.text();
      return response?.ok === true;
    });
    return text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  }

  /** Runs statements of somebody who has nothing to do with the servers. */
  async query(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: this.#databaseUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  async dispose(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.kill()));
    await this.#balancer?.close();
    await this.#postgres?.stop();
    this.#folder.remove();
  }

  #serve(): void {
    this.#balancer?.serve(this.nodes.map(({ port }) => port));
  }

  async #signedIn(): Promise<Visitor> {
    for (const link of await Promise.all(this.nodes.map((node) => node.hrLink()))) {
      const visitor = await Visitor.join(this.url, link).catch(() => null);
      if (visitor) return visitor;
    }
    throw new Error("no link for HR works");
  }
}

/** Sends a command until it is answered, over however many connections that takes: the id makes it harmless. */
export async function sure(control: Control, command: Record<string, unknown>): Promise<CommandAck> {
  const id = randomUUID();
  for (;;) {
    await control.connected();
    const lost = new Promise<null>((resolve) => control.socket.once("disconnect", () => resolve(null)));
    const ack = await Promise.race([control.send(command, id), lost]);
    if (ack) return ack;
  }
}
