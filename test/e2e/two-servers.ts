import { join } from "node:path";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";
import { type Balancer, startBalancer } from "../integration/balancer.ts";
import { type StartedServer, startServer } from "./demo-server.ts";

/** Two servers on one PostgreSQL behind a load balancer, as one address. */
export class TwoServers {
  readonly #folder: string;
  readonly #postgres: PostgresServer;
  readonly #databaseUrl: string;
  readonly #balancer: Balancer;
  readonly #servers: StartedServer[] = [];

  private constructor(folder: string, postgres: PostgresServer, databaseUrl: string, balancer: Balancer) {
    this.#folder = folder;
    this.#postgres = postgres;
    this.#databaseUrl = databaseUrl;
    this.#balancer = balancer;
  }

  static async start(folder: string): Promise<TwoServers> {
    const [postgres, balancer] = await Promise.all([startPostgres(), startBalancer()]);
    const two = new TwoServers(folder, postgres, await postgres.createDatabase(), balancer);
    // One after the other, so that it is known whose link for HR is the latest.
    await two.#add();
    await two.#add();
    two.#serve();
    return two;
  }

  get url(): string {
    return this.#balancer.url;
  }

  /** The link for HR that was printed last: it alone works. */
  async hrLink(): Promise<string> {
    return (await this.#servers.at(-1)?.hrLink()) ?? "";
  }

  /** How many connections each of the servers that run has been given. */
  get connections(): readonly number[] {
    return this.#servers.map(({ port }) => this.#balancer.countOf(port));
  }

  /** Kills one server, and takes the network away from the other: whoever is connected to either is not. */
  async killOne(): Promise<void> {
    const [victim] = this.#servers.splice(0, 1);
    this.#balancer.cut();
    await victim?.kill();
  }

  /** The network is back, and with it the server that was left. */
  reconnect(): void {
    this.#serve();
  }

  /** Another server joins. */
  async replace(): Promise<void> {
    await this.#add();
    this.#serve();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()));
    await this.#balancer.close();
    await this.#postgres.stop();
  }

  #serve(): void {
    this.#balancer.serve(this.#servers.map(({ port }) => port));
  }

  async #add(): Promise<void> {
    const env = { DATABASE_URL: this.#databaseUrl, PUBLIC_URL: this.url };
    this.#servers.push(await startServer({ dataDir: join(this.#folder, "unused"), env }));
  }
}
