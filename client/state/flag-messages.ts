import type { MessageDescriptor } from "react-intl";

/** The words of flags, standings and numbers: said on cards, in the agenda and in panels alike. */
export const flagMessages = {
  /** Small whole numbers in words, as they are read aloud. */
  number: {
    id: "flag.number",
    defaultMessage:
      "{count, plural, =0 {none} =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} =12 {twelve} other {#}}",
  },
  /** A distance on the scale in words, from half a step on. */
  steps: { id: "flag.steps", defaultMessage: "{count, plural, one {{words} step} other {{words} steps}}" },
  halfSteps: {
    id: "flag.halfSteps",
    defaultMessage: "{count, plural, =0 {half a step} other {{words} steps}}",
  },
  half: { id: "flag.half", defaultMessage: "{count, plural, =0 {half} other {{whole} and a half}}" },
  outlierAbove: { id: "flag.outlierAbove", defaultMessage: "{steps} above median {median, number}" },
  outlierBelow: { id: "flag.outlierBelow", defaultMessage: "{steps} below median {median, number}" },
  defended: { id: "flag.defended", defaultMessage: "{flag}, defended" },
  settledOpen: { id: "flag.settledOpen", defaultMessage: "{flag}, no consensus" },
  "no-draft": { id: "flag.no-draft", defaultMessage: "no rating yet" },
  "no-owner": { id: "flag.no-owner", defaultMessage: "nobody owns this rating" },
  raised: { id: "flag.raised", defaultMessage: "raised: {reason}" },
  raisedPlain: { id: "flag.raisedPlain", defaultMessage: "raised" },
  split: { id: "flag.split", defaultMessage: "poll spread {low} to {high}" },
  jumpUp: { id: "flag.jumpUp", defaultMessage: "up {steps} since last cycle" },
  jumpDown: { id: "flag.jumpDown", defaultMessage: "down {steps} since last cycle" },
  unjustified: { id: "flag.unjustified", defaultMessage: "no written justification" },
  surprise: { id: "flag.surprise", defaultMessage: "low without earlier feedback" },
  "role-change": { id: "flag.role-change", defaultMessage: "changed role since last cycle" },
  promotion: { id: "flag.promotion", defaultMessage: "recommended for promotion" },
  extremeTop: { id: "flag.extremeTop", defaultMessage: "top of the scale" },
  extremeBottom: { id: "flag.extremeBottom", defaultMessage: "bottom of the scale" },
  sample: { id: "flag.sample", defaultMessage: "sample from the middle" },
} as const satisfies Record<string, MessageDescriptor>;

export const standingMessages = {
  undiscussed: { id: "standing.undiscussed", defaultMessage: "not discussed" },
  reopened: { id: "standing.reopened", defaultMessage: "reopened" },
  deferred: { id: "standing.deferred", defaultMessage: "deferred" },
  "pending-owner": { id: "standing.pending-owner", defaultMessage: "waits for the owner" },
  changed: { id: "standing.changed", defaultMessage: "changed" },
  kept: { id: "standing.kept", defaultMessage: "kept" },
  "no-consensus": { id: "standing.no-consensus", defaultMessage: "no consensus" },
  "not-discussed": { id: "standing.not-discussed", defaultMessage: "not discussed" },
} as const satisfies Record<string, MessageDescriptor>;
