import { lockHolds } from "@evenhand/client/state/lock-holds";
import { project } from "@evenhand/shared/readmodels/project";
import { lockBlockers } from "@evenhand/shared/rules/blockers";
import { anyMove, play, startingRoom } from "@evenhand/shared/testing/arbitraries";
import { ANA, FAC, HR, person, snapshot, subject, subjectId } from "@evenhand/shared/testing/builders";
import { liveRoom } from "@evenhand/shared/testing/given";
import * as fc from "fast-check";
import { expect, it } from "vitest";

/** Rooms that come to every blocker named below. */
const SEED = 2;
const key = ({
  code,
  subjectId,
  position,
}: {
  code: string;
  subjectId?: string;
  position?: number;
}): string => [code, subjectId, position].join(":");

/** Plays random rooms and compares in each state. @returns which blockers stood in which phase */
function compared(parameters: fc.Parameters<unknown>): ReadonlySet<string> {
  const seen = new Set<string>();
  void fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(anyMove, { minLength: 10, maxLength: 120, size: "max" }),
      (strict, moves) => {
        play(startingRoom(strict), moves, (_before, { state, now }) => {
          if (state.phase !== "live" && state.phase !== "settling") return;
          const holds = lockHolds(project(state, { kind: "room" }), now);
          const blockers = lockBlockers(state, now);
          const keys = holds.map(key);
          for (const blocker of blockers) {
            seen.add(`${state.phase} ${blocker.code}`);
            expect(keys).toContain(key(blocker));
          }
          expect(new Set(keys).size).toBe(keys.length);
          // Nobody is kept from a lock that would be accepted.
          if (holds.some(({ certain }) => certain)) expect(blockers).not.toEqual([]);
        });
      },
    ),
    parameters,
  );
  return seen;
}

it("[LO1] what the facilitator reads as holding up the lock is what the lock is refused for, in any state", () => {
  // The same rooms each time, not left to luck: it would hold emptily if they never came to these.
  expect([...compared({ seed: SEED, numRuns: 60 })]).toEqual(
    expect.arrayContaining([
      "live no-rating",
      "live undefended-outlier",
      "live open-proposal",
      "live pending-owner",
      "live attestation-unsettled",
      "settling no-rating",
    ]),
  );
});

it("[LO1] somebody whose owner has gone, and whose lowering nobody explained, is in the list", () => {
  const s0 = subjectId("s0");
  const proposed = liveRoom(
    snapshot({ subjects: [3, 3, 3, 4, 3].map((draft, index) => subject(`s${index}`, draft)) }),
  ).given([ANA, { type: "rating.propose", subjectId: s0, to: 2, reason: "scope" }]);
  const proposalId = proposed.state.subjects.get(s0)?.proposalId ?? expect.fail();
  const { state, now } = proposed.given(
    [FAC, { type: "consensus.record", proposalId }],
    [HR, { type: "participant.remove", participantId: person("ana") }],
  );
  const holds = lockHolds(project(state, { kind: "room" }), now).map(key);
  expect(holds).toEqual(lockBlockers(state, now).map(key));
  expect(holds).toContain("releasable-reason-missing:s0:");
});
