import type {
  ParticipantView,
  ProposalView,
  RecordMeta,
  StanceView,
  SubjectView,
} from "@evenhand/shared/readmodels/record";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { DEFAULT_SETTINGS } from "@evenhand/shared/session/settings";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { consentPreview } from "./consent-preview.ts";

const marta: SubjectView = subjectView({
  name: "Marta Kovács",
  owner: "daniel",
  ownerName: "Daniel Okafor",
  draft: 5,
});
const meta: RecordMeta = {
  title: "",
  phase: "live",
  scale: DEFAULT_SCALE,
  guideline: null,
  cohortBy: ["level"],
  settings: DEFAULT_SETTINGS,
  focus: null,
  timer: null,
  version: 1,
  seq: 1,
  digest: null,
  openedAt: 0,
  lockedAt: null,
  settling: {},
  waived: false,
  facilitatorRequest: null,
  leftOut: [],
};
const manager = (extra: Partial<ParticipantView> = {}): ParticipantView => ({
  name: "",
  role: "manager",
  attendance: "room",
  proxy: null,
  mandate: null,
  ...extra,
});
const proposal: ProposalView = {
  subjectId: "marta",
  from: 5,
  to: 4,
  by: "lena",
  reason: "scope",
  status: "open",
  at: 0,
};
const stance = (by: string, kind: StanceView["stance"]): StanceView => ({
  proposalId: "x",
  by,
  stance: kind,
  reason: "",
  at: 0,
});

function preview(
  stances: readonly StanceView[],
  daniel: Partial<ParticipantView> = {},
  settings: Partial<RecordMeta["settings"]> = {},
  owner: string | null = "daniel",
  rating = 5,
) {
  return consentPreview(
    {
      ratings: new Map([["marta", rating]]),
      subjects: new Map([["marta", { ...marta, owner }]]),
      participants: new Map([
        ["daniel", manager(daniel)],
        ["lena", manager()],
        ["amir", manager()],
      ]),
      meta: { ...meta, settings: { ...DEFAULT_SETTINGS, ...settings } },
    },
    proposal,
    stances,
  );
}

describe("what recording would give, from the record alone", () => {
  it("CO1 is agreed with the owner's consent, and refused without", () => {
    expect(preview([stance("daniel", "consent")]).kind).toBe("agreed");
    expect(preview([stance("lena", "consent")])).toMatchObject({
      kind: "refused",
      code: "owner-consent-missing",
      participantIds: ["daniel"],
    });
    expect(preview([stance("lena", "consent")], {}, {}, null)).toMatchObject({ participantIds: [] });
  });

  it("CO12 is refused where the rating has moved since", () => {
    const agreed = [stance("daniel", "consent")];
    expect(preview(agreed, {}, {}, "daniel", 3)).toMatchObject({ kind: "refused", code: "stale" });
  });

  it("CO2 is refused while an objection stands", () => {
    expect(preview([stance("daniel", "consent"), stance("amir", "object")])).toMatchObject({
      code: "objection-stands",
      participantIds: ["amir"],
    });
  });

  it("CO3 waits for everyone who attends where the session is unanimous", () => {
    const answers = [stance("daniel", "consent"), stance("lena", "consent")];
    expect(preview(answers, {}, { unanimous: true })).toMatchObject({
      code: "answers-missing",
      participantIds: ["amir"],
    });
  });

  it("CO4 waits for an owner who is away, and asks the proxy by mandate", () => {
    expect(preview([stance("lena", "consent")], { attendance: "away" }).kind).toBe("pending");
    const proxied = (mandate: "speaks" | "decides") =>
      preview([stance("amir", "consent")], { proxy: "amir", mandate }).kind;
    expect(proxied("decides")).toBe("agreed");
    expect(proxied("speaks")).toBe("pending");
  });
});
