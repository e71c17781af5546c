import type { ProposalView, RecordView, StanceView, SubjectView } from "@evenhand/shared/readmodels/record";
import type { Mandate, StanceKind } from "@evenhand/shared/session/roles";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import type { Identified } from "../../state/indexes.ts";
import { proposalParts } from "./proposal-parts.ts";

const proposal: Identified<ProposalView> = {
  id: "pr1",
  subjectId: "marta",
  from: 5,
  to: 4,
  by: "priscilla",
  reason: "one team's scope",
  status: "open",
  at: 1,
};
const subject = (owner: string | null): SubjectView => subjectView({ name: "Marta", owner, draft: 5 });
let clock = 0;
let mandate: Mandate = "speaks";
const stance = (by: string, kind: StanceKind, reason = ""): [string, StanceView] => [
  `pr1:${by}`,
  { proposalId: "pr1", by, stance: kind, reason, at: ++clock },
];
function parts(
  owner: string | null,
  me: string | null,
  mine: StanceKind | null,
  ...stances: [string, StanceView][]
) {
  const record: Pick<RecordView, "subjects" | "stances" | "participants"> = {
    participants: new Map([
      ["daniel", { name: "Daniel", role: "manager", attendance: "away", proxy: "amir", mandate }],
    ]),
    subjects: new Map([["marta", subject(owner)]]),
    stances: new Map(stances),
  };
  return proposalParts(record, proposal, me, mine);
}

describe("the sentence that matters", () => {
  it("tells the owner that it hangs on them, whoever else agrees", () => {
    const told = parts("daniel", "daniel", null, stance("priscilla", "consent"), stance("lena", "consent"));
    expect(told).toMatchObject({ ownerIsMe: true, consents: ["priscilla", "lena"], hangsOn: "me" });
  });

  it("counts the proposer among those who agree, also before a stance of theirs is recorded", () => {
    expect(parts("daniel", "lena", null).consents).toEqual(["priscilla"]);
  });

  it("puts the reader first, with an answer that is still on its way", () => {
    expect(parts("daniel", "lena", "consent", stance("priscilla", "consent")).consents).toEqual([
      "lena",
      "priscilla",
    ]);
  });

  it("takes the reader's latest answer, not the one that the record still shows", () => {
    const told = parts("daniel", "lena", "object", stance("lena", "consent"));
    expect(told.consents).toEqual(["priscilla"]);
    expect(told.objections).toEqual([{ by: "lena", reason: "" }]);
  });

  it("hangs on an objection before it hangs on the owner", () => {
    const told = parts(
      "daniel",
      "lena",
      null,
      stance("daniel", "consent"),
      stance("viktor", "object", "scope"),
    );
    expect(told).toMatchObject({ hangsOn: "objection", objections: [{ by: "viktor", reason: "scope" }] });
  });

  it("can be recorded once the owner agrees, by proposing or by answering", () => {
    expect(parts("daniel", "lena", null, stance("daniel", "consent")).hangsOn).toBe("facilitator");
    expect(parts("priscilla", "lena", null).hangsOn).toBe("facilitator");
  });

  it("hangs on the owner who stands aside, and on HR where there is none", () => {
    expect(parts("daniel", "lena", null, stance("daniel", "stand-aside")).hangsOn).toBe("owner");
    expect(parts(null, "lena", null)).toMatchObject({ owner: null, hangsOn: "nobody" });
  });

  it("tells a stand-in who speaks that it still hangs on the owner", () => {
    mandate = "speaks";
    expect(parts("daniel", "amir", null)).toMatchObject({ standIn: "speaks", hangsOn: "owner" });
  });

  it("hangs on a stand-in who decides, unless the owner has answered", () => {
    mandate = "decides";
    expect(parts("daniel", "amir", null)).toMatchObject({ standIn: "decides", hangsOn: "me" });
    expect(parts("daniel", "amir", "consent").hangsOn).toBe("facilitator");
    expect(parts("daniel", "amir", "consent", stance("daniel", "stand-aside")).hangsOn).toBe("owner");
    expect(parts("daniel", "lena", null)).toMatchObject({ standIn: null, hangsOn: "owner" });
  });
});
