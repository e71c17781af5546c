import type { JournalLine } from "@evenhand/shared/sealing/chain";
import { z } from "zod";

/** The lines of a journal, or in one sentence why it cannot be read. */
export type JournalRead = { readonly lines: readonly JournalLine[] } | { readonly refusal: string };

const lineSchema: z.ZodType<JournalLine> = z.strictObject({
  session: z.string(),
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  type: z.string(),
  payload: z.unknown(),
  commitment: z.string(),
  prevHash: z.string(),
  hash: z.string(),
  words: z.unknown().optional(),
  salt: z.string().optional(),
  parts: z.record(z.string(), z.strictObject({ salt: z.string(), words: z.unknown() })).optional(),
});

/**
 * Reads a journal as NDJSON, one event a line. Whether its chain holds is for `verifyChain` to say; a field
 * that no event has is refused here, for no hash covers it.
 */
export function readJournal(text: string): JournalRead {
  const lines: JournalLine[] = [];
  for (const [index, json] of text.split("\n").entries()) {
    if (json.trim() === "") continue;
    const parsed = lineSchema.safeParse(parseJson(json));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const unknown = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : undefined;
      const why = unknown
        ? `it holds ${unknown}, which no hash covers`
        : `${issue?.path.join(".") || "it"} is not as it should be`;
      return { refusal: `line ${index + 1} is no event of a journal: ${why}` };
    }
    lines.push(parsed.data);
  }
  return { lines };
}

/** The value, or undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
