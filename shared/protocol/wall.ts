import * as z from "zod/mini";
import { sessionIdSchema, subjectIdSchema } from "../session/ids.ts";

/** `POST /api/sessions/:id/wall/codes`: what lets one screen onto the session's wall. */
export const wallCodeSchema = z.strictObject({
  /** Eight letters and figures in two halves, for typing. */
  code: z.string(),
  /** The wall's address with the code behind the `#`, for scanning: no server sees that part. */
  url: z.url(),
  expiresAt: z.iso.datetime(),
});
export type WallCode = z.infer<typeof wallCodeSchema>;

/** `POST /api/wall`: trades a code for the wall's cookie. */
export const wallPairBody = z.strictObject({
  sessionId: sessionIdSchema,
  code: z.string().check(z.minLength(1), z.maxLength(40)),
});
export type WallPairBody = z.input<typeof wallPairBody>;

/** `GET /api/wall` and the answer to pairing: whose wall this browser is. */
export const wallSeatSchema = z.strictObject({
  /** null where it is nobody's. */
  sessionId: z.nullable(z.string()),
  /** The server's clock, in milliseconds since the epoch: a screen's own may be minutes off. */
  now: z.number(),
});
export type WallSeat = z.infer<typeof wallSeatSchema>;

/** `PUT /api/sessions/:id/wall`: what the walls show. What is left out stays as it is. */
export const wallStageBody = z.strictObject({
  blank: z.optional(z.boolean()),
  /** The person in focus whose written justification may be read on the wall; null ends it. */
  revealed: z.optional(z.nullable(subjectIdSchema)),
});
export type WallStageBody = z.input<typeof wallStageBody>;

/** `GET /api/sessions/:id/wall`, and `wall` of the control plane: what facilitators know of their walls. */
export const wallStatusSchema = z.strictObject({
  connected: z.int().check(z.minimum(0)),
  blank: z.boolean(),
  revealed: z.nullable(z.string()),
});
export type WallStatus = z.infer<typeof wallStatusSchema>;
