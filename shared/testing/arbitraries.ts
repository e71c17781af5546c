import * as fc from "fast-check";
import type { Command } from "../session/commands.ts";
import type {
  AttestationId,
  DecisionId,
  GroupId,
  ParticipantId,
  PollId,
  ProposalId,
  SubjectId,
} from "../session/ids.ts";
import { PERMISSIONS } from "../session/permissions.ts";
import { type Actor, ATTENDANCES, STANCES } from "../session/roles.ts";
import { actor, HR, participant, person, SEATS, snapshot, subject } from "./builders.ts";
import { liveRoom, type TestRoom } from "./given.ts";

/** One random move: who, what, and how many seconds later. Indices pick among what exists when it is played. */
export interface Move {
  /** Anybody at all; null for whoever is likely to be let, so that play reaches deep states. */
  readonly actor: Actor | null;
  /** Picks among several likely ones. */
  readonly pick: number;
  readonly later: number;
  readonly make: (room: TestRoom) => Command;
}

/** Picks from a list by an index of any size. */
const pick = <T>(list: readonly T[], index: number, otherwise: T): T =>
  list.length === 0 ? otherwise : (list[index % list.length] ?? otherwise);

const ids = SEATS.map(({ id }) => id);
const subjectAt = (room: TestRoom, index: number): SubjectId =>
  pick([...room.state.subjects.keys()], index, "nobody" as SubjectId);
/** Mostly the newest: random play should reach deep states. */
const newest = <T>(keys: Iterable<T>, index: number, otherwise: T): T =>
  pick([...keys].reverse(), index, otherwise);

const reason = fc.constantFrom("because", "because", "because", "");
const index = fc.nat(40);
const soon = fc.nat(2);
const someone = fc.constantFrom<ParticipantId>(...ids);
const maybeSomeone = fc.option(someone, { nil: undefined });
const position = fc.integer({ min: 1, max: 5 });

type Make = fc.Arbitrary<(room: TestRoom) => Command>;
const proposal = (room: TestRoom, i: number) => newest(room.state.proposals.keys(), i, "none" as ProposalId);
const decision = (room: TestRoom, i: number) => newest(room.state.decisions.keys(), i, "none" as DecisionId);
const attestation = (room: TestRoom, i: number) =>
  newest(room.state.attestations.keys(), i, "none" as AttestationId);
const poll = (room: TestRoom, i: number) => newest(room.state.polls.keys(), i, "none" as PollId);
const plain = (command: Command): Make => fc.constant(() => command);

/** What changes the room for good: rarer, or random play would soon stand in an empty room. */
const endings: readonly Make[] = [
  plain({ type: "session.adjourn" }),
  plain({ type: "session.adjourn" }),
  plain({ type: "session.lock" }),
  fc.record({ participantId: someone }).map((body) => () => ({ type: "participant.remove", ...body })),
  fc.record({ i: index }).map(({ i }) => (room) => ({
    type: "subject.remove",
    subjectIds: [subjectAt(room, i)],
  })),
  fc
    .record({ participantId: someone, reason })
    .map((body) => () => ({ type: "participant.makeFacilitator", ...body })),
];

