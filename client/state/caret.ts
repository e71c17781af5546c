import { fromBase64, toBase64 } from "lib0/buffer";
import * as Y from "yjs";

/** A caret in a shared text, as awareness carries it: two relative positions, in base64. */
export interface Caret {
  readonly anchor: string;
  readonly head: string;
}

/** Where a caret is now, in UTF-16 code units from the start of the text. */
export interface CaretPlace {
  readonly anchor: number;
  readonly head: number;
}

/** A caret that stays where it is among the letters, whatever others write before it. */
export function caretAt(text: Y.Text, { anchor, head }: CaretPlace): Caret {
  const encoded = (index: number): string =>
    toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index)));
  return { anchor: encoded(anchor), head: encoded(head) };
}

/** @returns null where the caret is in no text of this document, or is none */
export function placeOf(text: Y.Text, caret: Caret): CaretPlace | null {
  const [anchor, head] = [indexOf(text, caret.anchor), indexOf(text, caret.head)];
  return anchor === null || head === null ? null : { anchor, head };
}

function indexOf(text: Y.Text, encoded: string): number | null {
  if (!text.doc) return null;
  try {
    const position = Y.decodeRelativePosition(fromBase64(encoded));
    const absolute = Y.createAbsolutePositionFromRelativePosition(position, text.doc);
    return absolute?.type === text ? absolute.index : null;
  } catch {
    // Somebody else's client wrote it: what cannot be read is no caret.
    return null;
  }
}
