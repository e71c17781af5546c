import type { DecisionKind } from "@evenhand/shared/session/state";
import type { MessageDescriptor } from "react-intl";

export const messages = {
  title: { id: "results.title", defaultMessage: "Your people’s results" },
  lead: {
    id: "results.lead",
    defaultMessage:
      "Locked {moment}. These ratings are final. What each person may read is marked; the rest is for you.",
  },
  version: { id: "results.version", defaultMessage: "Version {version}" },
  print: { id: "results.print", defaultMessage: "Print" },
  nobody: {
    id: "results.nobody",
    defaultMessage: "Nobody in this session is yours, so there is no result for you to read.",
  },
  final: { id: "results.final", defaultMessage: "{value}, {label}" },
  notRated: { id: "results.notRated", defaultMessage: "Not rated" },
  change: { id: "results.change", defaultMessage: "changed from {from} to {to}" },
  decidedAt: { id: "results.decidedAt", defaultMessage: "{decision}, {moment}" },
  mayRead: { id: "results.mayRead", defaultMessage: "{name} may read" },
  nothingToRead: { id: "results.nothingToRead", defaultMessage: "No reason was written for them to read." },
  internal: { id: "results.internal", defaultMessage: "Internal" },
  attested: {
    id: "results.attested",
    defaultMessage: "Part of it was said aloud and written down by the facilitator",
  },
  seal: { id: "results.seal", defaultMessage: "Sealed with checksum {digest}" },
  otherTitle: { id: "results.otherTitle", defaultMessage: "The session is locked" },
  otherText: {
    id: "results.otherText",
    defaultMessage: "Its ratings are final. Managers see those of their own people; HR has the export.",
  },
} as const satisfies Record<string, MessageDescriptor>;

export const decisionMessages = {
  changed: { id: "result.changed", defaultMessage: "Changed in the room" },
  kept: { id: "result.kept", defaultMessage: "Kept in the room" },
  "no-consensus": { id: "result.no-consensus", defaultMessage: "No consensus: the draft stands" },
  "not-discussed": { id: "result.not-discussed", defaultMessage: "Not discussed: the draft stands" },
  "pending-owner": { id: "result.pending-owner", defaultMessage: "Waited for you" },
} as const satisfies Record<DecisionKind, MessageDescriptor>;
