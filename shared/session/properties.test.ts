import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaEntries, agendaInOrder, compareAgendaItems } from "../readmodels/agenda-view.ts";
import { project } from "../readmodels/project.ts";
import { lockBlockers } from "../rules/blockers.ts";
import { latestChange, latestDecision } from "../rules/decisions.ts";
import { anyMove, type Move, play, startingRoom } from "../testing/arbitraries.ts";
import { actor, HR, participant, person } from "../testing/builders.ts";
import type { TestRoom } from "../testing/given.ts";
import type { Command } from "./commands.ts";
import { replay } from "./evolve.ts";
import type { SubjectId } from "./ids.ts";
import type { Actor, Role } from "./roles.ts";
import { emptySession, type SessionState, type Subject } from "./state.ts";

const RUNS = { numRuns: 250 };
const moves = fc.array(anyMove, { minLength: 10, maxLength: 120, size: "max" });
/** Whether the room asks for everybody's answer. */
const unanimous = fc.boolean();

/** Whether the owner, or a proxy who decides, consented to the proposal that moved a rating. */
function ownerAgreed(room: TestRoom, subject: Subject, command: Command): boolean {
  if (command.type !== "consensus.record") return false;
  const stances = room.state.proposals.get(command.proposalId)?.stances;
  const owner = subject.ownerId === null ? undefined : room.state.participants.get(subject.ownerId);
  if (!stances || !owner) return false;
  const objections = [...stances.values()].filter(
    ({ by, kind }) => kind === "object" && room.state.participants.has(by) && !subject.recused.has(by),
  );
  if (objections.length > 0) return false;
  const own = stances.get(owner.id)?.kind;
  if (own !== undefined) return own === "consent";
  const { proxy } = owner;
  return proxy?.mandate === "decides" && stances.get(proxy.id)?.kind === "consent";
}

/** Why a rating was allowed to move in this step; null where it was not. */
function licence(
  before: TestRoom,
  subject: Subject,
  after: Subject,
  command: Command,
  by: Actor,
): string | null {
  switch (command.type) {
    case "consensus.record":
      return ownerAgreed(before, subject, command) ? "consent" : null;
    case "decision.accept":
      return subject.ownerId === by.participantId ? "accepted" : null;
    case "decision.undo":
      return latestDecision(before.state, subject)?.before.rating === after.rating ? "put back" : null;
    case "attestation.contest":
      return latestChange(before.state, subject)?.before.rating === after.rating ? "put back" : null;
    case "subject.draft":
      return subject.rating === null && subject.ownerId === by.participantId ? "first draft" : null;
    default:
      return null;
  }
}

