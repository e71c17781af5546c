/** How a text file was written. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What windows-1252 has from 0x80 to 0x9F, in that order; the undefined stay control characters. */
const WINDOWS_1252 = [
  ...["€", undefined, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", undefined, "Ž", undefined],
  ...[undefined, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", undefined, "ž", "Ÿ"],
];

/** Bytes that are looked at to tell UTF-16 without a mark from UTF-8. */
const SNIFFED = 2000;

/**
 * Text from bytes: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 if it is
 * valid throughout, else windows-1252, which is what spreadsheets of the West write.
 *
 * @returns undefined for what is no text: it holds NULs, or more control characters than slips account for
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const encoding = markedEncoding(bytes) ?? sparseEncoding(bytes);
  const found = encoding ? { text: decode(bytes, encoding), encoding } : utf8OrLatin(bytes);
  // TextDecoder takes the mark of its own encoding off.
  return isText(found.text) ? found : undefined;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Latin letters in UTF-16 have a zero in every other byte, and text in any other encoding has none. */
function sparseEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const zeros = [0, 0] as [number, number];
  const end = Math.min(bytes.length, SNIFFED) & ~1;
  for (let index = 0; index < end; index++) {
    if (bytes[index] === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  }
  const [even, odd] = zeros;
  if (odd * 4 > end && even === 0) return "utf-16le";
  return even * 4 > end && odd === 0 ? "utf-16be" : undefined;
}

function utf8OrLatin(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: decode(bytes, "windows-1252"), encoding: "windows-1252" };
  }
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  // TextDecoder of Node 20 reads windows-1252 as latin1 and makes control characters of these.
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

function isText(text: string): boolean {
  if (text.includes("\0")) return false;
  // From U+001C on they separate things in files of old systems.
  const controls = text.match(/[^\P{Cc}\s]/gu)?.filter((control) => control < "\u001c") ?? [];
  return controls.length * 100 <= text.length;
}