/** Every other command of the live room, HR's acts included. */
const commandMakers: readonly Make[] = [
  plain({ type: "session.resume" }),
  plain({ type: "session.resume" }),
  fc.record({ reason }).map(({ reason }) => () => ({ type: "session.reopen", reason })),
  fc.record({ reason }).map(({ reason }) => () => ({ type: "session.waive", reason })),
  fc.record({ i: index }).map(({ i }) => (room) => ({ type: "agenda.focus", subjectId: subjectAt(room, i) })),
  fc.record({ i: index, reason, private: fc.boolean() }).map(({ i, ...rest }) => (room) => ({
    type: "agenda.raise",
    subjectId: subjectAt(room, i),
    ...rest,
  })),
  fc.record({ i: index }).map(({ i }) => (room) => ({ type: "agenda.pin", subjectId: subjectAt(room, i) })),
  fc.record({ i: index, reason }).map(({ i, reason }) => (room) => ({
    type: "agenda.drop",
    subjectId: subjectAt(room, i),
    reason,
  })),
  fc.record({ i: index, reason }).map(({ i, reason }) => (room) => ({
    type: "agenda.defer",
    subjectId: subjectAt(room, i),
    reason,
  })),
  plain({ type: "agenda.drop", groupId: "cohort:L4" as GroupId, reason: "seen" }),
  plain({ type: "agenda.discuss", groupId: "cohort:L4" as GroupId }),
  plain({ type: "agenda.refresh" }),
  plain({ type: "agenda.acceptRest" }),
  fc
    .record({ participantId: someone, state: fc.constantFrom(...ATTENDANCES) })
    .map((body) => () => ({ type: "attendance.mark", ...body })),
  plain({ type: "timer.start", seconds: 60 }),
  plain({ type: "timer.stop" }),
  ...Array.from({ length: 8 }, () =>
    fc
      .record({ i: index, to: position, reason, onBehalfOf: maybeSomeone })
      .map(({ i, ...rest }): ((room: TestRoom) => Command) => (room) => ({
        type: "rating.propose",
        subjectId: subjectAt(room, i),
        ...rest,
      })),
  ),
  fc.record({ i: soon }).map(({ i }) => (room) => ({
    type: "rating.withdraw",
    proposalId: proposal(room, i),
  })),
  fc.record({ i: soon }).map(({ i }) => (room) => ({
    type: "rating.setAside",
    proposalId: proposal(room, i),
  })),
  ...Array.from({ length: 14 }, () =>
    fc
      .record({
        i: soon,
        stance: fc.constantFrom(...STANCES, "consent" as const),
        reason,
        onBehalfOf: maybeSomeone,
      })
      .map(({ i, ...rest }): ((room: TestRoom) => Command) => (room) => ({
        type: "rating.respond",
        proposalId: proposal(room, i),
        ...rest,
      })),
  ),
  fc.record({ i: index, text: reason, onBehalfOf: maybeSomeone }).map(({ i, ...rest }) => (room) => ({
    type: "rating.defend",
    subjectId: subjectAt(room, i),
    ...rest,
  })),
  ...Array.from({ length: 12 }, () =>
    fc
      .record({ i: soon, releasableReason: reason })
      .map(({ i, releasableReason }): ((room: TestRoom) => Command) => {
        return (room) => ({ type: "consensus.record", proposalId: proposal(room, i), releasableReason });
      }),
  ),
  fc.record({ i: index }).map(({ i }) => (room) => ({
    type: "consensus.keep",
    subjectId: subjectAt(room, i),
  })),
  fc.record({ i: index }).map(({ i }) => (room) => ({
    type: "consensus.none",
    subjectId: subjectAt(room, i),
  })),
  fc.record({ i: soon }).map(({ i }) => (room) => ({ type: "decision.undo", decisionId: decision(room, i) })),
  fc.record({ i: soon, reason }).map(({ i, reason }) => (room) => ({
    type: "decision.reopen",
    decisionId: decision(room, i),
    reason,
  })),
  fc.record({ i: soon }).map(({ i }) => (room) => ({
    type: "decision.accept",
    decisionId: decision(room, i),
  })),
  fc.record({ i: soon, releasableReason: reason }).map(({ i, releasableReason }) => (room) => {
    return { type: "decision.explain", decisionId: decision(room, i), releasableReason };
  }),
  fc.record({ i: soon }).map(({ i }) => (room) => ({
    type: "attestation.confirm",
    attestationId: attestation(room, i),
  })),
  fc.record({ i: soon, reason }).map(({ i, reason }) => (room) => {
    return { type: "attestation.contest", attestationId: attestation(room, i), reason };
  }),
  fc.record({ i: index }).map(({ i }) => (room) => ({ type: "poll.open", subjectId: subjectAt(room, i) })),
  fc.record({ i: soon, rating: position }).map(({ i, rating }) => (room) => ({
    type: "poll.vote",
    pollId: poll(room, i),
    rating,
  })),
  fc.record({ i: soon }).map(({ i }) => (room) => ({ type: "poll.reveal", pollId: poll(room, i) })),
  fc.record({ i: soon }).map(({ i }) => (room) => ({ type: "poll.cancel", pollId: poll(room, i) })),
  fc.record({ i: index, participantId: someone, reason }).map(({ i, ...rest }) => (room) => {
    return { type: "subject.assignOwner", subjectId: subjectAt(room, i), ...rest };
  }),
  fc.record({ i: index, code: fc.constantFrom("too-new" as const, null) }).map(({ i, code }) => (room) => {
    return { type: "subject.markNotRated", subjectId: subjectAt(room, i), code };
  }),
  fc
    .record({ i: index, who: fc.uniqueArray(someone, { maxLength: 2 }), reason })
    .map(({ i, who, reason }) => (room) => {
      return { type: "subject.recuse", subjectId: subjectAt(room, i), participantIds: who, reason };
    }),
  fc.record({ i: index, rating: position }).map(({ i, rating }) => (room) => {
    return { type: "subject.draft", subjectId: subjectAt(room, i), rating, justification: "late" };
  }),
  fc
    .record({
      participantId: someone,
      proxyId: fc.option(someone),
      mandate: fc.constantFrom("speaks", "decides"),
    })
    .map((body) => () => ({ type: "participant.setProxy", ...body, reason: "away" })),
  plain({ type: "facilitator.ask" }),
  // Long past, so that nobody has to be waited for until the end of it.
  fc.record({ participantId: someone, reason }).map((body) => () => {
    return { type: "participant.extend", until: "2026-01-01T09:00:00.000Z", ...body };
  }),
  fc.record({ i: soon }).map(({ i }) => () => {
    return { type: "participant.add", participant: participant(`guest${i}`, "observer") };
  }),
  fc.record({ i: soon, draft: fc.option(position) }).map(({ i, draft }) => () => {
    return { type: "subject.add", subjects: [subject(`late${i}`, draft, { owner: "dee" })] };
  }),
];

