import * as Y from "yjs";

/** The largest update, in bytes. */
const MAX_UPDATE = 64 * 1024;
/** How much one update may advance its client's clock: typed and deleted text counts without taking bytes. */
const MAX_ADVANCE = 1_000_000;

type DeleteSet = ReturnType<typeof Y.createDeleteSetFromStructStore>;

/** What is known about the document that an update is held against. */
export interface KnownDocument {
  /** The only root type it may touch. */
  readonly root: string;
  /** How much of a client's writing is there: the clock its next struct has. */
  clock(clientId: number): number;
  /** The ranges that are deleted already, sorted and merged. */
  deleted(): DeleteSet;
}

/** What an update that may be applied comes to. */
export interface ExaminedUpdate {
  /** The one client that it adds writing of; null where it only deletes. */
  readonly clientId: number | null;
  /** That client's clock afterwards. */
  readonly end: number;
  /** It adds text, beside deleting. */
  readonly inserts: boolean;
  /** It changes nothing: all of it is there already. */
  readonly isKnown: boolean;
}

/**
 * Decodes an update of a note and holds it against the document, without applying it.
 *
 * It may insert plain text into the note's own root, as one client whose clock goes on where it stopped, next to
 * text that is there; and it may delete text that is there, whoever wrote it. Everything that Yjs would put
 * aside as pending, everything nested, formatted or embedded is refused: null.
 */
export function examineUpdate(bytes: Uint8Array, known: KnownDocument): ExaminedUpdate | null {
  if (bytes.length > MAX_UPDATE) return null;
  try {
    const { structs, ds } = Y.decodeUpdate(bytes);
    // The empty update has two bytes and was dropped before: whatever else says nothing is of another format.
    if (structs.length === 0 && ds.clients.size === 0) return null;
    const inserted = examineStructs(structs, known);
    if (!inserted) return null;
    const { clientId, end } = inserted;
    const clock = (client: number) =>
      client === clientId ? Math.max(end, known.clock(client)) : known.clock(client);
    for (const [client, ranges] of ds.clients) {
      if (ranges.some((range) => range.len < 1 || range.clock + range.len > clock(client))) return null;
    }
    const addsStructs = clientId !== null && end > known.clock(clientId);
    return { ...inserted, isKnown: !addsStructs && holds(known.deleted(), ds) };
  } catch {
    return null;
  }
}

function examineStructs(
  structs: readonly (Y.GC | Y.Item | Y.Skip)[],
  known: KnownDocument,
): Pick<ExaminedUpdate, "clientId" | "end" | "inserts"> | null {
  const first = structs[0];
  if (!first) return { clientId: null, end: 0, inserts: false };
  const clientId = first.id.client;
  const start = known.clock(clientId);
  let end = Math.min(first.id.clock, start);
  let inserts = false;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || struct.id.client !== clientId || struct.id.clock !== end) return null;
    if (!isPlainText(struct) || !standsIn(struct, known, clientId)) return null;
    if (struct.content instanceof Y.ContentString) inserts = true;
    end += struct.length;
  }
  return end - start > MAX_ADVANCE ? null : { clientId, end, inserts };
}

const isPlainText = ({ content, length }: Y.Item): boolean =>
  (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) &&
  Number.isSafeInteger(length) &&
  length >= 1;

/** Its neighbours are there, or it names the note's root as its place. */
function standsIn(
  { id, origin, rightOrigin, parent, parentSub }: Y.Item,
  known: KnownDocument,
  own: number,
): boolean {
  if (parentSub !== null) return false;
  const isThere = (neighbour: Y.ID) =>
    neighbour.clock < (neighbour.client === own ? id.clock : known.clock(neighbour.client));
  if (origin !== null && !isThere(origin)) return false;
  if (rightOrigin !== null && !isThere(rightOrigin)) return false;
  // A struct with a neighbour takes its place from it, and all that is there lies in the one root.
  const parentName: unknown = parent;
  return origin === null && rightOrigin === null ? parentName === known.root : parentName === null;
}

/** Every range of `part` lies in a range of `whole`, whose ranges are sorted and merged. */
function holds(whole: DeleteSet, part: DeleteSet): boolean {
  for (const [client, ranges] of part.clients) {
    const there = whole.clients.get(client) ?? [];
    const isInside = ({ clock, len }: { clock: number; len: number }) =>
      there.some((range) => range.clock <= clock && clock + len <= range.clock + range.len);
    if (!ranges.every(isInside)) return false;
  }
  return true;
}
