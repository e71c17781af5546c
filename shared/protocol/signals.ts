import * as z from "zod/mini";
import { participantIdSchema } from "../session/ids.ts";
import { BIASES, READY_ANSWERS } from "./signal-words.ts";

const signal = <Type extends string, Body extends z.core.$ZodLooseShape>(type: Type, body: Body) =>
  z.strictObject({ type: z.literal(type), ...body });

/**
 * What people in a live room tell each other without changing anything: `signal` of the control plane. Nothing of
 * it is recorded. Who it is comes from the connection.
 */
export const signalSchema = z.discriminatedUnion("type", [
  signal("hand.raise", {}),
  signal("hand.lower", {}),
  signal("hand.clear", { participantId: participantIdSchema }),
  signal("ready.ask", {}),
  signal("ready.answer", { answer: z.enum(READY_ANSWERS) }),
  signal("ready.close", {}),
  signal("lastCall.open", {}),
  signal("lastCall.close", {}),
  signal("pause.raise", { bias: z.optional(z.enum(BIASES)) }),
  signal("pause.dismiss", {}),
  signal("follow.set", { following: z.boolean() }),
]);
export type Signal = z.infer<typeof signalSchema>;
/** A signal as a client writes it. */
export type SignalInput = z.input<typeof signalSchema>;

/** What the server answers to a signal: nothing is durable, so there is no seq. */
export type SignalAck =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** `signals` of the control plane: all that is signalled in the room now, whole, at every change and on arrival. */
export const signalsSchema = z.object({
  /** Raised hands, the earliest first. */
  hands: z.array(participantIdSchema),
  /** The question "ready?", while it is open. */
  ready: z.nullable(
    z.object({
      askedBy: participantIdSchema,
      askedAt: z.number(),
      /** When it closes by itself, in milliseconds since the epoch. */
      endsAt: z.number(),
      /** Everybody who is asked, and what they said; null while they have not. */
      answers: z.array(
        z.object({ participantId: participantIdSchema, answer: z.nullable(z.enum(READY_ANSWERS)) }),
      ),
    }),
  ),
  /** Somebody asked the room to pause. How many, and for what: never who. */
  pause: z.nullable(z.object({ people: z.number(), biases: z.array(z.enum(BIASES)) })),
  /** The facilitator asks whether anybody not yet discussed should be. */
  lastCall: z.boolean(),
  /** Of those who can follow the facilitator and are here, how many do. */
  following: z.object({ count: z.number(), of: z.number() }),
});
export type SignalsMessage = z.infer<typeof signalsSchema>;

/** `greeting` of the control plane, once a connection: what the server's clock says, to tell timers by. */
export const greetingSchema = z.object({ now: z.number() });
export type GreetingMessage = z.infer<typeof greetingSchema>;