describe("no sequence of commands", () => {
  it("[CO11] changes a rating without its owner's consent", () => {
    let moved = 0;
    fc.assert(
      fc.property(unanimous, moves, (strict, list) => {
        const room = startingRoom(strict);
        play(room, list, (before, after, command, by) => {
          for (const [id, subject] of before.state.subjects) {
            const now = after.state.subjects.get(id);
            if (!now || now.rating === subject.rating) continue;
            moved++;
            expect(licence(before, subject, now, command, by), `${command.type} moved ${id}`).not.toBeNull();
          }
        });
      }),
      // Few of all moves end in a changed rating.
      { numRuns: 1_250 },
    );
    // The property would hold emptily if random play never moved a rating.
    expect(moved).toBeGreaterThan(20);
  });

  it("[LO4] changes anything after a lock but a reopen", () => {
    let locks = 0;
    fc.assert(
      fc.property(unanimous, moves, moves, (strict, first, second) => {
        const room = startingRoom(strict);
        const locked = wayOut(play(room, first));
        locks++;
        play(locked, second, (before, _after, command, by) => {
          if (before.state.phase !== "locked") return;
          expect(command.type).toBe("session.reopen");
          expect(by.hr).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
    expect(locks).toBe(100);
  });
});

/** A facilitator with a seat; HR names one where random play left none. */
function facilitatorOf(room: TestRoom): { room: TestRoom; fac: Actor } {
  const seated = [...room.state.participants.values()].find(({ role }) => role === "facilitator");
  if (seated) return { room, fac: actor(seated.id) };
  const added = room.given([
    HR,
    { type: "participant.add", participant: participant("rescue", "facilitator") },
  ]);
  return { room: added, fac: actor("rescue") };
}

/** Removes every blocker by HR's and one facilitator's commands alone, and locks. */
function wayOut(start: TestRoom): TestRoom {
  if (start.state.phase === "locked") return start;
  const found = facilitatorOf(start);
  const { fac } = found;
  let room = found.room;
  if (room.state.phase === "settling") room = room.given([fac, { type: "session.resume" }]);
  const facId = fac.participantId ?? person("");
  for (const subject of room.state.subjects.values()) {
    if (!subject.recused.has(facId)) continue;
    const participantIds = [...subject.recused].filter((id) => id !== facId);
    const lift: Command = {
      type: "subject.recuse",
      subjectId: subject.id,
      participantIds,
      reason: "way out",
    };
    room = room.given([HR, lift]);
  }
  // One at a time: resolving one may resolve or uncover another.
  for (let step = nextStep(room, fac); step; step = nextStep(room, fac)) room = room.given(step);
  room = room.given([fac, { type: "session.adjourn" }]).later(3600 * 24 + 1);
  return room.given([fac, { type: "session.lock" }]);
}

/** What removes the first blocker that does not fall away by itself in settling. */
function nextStep(room: TestRoom, fac: Actor): readonly [Actor, Command] | null {
  for (const blocker of lockBlockers(room.state, room.now)) {
    const step = resolution(blocker, fac);
    if (step) return step;
  }
  return null;
}

function resolution(
  blocker: ReturnType<typeof lockBlockers>[number],
  fac: Actor,
): readonly [Actor, Command] | null {
  const { subjectId, proposalId, pollId, decisionId } = blocker;
  switch (blocker.code) {
    case "open-proposal":
      return proposalId ? [fac, { type: "rating.setAside", proposalId }] : null;
    case "open-poll":
      return pollId ? [fac, { type: "poll.cancel", pollId }] : null;
    case "undefended-outlier":
    case "reopened-undecided":
    case "deferred":
      return subjectId ? [fac, { type: "consensus.none", subjectId }] : null;
    case "no-rating":
      return subjectId ? [HR, { type: "subject.markNotRated", subjectId, code: "other" }] : null;
    case "releasable-reason-missing":
      return decisionId
        ? [fac, { type: "decision.explain", decisionId, releasableReason: "as agreed" }]
        : null;
    case "guideline-exceeded":
      return [HR, { type: "session.waive", reason: "small year" }];
    case "pending-owner":
    case "attestation-unsettled":
      return null;
    default:
      return blocker.code satisfies never;
  }
}

const ratingsOf = (state: SessionState): [SubjectId, number | null][] =>
  [...state.subjects.values()].map(({ id, rating }) => [id, rating]);

it("[LO5] from any live state HR and one facilitator reach the lock without changing a rating", () => {
  fc.assert(
    fc.property(unanimous, moves, (strict, list) => {
      const room = startingRoom(strict);
      const before = play(room, list);
      const after = wayOut(before);
      expect(after.state.phase).toBe("locked");
      expect(ratingsOf(after.state)).toEqual(ratingsOf(before.state));
    }),
    RUNS,
  );
});

describe("replay", () => {
  const empty = (room: TestRoom) => emptySession(room.state.id);

  it("[PJ3] gives the same state", () => {
    fc.assert(
      fc.property(unanimous, moves, (strict, list) => {
        const room = startingRoom(strict);
        const played = play(room, list);
        const again = replay(empty(played), JSON.parse(JSON.stringify(played.journal)));
        expect(again).toEqual(played.state);
      }),
      { numRuns: 100 },
    );
  });

  it("[PJ3] without the words gives the same ratings, phase and decisions", () => {
    const essence = (state: SessionState) => ({
      phase: state.phase,
      ratings: ratingsOf(state),
      standings: [...state.subjects.values()].map(({ standing }) => standing),
      decisions: [...state.decisions.values()].map(({ id, kind, from, to, status }) => [
        id,
        kind,
        from,
        to,
        status,
      ]),
      lock: state.lock,
    });
    fc.assert(
      fc.property(unanimous, moves, (strict, list) => {
        const room = startingRoom(strict);
        const played = play(room, list);
        const silent = played.journal.map(({ words: _words, parts: _parts, ...event }) => event);
        expect(essence(replay(empty(played), silent))).toEqual(essence(played.state));
      }),
      { numRuns: 100 },
    );
  });
});

it("[PO2] an unrevealed vote is in no event, state or projection", () => {
  const isReveal = (move: Move, room: TestRoom) => move.make(room).type === "poll.reveal";
  /** The same move with every vote turned upside down: whatever differs then carries the vote. */
  const turned = (move: Move): Move => ({
    ...move,
    make: (room) => {
      const command = move.make(room);
      return command.type === "poll.vote" ? { ...command, rating: 6 - command.rating } : command;
    },
  });
  let votes = 0;
  fc.assert(
    fc.property(unanimous, moves, (strict, list) => {
      const room = startingRoom(strict);
      const unrevealed = list.filter((move) => !isReveal(move, room));
      const one = play(room, unrevealed, (_before, _after, command) => {
        if (command.type === "poll.vote") votes++;
      });
      const other = play(room, unrevealed.map(turned));
      expect(other.journal).toEqual(one.journal);
      expect(other.state).toEqual(one.state);
      expect(project(other.state, { kind: "room" })).toEqual(project(one.state, { kind: "room" }));
    }),
    RUNS,
  );
  expect(votes).toBeGreaterThan(0);
});

it("[AG1] the agenda's order is total and does not depend on the order of entry", () => {
  fc.assert(
    fc.property(unanimous, moves, fc.infiniteStream(fc.nat()), (strict, list, numbers) => {
      const { state } = play(startingRoom(strict), list);
      const { subjects } = project(state, { kind: "room" });
      const entries = agendaEntries(state, () => true);
      const ordered = agendaInOrder(entries, subjects);
      const shuffled = [...entries]
        .map((entry) => ({ entry, key: numbers.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      expect(agendaInOrder(new Map(shuffled), subjects).map(({ id }) => id)).toEqual(
        ordered.map(({ id }) => id),
      );
      for (const [index, item] of ordered.slice(1).entries()) {
        const previous = ordered[index];
        if (previous) expect(compareAgendaItems(previous, item)).toBeLessThan(0);
      }
    }),
    { numRuns: 100 },
  );
});

it("[PJ2] nobody is served a subject that is not theirs to see", () => {
  const roles: readonly Role[] = ["manager", "sponsor", "observer"];
  fc.assert(
    fc.property(unanimous, moves, (strict, list) => {
      const room = startingRoom(strict);
      const { state } = play(room, list);
      for (const { id, role } of state.participants.values()) {
        if (!roles.includes(role) || state.phase === "live") continue;
        const own = project(state, { kind: "own", participantId: id });
        for (const subjectId of own.subjects.keys()) {
          expect(state.subjects.get(subjectId as SubjectId)?.ownerId).toBe(id);
        }
      }
    }),
    { numRuns: 60 },
  );
});
