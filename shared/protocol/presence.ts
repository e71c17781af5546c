import * as z from "zod/mini";
import { participantIdSchema } from "../session/ids.ts";
import { ROLES } from "../session/roles.ts";

/** `presence` of the control plane: everybody with a seat, whether they are here, and HR people who are. */
export const presenceSchema = z.object({
  participants: z.array(
    z.object({
      participantId: participantIdSchema,
      name: z.string(),
      role: z.enum(ROLES),
      /** At least one connection, however many. */
      connected: z.boolean(),
    }),
  ),
  /** The participants who are here, for whoever needs no more. */
  participantIds: z.array(participantIdSchema),
  /** Names of HR people without a seat who are here. */
  hr: z.array(z.string()),
});
export type PresenceMessage = z.infer<typeof presenceSchema>;
