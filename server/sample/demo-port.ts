import { createServer } from "node:net";

/**
 * The port of the demo: the wanted one, or any free one where that is taken.
 *
 * @param host the address that will be listened on
 */
export async function freePort(host: string, wanted: number): Promise<number> {
  return (await tryPort(host, wanted)) ?? (await tryPort(host, 0)) ?? wanted;
}

/** The port if it can be had (0: any), null if it is taken. Other errors come up when the server listens. */
function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ host, port }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}
