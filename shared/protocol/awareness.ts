import * as z from "zod/mini";
import { subjectIdSchema } from "../session/ids.ts";

const position = z.int().check(z.minimum(1), z.maximum(7));

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
});
export type Hand = z.infer<typeof handSchema>;

/** A hand with its owner, as everybody else gets it. */
export interface AwarenessState extends Hand {
  /** A participant's id; of HR without a seat, their name in the journal. */
  readonly participantId: string;
  readonly name: string;
}
