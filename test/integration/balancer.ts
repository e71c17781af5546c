import { connect, createServer, type Socket } from "node:net";

/**
 * The dumbest load balancer there is: each connection goes to the next server in turn, or to the one after it where
 * that one does not answer. It knows no cookies and keeps nobody anywhere.
 */
export interface Balancer {
  readonly port: number;
  readonly url: string;
  /** From now on connections go to these, and those that are open stay. */
  serve(ports: readonly number[]): void;
  /** Ends every connection and takes none, until it is told whom to serve again. */
  cut(): void;
  /** How many connections have ever gone to a server. */
  countOf(port: number): number;
  close(): Promise<void>;
}

export async function startBalancer(): Promise<Balancer> {
  let ports: readonly number[] = [];
  let next = 0;
  const open = new Set<Socket>();
  const counts = new Map<number, number>();

  const forward = (client: Socket, left: number): void => {
    const port = ports[next++ % ports.length];
    if (port === undefined || left === 0) {
      client.destroy();
      return;
    }
    const server = connect({ port, host: "127.0.0.1" });
    let isThrough = false;
    server.setNoDelay(true);
    server.once("connect", () => {
      isThrough = true;
      counts.set(port, (counts.get(port) ?? 0) + 1);
      client.pipe(server).pipe(client);
    });
    // What is wrong with it ends it: one that was never there gives way to the next.
    server.on("error", () => {});
    server.once("close", () => {
      if (isThrough || client.destroyed) client.destroy();
      else forward(client, left - 1);
    });
    client.once("close", () => server.destroy());
  };
  const balancer = createServer((client) => {
    open.add(client);
    client.once("close", () => open.delete(client));
    client.on("error", () => client.destroy());
    client.setNoDelay(true);
    forward(client, ports.length);
  });
  await new Promise<void>((resolve) => balancer.listen(0, "127.0.0.1", resolve));
  const address = balancer.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const end = () => {
    for (const client of open) client.destroy();
  };
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    serve: (now) => {
      ports = now;
    },
    cut: () => {
      ports = [];
      end();
    },
    countOf: (port) => counts.get(port) ?? 0,
    close: async () => {
      end();
      await new Promise((resolve) => balancer.close(resolve));
    },
  };
}
