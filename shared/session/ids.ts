import * as z from "zod/mini";

/** The longest id that any command may carry; ids are made by the server and are far shorter. */
const ID_LENGTH = 80;

/** An identifier of the given kind. Kinds are branded so that one cannot be passed where another is meant. */
const id = <Kind extends string>(_kind: Kind) =>
  z.string().check(z.minLength(1), z.maxLength(ID_LENGTH)).brand<Kind>();

export const sessionIdSchema = id("SessionId");
export const subjectIdSchema = id("SubjectId");
export const participantIdSchema = id("ParticipantId");
export const proposalIdSchema = id("ProposalId");
export const decisionIdSchema = id("DecisionId");
export const attestationIdSchema = id("AttestationId");
export const pollIdSchema = id("PollId");
export const groupIdSchema = z.string().check(z.minLength(1), z.maxLength(400)).brand<"GroupId">();

export type SessionId = z.infer<typeof sessionIdSchema>;
export type SubjectId = z.infer<typeof subjectIdSchema>;
export type ParticipantId = z.infer<typeof participantIdSchema>;
export type ProposalId = z.infer<typeof proposalIdSchema>;
export type DecisionId = z.infer<typeof decisionIdSchema>;
export type AttestationId = z.infer<typeof attestationIdSchema>;
export type PollId = z.infer<typeof pollIdSchema>;
export type GroupId = z.infer<typeof groupIdSchema>;

/** Who acted, as the journal names them: a participant's id, or `hr:` and an account's id. */
export type ActorId = string;
