import { describe, expect, it } from "vitest";
import {
  ANA,
  actor,
  BEN,
  FAC,
  HR,
  OBSERVER,
  person,
  SPONSOR,
  snapshot,
  subjectId,
} from "../testing/builders.ts";
import { liveRoom, preworkRoom } from "../testing/given.ts";
import type { Command } from "./commands.ts";
import { PERMISSIONS, refusedBy } from "./permissions.ts";
import { type Actor, PHASES, ROLES } from "./roles.ts";

const high = subjectId("high");
const locked = () =>
  liveRoom().given(
    [FAC, { type: "consensus.none", subjectId: high }],
    [FAC, { type: "consensus.none", subjectId: subjectId("low") }],
    [FAC, { type: "session.lock" }],
  );

describe("[PM1] the table", () => {
  const cells = Object.entries(PERMISSIONS).flatMap(([action, permission]) =>
    [...ROLES, "hr" as const, "stranger" as const].flatMap((who) =>
      PHASES.map((phase) => ({ action: action as keyof typeof PERMISSIONS, permission, who, phase })),
    ),
  );
  it.each(cells)("$action by $who in $phase", ({ action, permission, who, phase }) => {
    const role = who === "hr" || who === "stranger" ? null : who;
    const refused = refusedBy(action, { hr: who === "hr", role }, phase);
    const granted = who !== "stranger" && permission.roles.includes(who);
    if (!granted) expect(refused).toBe("forbidden");
    else expect(refused === null).toBe(permission.phases.includes(phase));
  });

  it("lets nobody but HR reopen, and nobody but a facilitator lock", () => {
    expect(PERMISSIONS["session.reopen"].roles).toEqual(["hr"]);
    expect(PERMISSIONS["session.lock"].roles).toEqual(["facilitator"]);
  });

  it("gives sponsors a voice but no stance, observers neither", () => {
    const may = (action: keyof typeof PERMISSIONS, role: "sponsor" | "observer") =>
      refusedBy(action, { hr: false, role }, "live") === null;
    expect([
      may("agenda.raise", "sponsor"),
      may("rating.respond", "sponsor"),
      may("poll.vote", "sponsor"),
    ]).toEqual([true, false, false]);
    expect([may("agenda.raise", "observer"), may("rating.propose", "observer")]).toEqual([false, false]);
  });
});

it("[PM2] the right is asked before the phase, and both before the rule", () => {
  expect(locked().when(OBSERVER, { type: "session.lock" }).code).toBe("forbidden");
  expect(liveRoom().when(actor("nobody"), { type: "session.resume" }).code).toBe("forbidden");
  const nowhere = { type: "rating.propose", subjectId: subjectId("nowhere"), to: 9, reason: "" } as const;
  expect(liveRoom().when(SPONSOR, nowhere).code).toBe("forbidden");
});

it("[PM2] before the opening too, by the seats of the snapshot", () => {
  const seats = { snapshot: snapshot() };
  const change = { type: "rating.propose", subjectId: high, to: 4, reason: "x" } as const;
  const code = (who: Actor, command: Command) => preworkRoom().when(who, command, seats).code;
  expect(code(ANA, { type: "session.lock" })).toBe("forbidden");
  expect(code(OBSERVER, change)).toBe("forbidden");
  expect(code(HR, change)).toBe("forbidden");
  expect(code(ANA, change)).toBe("wrong-phase");
  expect(code(FAC, { type: "session.lock" })).toBe("wrong-phase");
  expect(code(HR, { type: "session.reopen", reason: "x" })).toBe("not-locked");
});

it("[PM3] refuses what is not for this phase by the phase's own code", () => {
  expect(preworkRoom().when(ANA, { type: "rating.propose", subjectId: high, to: 4, reason: "x" }).code).toBe(
    "wrong-phase",
  );
  expect(liveRoom().when(FAC, { type: "session.resume" }).code).toBe("wrong-phase");
  expect(liveRoom().when(HR, { type: "session.reopen", reason: "x" }).code).toBe("not-locked");
  expect(locked().when(FAC, { type: "agenda.refresh" }).code).toBe("session-locked");
  expect(locked().when(ANA, { type: "rating.propose", subjectId: high, to: 4, reason: "x" }).code).toBe(
    "session-locked",
  );
});

it("[PM4] what is hidden and what does not exist are refused alike", () => {
  const recused = liveRoom().given([
    HR,
    { type: "subject.recuse", subjectId: high, participantIds: [person("ben")], reason: "family" },
  ]);
  const hidden = recused.when(BEN, { type: "rating.propose", subjectId: high, to: 4, reason: "x" });
  const missing = recused.when(BEN, {
    type: "rating.propose",
    subjectId: subjectId("no"),
    to: 4,
    reason: "x",
  });
  expect(hidden.code).toBe("not-found");
  expect(hidden.verdict).toEqual(missing.verdict);
});

describe("[PM5] attesting", () => {
  const propose = (onBehalfOf?: string) =>
    ({
      type: "rating.propose",
      subjectId: high,
      to: 4,
      reason: "said aloud",
      ...(onBehalfOf ? { onBehalfOf: person(onBehalfOf) } : {}),
    }) as const;

  it("is a facilitator's alone, who has no voice of their own", () => {
    expect(liveRoom().when(FAC, propose()).code).toBe("forbidden");
    expect(liveRoom().when(BEN, propose("ana")).code).toBe("forbidden");
    expect(liveRoom().when(HR, propose("ana")).code).toBe("forbidden");
    expect(liveRoom().when(FAC, propose("ana")).code).toBeNull();
  });

  it("is in the name of managers who are here and not recused", () => {
    expect(liveRoom().when(FAC, propose("spo")).code).toBe("forbidden");
    expect(liveRoom().when(FAC, propose("fac")).code).toBe("forbidden");
    expect(liveRoom().when(FAC, propose("ghost")).code).toBe("not-found");
    const away = liveRoom().given([
      FAC,
      { type: "attendance.mark", participantId: person("ben"), state: "away" },
    ]);
    expect(away.when(FAC, propose("ben")).code).toBe("invalid");
    const recused = liveRoom().given([
      HR,
      { type: "subject.recuse", subjectId: high, participantIds: [person("ben")], reason: "family" },
    ]);
    expect(recused.when(FAC, propose("ben")).code).toBe("forbidden");
  });

  it("is only of what the table marks: a vote cannot be cast for another", () => {
    expect(PERMISSIONS["poll.vote"].attestable).toBeUndefined();
    expect(refusedBy("poll.vote", { hr: false, role: "facilitator" }, "live", true)).toBe("forbidden");
  });
});

it("[PM6] who was removed has no right any more", () => {
  const room = liveRoom().given([HR, { type: "participant.remove", participantId: person("ben") }]);
  expect(room.when(BEN, { type: "rating.propose", subjectId: high, to: 4, reason: "x" }).code).toBe(
    "forbidden",
  );
});
