import type { Phase, Role } from "@evenhand/shared/session/roles";
import type { MessageDescriptor } from "react-intl";

/** Words of DOMAIN.md that more than one feature says. */
export const phaseMessages = {
  prework: { id: "phase.prework", defaultMessage: "Pre-work" },
  live: { id: "phase.live", defaultMessage: "Live" },
  settling: { id: "phase.settling", defaultMessage: "Settling" },
  locked: { id: "phase.locked", defaultMessage: "Locked" },
} as const satisfies Record<Phase, MessageDescriptor>;

export const dissentMessages = {
  said: { id: "dissent.said", defaultMessage: "{by} objected: “{reason}”" },
  saidByGone: {
    id: "dissent.saidByGone",
    defaultMessage: "Somebody no longer invited objected: “{reason}”",
  },
} as const satisfies Record<string, MessageDescriptor>;

export const roleMessages = {
  hr: { id: "role.hr", defaultMessage: "HR" },
  facilitator: { id: "role.facilitator", defaultMessage: "Facilitator" },
  manager: { id: "role.manager", defaultMessage: "Manager" },
  sponsor: { id: "role.sponsor", defaultMessage: "Sponsor" },
  observer: { id: "role.observer", defaultMessage: "Observer" },
} as const satisfies Record<Role | "hr", MessageDescriptor>;
