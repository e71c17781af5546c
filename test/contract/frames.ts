import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import type * as Y from "yjs";

/** One frame of the y-websocket protocol, byte by byte. */
export const frame = (kind: number, write: (encoder: encoding.Encoder) => void) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
};
/** A frame that writes. */
export const update = (bytes: Uint8Array) => frame(0, (encoder) => sync.writeUpdate(encoder, bytes));
/** A frame that asks for what a copy is missing. */
export const step1 = (doc: Y.Doc) => frame(0, (encoder) => sync.writeSyncStep1(encoder, doc));
/** A frame that answers with all a copy has. */
export const step2 = (doc: Y.Doc) => frame(0, (encoder) => sync.writeSyncStep2(encoder, doc));
/** A frame that speaks for the given client ids. */
export const awareness = (
  ...entries: readonly (readonly [clientId: number, clock: number, state: unknown])[]
) =>
  frame(1, (encoder) => {
    const inner = encoding.createEncoder();
    encoding.writeVarUint(inner, entries.length);
    for (const [clientId, clock, state] of entries) {
      encoding.writeVarUint(inner, clientId);
      encoding.writeVarUint(inner, clock);
      encoding.writeVarString(inner, JSON.stringify(state));
    }
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  });
/** What a client made of a change: the update alone. */
export const changeOf = (doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array => {
  let made: Uint8Array = new Uint8Array();
  const keep = (bytes: Uint8Array) => {
    made = bytes;
  };
  doc.on("update", keep);
  doc.transact(() => change(doc));
  doc.off("update", keep);
  return made;
};
