import * as z from "zod/mini";
import {
  attestationIdSchema,
  decisionIdSchema,
  groupIdSchema,
  participantIdSchema,
  pollIdSchema,
  proposalIdSchema,
  subjectIdSchema,
} from "../session/ids.ts";
import { ATTENDANCES, STANCES } from "../session/roles.ts";

/** The longest text of one reason, defence or note field, in UTF-16 code units. */
export const TEXT_LENGTH = 20_000;
const text = z.string().check(z.maxLength(TEXT_LENGTH));
/** Missing and blank texts pass the door; the rules answer them with `reason-required`. */
const reason = z.optional(text);
const position = z.int().check(z.minimum(1), z.maximum(7));

const command = <Type extends string, Body extends z.core.$ZodLooseShape>(type: Type, body: Body) =>
  z.strictObject({ id: z.uuid(), type: z.literal(type), ...body });

const subject = { subjectId: subjectIdSchema };
const subjectOrGroup = { subjectId: z.optional(subjectIdSchema), groupId: z.optional(groupIdSchema) };
const onBehalfOf = { onBehalfOf: z.optional(participantIdSchema) };
const reasons = { internalReason: reason, releasableReason: reason };

/** Every command of the control plane, as it crosses the wire (PROTOCOL.md, Control plane). */
export const commandSchema = z.discriminatedUnion("type", [
  command("session.open", {}),
  command("session.adjourn", {}),
  command("session.resume", {}),
  command("session.lock", {}),
  command("session.reopen", { reason }),
  command("agenda.focus", {
    subjectId: z.optional(z.nullable(subjectIdSchema)),
    groupId: z.optional(z.nullable(groupIdSchema)),
  }),
  command("agenda.raise", { ...subject, reason, private: z.optional(z.boolean()) }),
  command("agenda.pin", { ...subjectOrGroup }),
  command("agenda.drop", { ...subjectOrGroup, reason }),
  command("agenda.defer", { ...subjectOrGroup, reason }),
  command("agenda.discuss", { groupId: groupIdSchema }),
  command("agenda.refresh", {}),
  command("agenda.acceptRest", {}),
  command("facilitator.ask", {}),
  command("attendance.mark", { participantId: participantIdSchema, state: z.enum(ATTENDANCES) }),
  command("timer.start", { seconds: z.int().check(z.minimum(1), z.maximum(24 * 3600)) }),
  command("timer.stop", {}),
  command("rating.propose", {
    ...subject,
    to: position,
    reason,
    from: z.optional(z.nullable(position)),
    ...onBehalfOf,
  }),
  command("rating.withdraw", { proposalId: proposalIdSchema }),
  command("rating.setAside", { proposalId: proposalIdSchema, reason }),
  command("rating.respond", { proposalId: proposalIdSchema, stance: z.enum(STANCES), reason, ...onBehalfOf }),
  command("rating.defend", { ...subject, text: reason, ...onBehalfOf }),
  command("consensus.record", { proposalId: proposalIdSchema, ...reasons }),
  command("consensus.keep", { ...subject, ...reasons }),
  command("consensus.none", { ...subject, ...reasons }),
  command("decision.undo", { decisionId: decisionIdSchema, reason }),
  command("decision.reopen", { decisionId: decisionIdSchema, reason }),
  command("decision.accept", { decisionId: decisionIdSchema }),
  command("decision.explain", { decisionId: decisionIdSchema, releasableReason: reason }),
  command("attestation.confirm", { attestationId: attestationIdSchema, reason }),
  command("attestation.contest", { attestationId: attestationIdSchema, reason }),
  command("poll.open", { ...subject }),
  command("poll.vote", { pollId: pollIdSchema, rating: position }),
  command("poll.reveal", { pollId: pollIdSchema }),
  command("poll.cancel", { pollId: pollIdSchema }),
]);

export type WireCommand = z.infer<typeof commandSchema>;
type WithoutId<C> = C extends unknown ? Omit<C, "id"> : never;
/** A command of the control plane as the rules see it: the id has served at the door. */
export type RoomCommand = WithoutId<WireCommand>;
export type RoomCommandType = RoomCommand["type"];
/** A command as a client writes it: ids are plain texts until the door has parsed them. */
export type CommandInput = WithoutId<z.input<typeof commandSchema>>;

/** What the server answers to a command: durable at `seq`, or the refusal. */
export type CommandAck =
  | { readonly ok: true; readonly seq: number }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly details?: Readonly<Record<string, unknown>>;
      };
    };
