import type { ProposalView } from "@evenhand/shared/readmodels/record";
import type { DecisionKind } from "@evenhand/shared/session/state";
import type { MessageDescriptor } from "react-intl";

export const panelMessages = {
  close: { id: "panel.close", defaultMessage: "Close" },
  guard: { id: "panel.guard", defaultMessage: "Not for a shared screen" },
  ratedBy: { id: "panel.ratedBy", defaultMessage: "rated by {owner}" },
  rated: { id: "panel.rated", defaultMessage: "Rated <b>{value}</b>, {label}." },
  noRating: { id: "panel.noRating", defaultMessage: "No rating yet." },
  notRated: { id: "panel.notRated", defaultMessage: "Not rated in this cycle." },
  distance: {
    id: "panel.distance",
    defaultMessage:
      "That is <em>{steps, plural, =0 {at} other {{words} {side}}}</em> the median of {people, plural, one {# person} other {# people}} {cohort}.",
  },
  above: { id: "panel.above", defaultMessage: "above" },
  below: { id: "panel.below", defaultMessage: "below" },
  cohortAt: { id: "panel.cohortAt", defaultMessage: "at {cohort}" },
  cohortWhole: {
    id: "panel.cohortWhole",
    defaultMessage: "in the whole session ({cohort} has too few to compare with)",
  },
  chart: {
    id: "panel.chart",
    defaultMessage: "Ratings of {cohort} now, {name} marked",
  },
  chartPoint: { id: "panel.chartPoint", defaultMessage: "Rating" },
  chartPeople: { id: "panel.chartPeople", defaultMessage: "People" },
  median: { id: "panel.median", defaultMessage: "median {median, number}" },
  propose: { id: "panel.propose", defaultMessage: "Propose another rating" },
  proposePoint: { id: "panel.proposePoint", defaultMessage: "{value} {label}" },
  raise: { id: "panel.raise", defaultMessage: "Raise for discussion" },
  flags: { id: "panel.flags", defaultMessage: "Why it is on the agenda" },

  case: { id: "panel.case", defaultMessage: "The case" },
  justification: { id: "panel.justification", defaultMessage: "Written before the session" },
  noJustification: {
    id: "panel.noJustification",
    defaultMessage: "Nothing was written before the session. Ask who rated them to make the case.",
  },
  noJustificationOwn: {
    id: "panel.noJustificationOwn",
    defaultMessage: "You wrote nothing before the session. Be ready to make the case aloud.",
  },
  previous: { id: "panel.previous", defaultMessage: "Last cycle" },
  draft: { id: "panel.draft", defaultMessage: "Draft" },
  department: { id: "panel.department", defaultMessage: "Department" },
  jobFamily: { id: "panel.jobFamily", defaultMessage: "Job family" },
  location: { id: "panel.location", defaultMessage: "Location" },
  hireDate: { id: "panel.hireDate", defaultMessage: "Here since" },
  lastPromotionDate: { id: "panel.lastPromotionDate", defaultMessage: "Last promotion" },
  lastFeedbackDate: { id: "panel.lastFeedbackDate", defaultMessage: "Latest feedback" },
  potential: { id: "panel.potential", defaultMessage: "Potential" },
  promotion: { id: "panel.promotion", defaultMessage: "Promotion" },
  promotionYes: { id: "panel.promotionYes", defaultMessage: "recommended" },

  history: { id: "panel.history", defaultMessage: "What happened" },
  noHistory: {
    id: "panel.noHistory",
    defaultMessage: "Nothing yet. Proposals, answers and decisions about this person will stand here.",
  },
  proposedBy: { id: "panel.proposedBy", defaultMessage: "{by} proposed" },
  dissent: { id: "panel.dissent", defaultMessage: "{by} objected: {reason}" },
  releasable: { id: "panel.releasable", defaultMessage: "For the employee: {reason}" },
  attested: { id: "panel.attested", defaultMessage: "said aloud" },
  undone: { id: "panel.undone", defaultMessage: "undone" },
  reopened: { id: "panel.reopened", defaultMessage: "reopened since" },
  poll: { id: "panel.poll", defaultMessage: "Private poll" },
  pollCount: { id: "panel.pollCount", defaultMessage: "{value}: {count}" },
} as const satisfies Record<string, MessageDescriptor>;

export const proposalStatusMessages = {
  open: { id: "proposalStatus.open", defaultMessage: "open" },
  withdrawn: { id: "proposalStatus.withdrawn", defaultMessage: "withdrawn" },
  "set-aside": { id: "proposalStatus.set-aside", defaultMessage: "set aside" },
  recorded: { id: "proposalStatus.recorded", defaultMessage: "agreed" },
  closed: { id: "proposalStatus.closed", defaultMessage: "closed" },
} as const satisfies Record<ProposalView["status"], MessageDescriptor>;

export const decisionMessages = {
  changed: { id: "decision.changed", defaultMessage: "Changed" },
  kept: { id: "decision.kept", defaultMessage: "Kept" },
  "no-consensus": { id: "decision.no-consensus", defaultMessage: "No consensus" },
  "not-discussed": { id: "decision.not-discussed", defaultMessage: "Not discussed" },
  "pending-owner": { id: "decision.pending-owner", defaultMessage: "Waits for the owner" },
} as const satisfies Record<DecisionKind, MessageDescriptor>;
