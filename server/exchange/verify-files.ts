import { type JournalLine, lockDigest } from "@evenhand/shared/sealing/chain";
import { type ChainFault, verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { z } from "zod";
import { nativeSha256 } from "../store/native-sha256.ts";
import { decodeText } from "./decode-text.ts";
import { parseJson, readJournal } from "./journal-file.ts";
import { type ExportRead, readExportDocument, readExportTable, type SealedExport } from "./sealed-export.ts";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was found, a sentence a line, each beginning with the file's name. */
export interface Verification {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

const lockSchema = z.object({
  version: z.number(),
  head: z.string(),
  digest: z.string(),
  ratings: z.array(z.tuple([z.string(), z.nullable(z.number())])),
});
const openingSchema = z.object({ scaleValues: z.array(z.number()) });

interface JournalFile {
  readonly name: string;
  readonly lines: readonly JournalLine[];
}

/**
 * Recomputes the digest of every export and the chain of every journal among the files, and holds each
 * export against the journal of its session where that is there too. What is wrong is said in plain words.
 */
export async function verifyFiles(files: readonly NamedFile[]): Promise<Verification> {
  const faults: string[] = [];
  const good: string[] = [];
  const journals: JournalFile[] = [];
  const exports: { name: string; sealed: SealedExport }[] = [];
  for (const { name, bytes } of files) {
    const read = await readFile(bytes);
    if ("refusal" in read) faults.push(`${name}: ${read.refusal}.`);
    else if ("lines" in read) journals.push({ name, lines: read.lines });
    else for (const sealed of read.exports) exports.push({ name, sealed });
  }
  for (const journal of journals) {
    const found = journalFaults(journal, exports);
    faults.push(...found.map((fault) => `${journal.name}: ${fault}.`));
    if (found.length === 0)
      good.push(`${journal.name}: ${journal.lines.length} events, every hash is right.`);
  }
  for (const { name, sealed } of exports) {
    const journal = journals.find(({ lines }) => lines[0]?.session === sealed.sessionId);
    const found = [...exportFaults(sealed), ...(journal ? lockFaults(sealed, journal) : [])];
    const what = `version ${sealed.version} of session ${sealed.sessionId}`;
    faults.push(...found.map((fault) => `${name}: ${what}: ${fault}.`));
    if (found.length > 0) continue;
    const against = journal ? `, and ${journal.name} says the same` : "";
    good.push(`${name}: ${what}, ${sealed.ratings.length} people: the digest is right${against}.`);
    if (journals.length > 0 && !journal)
      faults.push(`${name}: ${what}: no journal of this session was given.`);
  }
  for (const { name, lines } of journals) {
    const session = lines[0]?.session;
    if (session === undefined || exports.length === 0) continue;
    if (exports.some(({ sealed }) => sealed.sessionId === session)) continue;
    faults.push(
      `${name}: it is the journal of session ${session}, and none of the exports is of that session.`,
    );
  }
  return { ok: faults.length === 0, lines: [...good, ...faults] };
}

async function readFile(bytes: Uint8Array): Promise<ExportRead | ReturnType<typeof readJournal>> {
  const text = decodeText(bytes)?.text.trim();
  if (!text?.startsWith("{")) return await readExportTable(bytes);
  const document = parseJson(text);
  const isEvent = typeof document === "object" && document !== null && "prevHash" in document;
  return document === undefined || isEvent ? readJournal(text) : readExportDocument(document);
}

function journalFaults(
  { lines }: JournalFile,
  exports: readonly { readonly sealed: SealedExport }[],
): string[] {
  const known = exports.find(({ sealed }) => sealed.sessionId === lines[0]?.session)?.sealed;
  const faults = verifyChain(lines, { head: known?.head }, nativeSha256).map(faultWords);
  for (const event of lines.filter(({ type }) => type === "session.locked")) {
    const lock = lockSchema.safeParse(event.payload);
    if (!lock.success) faults.push(`the lock in event ${event.seq} is not as it should be`);
    else if (lock.data.head !== event.prevHash) {
      faults.push(`the lock in event ${event.seq} names another head than the event before it`);
    } else if (digestOf({ sessionId: event.session, ...lock.data }) !== lock.data.digest) {
      faults.push(`the lock in event ${event.seq} has a digest that its ratings do not give`);
    }
  }
  return faults;
}

function faultWords(fault: ChainFault): string {
  const { code, seq } = fault;
  switch (code) {
    case "empty":
      return "it holds no events";
    case "seq-gap":
      return `event ${seq} stands where event ${fault.expected} should: some are missing, repeated or out of order`;
    case "foreign-session":
      return `event ${seq} belongs to another session`;
    case "prev-hash-mismatch":
      return `event ${seq} does not follow from the one before it: something before it was changed or taken out`;
    case "hash-mismatch":
      return `event ${seq} was changed: its hash is not the hash of what it says`;
    case "commitment-mismatch":
      return `the words of event ${seq}${fault.key ? ` about ${fault.key}` : ""} are not the ones that were sealed`;
    case "truncated":
      return `it ends with event ${seq} and does not hold the event ${fault.head} on which the export was locked: its end is missing, or it is another journal`;
    case "rewritten":
      return `event ${seq} is not the one that was known before (${fault.head})`;
  }
}

function exportFaults(sealed: SealedExport): string[] {
  const seen = new Set<string>();
  for (const [id] of sealed.ratings) {
    if (seen.has(id)) return [`employee ${id} is listed twice`];
    seen.add(id);
  }
  const faults: string[] = [];
  const digest = digestOf(sealed);
  if (digest !== sealed.digest) {
    faults.push(`the digest does not fit: the file says ${sealed.digest}, its ratings give ${digest}`);
  }
  const rows = new Set(sealed.shown.map(({ employeeId }) => employeeId));
  const rowless = sealed.ratings.filter(([employeeId]) => !rows.has(employeeId));
  faults.push(...rowless.map(([employeeId]) => `employee ${employeeId} was sealed and has no row`));
  return [...faults, ...shownFaults(sealed)];
}

/** Each position has one value and one label, and each row shows those of the position that is sealed. */
function shownFaults({ ratings, shown }: SealedExport): string[] {
  const sealed = new Map(ratings);
  const points = new Map<number | null, { value: number | null; label: string }>();
  const faults: string[] = [];
  for (const { employeeId, position, value, label } of shown) {
    const who = employeeId === "" ? "the scale" : `employee ${employeeId}`;
    if (employeeId !== "" && sealed.get(employeeId) !== position) {
      faults.push(
        `${who} has position ${position} in the rows and ${sealed.get(employeeId)} in what was sealed`,
      );
      continue;
    }
    const point = points.get(position) ?? (position === null ? { value: null, label: "" } : { value, label });
    points.set(position, point);
    if (point.value !== value || point.label !== label) {
      faults.push(
        `${who} shows "${[value, label].join(" ").trim()}" for position ${position}, others "${[point.value, point.label].join(" ").trim()}"`,
      );
    }
  }
  return faults;
}

/** What the export says, held against the lock of its version in the journal. */
function lockFaults(sealed: SealedExport, { name, lines }: JournalFile): string[] {
  const locks = lines.flatMap((event) => {
    const lock = event.type === "session.locked" ? lockSchema.safeParse(event.payload) : undefined;
    return lock?.success && lock.data.version === sealed.version ? [{ event, lock: lock.data }] : [];
  });
  const found = locks.at(-1);
  if (!found) return [`${name} holds no lock of this version`];
  const { event, lock } = found;
  const faults: string[] = [];
  if (sealed.head !== event.prevHash) {
    faults.push(`its head is not the hash of the event before the lock, event ${event.seq - 1} of ${name}`);
  }
  if (sealed.digest !== lock.digest)
    faults.push(`its digest is not the one in the lock, event ${event.seq} of ${name}`);
  const exported = new Map(sealed.ratings);
  const locked = new Map(lock.ratings);
  for (const employeeId of new Set([...exported.keys(), ...locked.keys()])) {
    const [here, there] = [exported.get(employeeId), locked.get(employeeId)];
    if (here !== there)
      faults.push(`employee ${employeeId} ${standing(here)}, and ${standing(there)} in the lock`);
  }
  return [...faults, ...valueFaults(sealed, lines)];
}

const standing = (position: number | null | undefined): string =>
  position === undefined ? "is missing" : position === null ? "is not rated" : `has position ${position}`;

/** The values of the scale are sealed in the opening: an export cannot show others. */
function valueFaults({ shown }: SealedExport, lines: readonly JournalLine[]): string[] {
  const opened = openingSchema.safeParse(lines.find(({ type }) => type === "session.opened")?.payload);
  if (!opened.success) return [];
  const { scaleValues } = opened.data;
  const wrong = shown.find(({ position, value }) => position !== null && scaleValues[position - 1] !== value);
  if (!wrong) return [];
  const right = scaleValues[(wrong.position ?? 0) - 1];
  return [`it shows the value ${wrong.value} for position ${wrong.position}, which was opened as ${right}`];
}

/** The digest, or what no digest equals where the ratings cannot be sealed at all. */
function digestOf({ sessionId, version, head, ratings }: Omit<SealedExport, "digest" | "shown">): string {
  try {
    return lockDigest({ sessionId, version, head, ratings });
  } catch {
    return "none";
  }
}
