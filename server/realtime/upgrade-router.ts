import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { ERROR_STATUS, type ErrorCode } from "@evenhand/shared/protocol/errors";
import { ERROR_MESSAGES } from "../errors.ts";
import type { Identity } from "../identity/identity.ts";
import type { Caller } from "./connections.ts";

/** How long the door may take to make up its mind, in milliseconds. */
const DECIDE_WITHIN = 5_000;
/** Connections one account may hold: dozens of tabs. */
const MAX_CONNECTIONS = 200;

/** One request to become a connection, let through as far as origin and cookie go. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly caller: Caller;
}

/** Takes an upgrade over, or answers why not. */
export type Target = (upgrade: Upgrade) => Promise<ErrorCode | null>;

/** What an address leads to, and who says whether somebody may go there. */
export interface Entrance {
  readonly identity: Identity;
  readonly target: Target;
}

export interface Door {
  readonly allowsOrigin: (origin: string) => boolean;
  readonly countOf: (accountId: string) => number;
  /** Who serves a path; null where nobody does. */
  readonly entranceTo: (url: URL) => Entrance | null;
  readonly isClosing: () => boolean;
  readonly onError: (error: unknown) => void;
}

/**
 * The process's one listener to upgrades. Checked before a connection exists, in PROTOCOL.md's order: origin,
 * cookie, then what the target asks. A request without an `Origin` comes from no browser, and passes.
 *
 * @returns stops listening
 */
export function routeUpgrades(server: Server, door: Door): () => void {
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const timer = setTimeout(() => socket.destroy(), DECIDE_WITHIN);
    // Whoever hangs up while we look has nothing to be told.
    const onSocketError = () => socket.destroy();
    socket.on("error", onSocketError);
    void decide({ request, socket, head }, door)
      .catch((error: unknown) => {
        door.onError(error);
        return "unavailable" as const;
      })
      .then((refusal) => {
        if (refusal) refuseUpgrade(socket, refusal);
        else socket.off("error", onSocketError);
      })
      .finally(() => clearTimeout(timer));
  };
  server.on("upgrade", onUpgrade);
  return () => server.off("upgrade", onUpgrade);
}

async function decide(upgrade: Omit<Upgrade, "caller">, door: Door): Promise<ErrorCode | null> {
  const { headers, url = "/" } = upgrade.request;
  if (door.isClosing()) return "unavailable";
  const address = URL.canParse(url, "http://host") ? new URL(url, "http://host") : null;
  const entrance = address && door.entranceTo(address);
  if (!entrance) return "not-found";
  if (headers.origin !== undefined && !door.allowsOrigin(headers.origin)) return "forbidden";
  const { cookie } = headers;
  const { identity, target } = entrance;
  const principal = await identity.authenticate(cookie);
  if (!principal) return "unauthenticated";
  if (door.countOf(principal.accountId) >= MAX_CONNECTIONS) return "rate-limited";
  return target({ ...upgrade, caller: { principal, cookie, identity } });
}

function refuseUpgrade(socket: Duplex, code: ErrorCode): void {
  if (socket.destroyed) return;
  const status = ERROR_STATUS[code];
  const body = JSON.stringify({ type: "about:blank", title: ERROR_MESSAGES[code], status, code });
  socket.once("finish", () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${code}\r\n` +
      "Connection: close\r\n" +
      "Content-Type: application/problem+json\r\n" +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
