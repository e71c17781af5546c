import * as z from "zod/mini";
import { subjectIdSchema } from "../session/ids.ts";

const position = z.int().check(z.minimum(1), z.maximum(7));

/** A place in a note's shared text, as Yjs encodes a relative position, in base64: it stays where it is among edits. */
const place = z.string().check(z.maxLength(120), z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/**
 * What somebody's hand is on, as their client tells it in the awareness of `/yjs/<sessionId>/notes`.
 * Who they are is written by the server; what is not listed here goes nowhere.
 */
export const handSchema = z.object({
  /** A card in the air, and the position it is held over. */
  dragging: z.catch(
    z.optional(z.nullable(z.object({ subjectId: subjectIdSchema, over: z.nullable(position) }))),
    null,
  ),
  /** The note they write in: a subject's id, or `session`. */
  editing: z.catch(z.optional(z.nullable(z.union([z.literal("session"), subjectIdSchema]))), null),
  /** Where in that note their caret is, and the other end of what they have marked. */
  caret: z.catch(z.optional(z.nullable(z.object({ anchor: place, head: place }))), null),
});
export type Hand = z.infer<typeof handSchema>;

/** A hand with its owner, as everybody else gets it. */
export interface AwarenessState extends Hand {
  /** A participant's id; of HR without a seat, their name in the journal. */
  readonly participantId: string;
  readonly name: string;
}