const actors: readonly Actor[] = [HR, actor("fac"), ...ids.map((id) => actor(id))];

const subjectOf = (room: TestRoom, command: Command): SubjectId | undefined => {
  if ("subjectId" in command) return command.subjectId ?? undefined;
  if ("decisionId" in command) return room.state.decisions.get(command.decisionId)?.subjectId;
  if ("proposalId" in command) return room.state.proposals.get(command.proposalId)?.subjectId;
  return undefined;
};

/** Somebody whom the permission table lets do it: the owner and the named person more often than not. */
function likelyActor(room: TestRoom, command: Command, index: number): Actor {
  const { roles, relation } = PERMISSIONS[command.type];
  const seats = [...room.state.participants.values()];
  const facilitators = seats.filter(({ role }) => role === "facilitator");
  const managers = seats.filter(({ role }) => role === "manager");
  const facilitator = actor(
    pick(
      facilitators.map(({ id }) => id),
      index,
      person("fac"),
    ),
  );
  if ("onBehalfOf" in command && command.onBehalfOf !== undefined) return facilitator;
  if (roles.includes("facilitator")) return facilitator;
  if (roles.includes("hr")) return HR;
  if (relation === "named" && "attestationId" in command) {
    const named = room.state.attestations.get(command.attestationId)?.named;
    if (named) return actor(named);
  }
  const subject = subjectOf(room, command);
  const owner = subject === undefined ? null : (room.state.subjects.get(subject)?.ownerId ?? null);
  if (owner !== null && (relation === "own-people" || index % 2 === 0)) return actor(owner);
  return actor(
    pick(
      managers.map(({ id }) => id),
      index,
      person("ana"),
    ),
  );
}

/** A random move by anybody. */
export const anyMove: fc.Arbitrary<Move> = fc.record({
  actor: fc.option(fc.constantFrom(...actors), { freq: 5 }),
  pick: fc.nat(20),
  later: fc.constantFrom(0, 0, 0, 1, 1, 5, 59, 61, 3600 * 25),
  make: fc.oneof(
    { weight: 60, arbitrary: fc.oneof(...commandMakers) },
    { weight: 1, arbitrary: fc.oneof(...endings) },
  ),
});

/** A live room of nine people in three cohorts, with a proxy, a missing draft, a missing owner and a not-rated person. */
export const startingRoom = (unanimous = false): TestRoom =>
  liveRoom(
    snapshot({
      settings: { sampleSize: 3, unanimous },
      participants: SEATS.map((seat) =>
        seat.id === person("ben") ? { ...seat, proxy: { id: person("cal"), mandate: "speaks" } } : seat,
      ),
      subjects: [
        subject("high", 5),
        subject("low", 1, { facts: { justification: "" } }),
        subject("mid1", 3),
        subject("mid2", 3, { owner: "cal" }),
        subject("mid3", 3, { owner: "dee" }),
        subject("ben1", 3, { owner: "ben" }),
        subject("ben2", 4, { owner: "ben", facts: { level: "L5", previousRating: 1 } }),
        subject("blank", null, { owner: "ben" }),
        subject("orphan", 2, { owner: null }),
        subject("new", null, { notRated: "too-new" }),
      ],
    }),
  );

/** Plays moves, passing over what is refused; calls `each` after every one that was accepted. */
export function play(
  start: TestRoom,
  moves: readonly Move[],
  each: (before: TestRoom, after: TestRoom, command: Command, actor: Actor) => void = () => {},
): TestRoom {
  let room = start;
  for (const move of moves) {
    const waited = room.later(move.later);
    const command = move.make(waited);
    const by = move.actor ?? likelyActor(waited, command, move.pick);
    const { code, room: after } = waited.when(by, command);
    if (code === null) each(waited, after, command, by);
    room = after;
  }
  return room;
}
