import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** Kinds of messages of the y-websocket protocol, and kinds of sync messages inside. */
const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** What a client may say. `ignored` is what the protocol knows and this server has no use for. */
export type ClientMessage =
  | { readonly kind: "ask"; readonly stateVector: ReadonlyMap<number, number>; readonly encoded: Uint8Array }
  | { readonly kind: "update"; readonly update: Uint8Array }
  | { readonly kind: "awareness"; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: "query-awareness" }
  | { readonly kind: "ignored" };

/** One client's state in an awareness message; null says that it has gone. */
export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: unknown;
  /** Bytes of the state as it came. */
  readonly size: number;
}

/** A message that does nothing: keeps the provider from taking a silent connection for a dead one. */
export const NOTHING = frame(AWARENESS, (encoder) => {
  encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
});

/** An update that holds no struct and deletes nothing. */
const isEmptyUpdate = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0;

/** Reads one frame, or null where it is not of the protocol. */
export function readMessage(bytes: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case SYNC:
        return readSync(decoder);
      case AWARENESS:
        return {
          kind: "awareness",
          entries: [...readAwareness(decoding.readVarUint8Array(decoder))],
        };
      case QUERY_AWARENESS:
        return { kind: "query-awareness" };
      default:
        return null;
    }
  } catch {
    return null;
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const kind = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  if (kind === STEP_1) return { kind: "ask", stateVector: Y.decodeStateVector(content), encoded: content };
  if (kind !== STEP_2 && kind !== UPDATE) return null;
  return isEmptyUpdate(content) ? { kind: "ignored" } : { kind: "update", update: content };
}

function* readAwareness(bytes: Uint8Array): Generator<AwarenessEntry> {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  for (let i = 0; i < count; i++) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const text = decoding.readVarUint8Array(decoder);
    yield { clientId, clock, state: JSON.parse(new TextDecoder().decode(text)), size: text.length };
  }
}

/** What a client that said what it has is missing. */
export const answer = (missing: Uint8Array): Uint8Array => sync(STEP_2, missing);

/** A change as it happens. */
export const change = (update: Uint8Array): Uint8Array => sync(UPDATE, update);

/** Asks a client for what the server is missing. */
export const ask = (doc: Y.Doc): Uint8Array => sync(STEP_1, Y.encodeStateVector(doc));

/** Awareness states as the server tells them. */
export const awareness = (
  entries: readonly { readonly clientId: number; readonly clock: number; readonly state: unknown }[],
): Uint8Array =>
  frame(AWARENESS, (encoder) => {
    const inner = encoding.createEncoder();
    encoding.writeVarUint(inner, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(inner, clientId);
      encoding.writeVarUint(inner, clock);
      encoding.writeVarString(inner, JSON.stringify(state));
    }
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  });

const sync = (kind: number, content: Uint8Array): Uint8Array =>
  frame(SYNC, (encoder) => {
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, content);
  });

function frame(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
