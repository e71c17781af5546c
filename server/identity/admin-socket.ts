import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";

/**
 * The way in for whoever may read the data folder: the command line asks the running server, because the
 * embedded database has one writing process. Local sockets only, with the rights of the folder's owner.
 */

/** Names the socket; lies in the data folder, so that only its owner finds the way. */
const ADDRESS_FILE = "admin-address";
/** The longest address that every system takes (macOS: 104 bytes, Linux: 108). */
const ADDRESS_BYTES = 100;
/** An email and its frame; nobody sends more in good faith. */
const REQUEST_BYTES = 2_000;
const PATIENCE_MS = 10_000;

const requestSchema = z.strictObject({ type: z.literal("hr-link"), email: z.string().max(254) });
const answerSchema = z.union([
  z.strictObject({ ok: z.literal(true), link: z.string() }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
]);
export type AdminRequest = z.infer<typeof requestSchema>;
export type AdminAnswer = z.infer<typeof answerSchema>;

/** What a handler throws where the one who asked can put it right; any other error is a bug and not shown. */
export class AdminRefusal extends Error {}

function newAddress(dataDir: string): { address: string; folder?: string } {
  if (process.platform === "win32") {
    return { address: `\\\\.\\pipe\\evenhand-${randomBytes(16).toString("hex")}` };
  }
  const inside = join(dataDir, "admin.sock");
  if (Buffer.byteLength(inside) <= ADDRESS_BYTES) return { address: inside };
  // mkdtemp makes a folder that nobody else can enter.
  const folder = mkdtempSync(join(tmpdir(), "evenhand-"));
  return { address: join(folder, "admin.sock"), folder };
}

/**
 * Answers requests of the command line until closed. Call it only while holding the data folder's lock: what
 * an earlier process left behind is removed.
 *
 * @param handle what to do; an `AdminRefusal` it throws is passed on with its message
 * @param onError bugs, for the log
 * @throws where the socket cannot be opened
 */
export async function serveAdmin(
  dataDir: string,
  handle: (request: AdminRequest) => Promise<AdminAnswer>,
  onError: (thrown: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const { address, folder } = newAddress(dataDir);
  const pointer = join(dataDir, ADDRESS_FILE);
  if (process.platform !== "win32") rmSync(address, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    void answer(socket, handle, onError);
  });
  await listen(server, address);
  writeFileSync(pointer, address, { mode: 0o600 });
  chmodSync(pointer, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        rmSync(pointer, { force: true });
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // The socket's file is made within this call: never, not even for an instant, open to others.
    const umask = process.platform === "win32" ? undefined : process.umask(0o177);
    try {
      server.listen({ path: address }, () => {
        server.off("error", reject);
        resolve();
      });
    } finally {
      if (umask !== undefined) process.umask(umask);
    }
  });
}

/** Reads one line, answers one line, hangs up. */
async function answer(
  socket: Socket,
  handle: (request: AdminRequest) => Promise<AdminAnswer>,
  onError: (thrown: unknown) => void,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  const reply = (content: AdminAnswer) => socket.end(`${JSON.stringify(content)}\n`);
  try {
    const line = await readLine(socket);
    const request = requestSchema.safeParse(line === null ? null : parseJson(line));
    if (!request.success) reply({ ok: false, message: "not a request that this server knows" });
    else reply(await handle(request.data));
  } catch (thrown) {
    if (thrown instanceof AdminRefusal) reply({ ok: false, message: thrown.message });
    else {
      onError(thrown);
      reply({ ok: false, message: "the server failed; its log says where" });
    }
  }
}

/**
 * Asks the server that holds this data folder.
 *
 * @returns its answer, or null where no server listens
 */
export async function askAdmin(dataDir: string, request: AdminRequest): Promise<AdminAnswer | null> {
  const address = readAddress(join(dataDir, ADDRESS_FILE));
  if (address === null) return null;
  const socket = connect({ path: address });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("the server did not answer in time")));
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject).once("connect", resolve);
    });
  } catch (thrown) {
    socket.destroy();
    if (thrown instanceof Error && "code" in thrown && isAbsence(thrown.code)) return null;
    throw thrown;
  }
  // `end` says that no more follows, and keeps the other half open for the answer.
  socket.end(`${JSON.stringify(request)}\n`);
  try {
    const line = await readLine(socket);
    if (line === null) throw new Error("the server hung up without an answer");
    return answerSchema.parse(parseJson(line));
  } finally {
    socket.destroy();
  }
}

/** The socket of a process that has died refuses; one that was cleaned away is not there. */
const isAbsence = (code: unknown): boolean => code === "ECONNREFUSED" || code === "ENOENT";

function readAddress(pointer: string): string | null {
  try {
    return readFileSync(pointer, "utf8") || null;
  } catch {
    return null;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The first line, or null where the other side ends before it or sends too much. */
function readLine(socket: Socket): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let received = "";
    socket.setEncoding("utf8");
    socket.once("error", reject);
    socket.once("close", () => resolve(null));
    socket.on("data", (text: string) => {
      received += text;
      const end = received.indexOf("\n");
      if (end >= 0) resolve(received.slice(0, end));
      else if (received.length > REQUEST_BYTES) resolve(null);
    });
    socket.once("end", () => resolve(null));
  });
}
