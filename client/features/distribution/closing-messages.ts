import type { MessageDescriptor } from "react-intl";

/** The words of the view a room closes on. */
export const closingMessages = {
  title: { id: "closing.title", defaultMessage: "What this room changed" },
  shareOf: {
    id: "closing.shareOf",
    defaultMessage: "<b>{changed}</b> of {people} ratings changed, {share} %.",
  },
  healthy: { id: "closing.healthy", defaultMessage: "Within the 10 to 20 % that are usual." },
  few: { id: "closing.few", defaultMessage: "10 to 20 % is usual." },
  many: { id: "closing.many", defaultMessage: "10 to 20 % is usual." },
  rubberStamp: {
    id: "closing.rubberStamp",
    defaultMessage: "Under 5 %: was it a rubber stamp?",
  },
  unprepared: {
    id: "closing.unprepared",
    defaultMessage: "Over 40 %: the drafts were not prepared together.",
  },
  small: { id: "closing.small", defaultMessage: "Too few people to judge the share." },
  chart: { id: "closing.chart", defaultMessage: "Ratings before and after, with guideline" },
  chartBare: { id: "closing.chartBare", defaultMessage: "Ratings before and after" },
  before: { id: "closing.before", defaultMessage: "drafts" },
  after: { id: "closing.after", defaultMessage: "now" },
  headRating: { id: "closing.headRating", defaultMessage: "Rating" },
  headBefore: { id: "closing.headBefore", defaultMessage: "Drafts" },
  headAfter: { id: "closing.headAfter", defaultMessage: "Now" },
  beforeAfter: { id: "closing.beforeAfter", defaultMessage: "{before} → {after}" },
  same: { id: "closing.same", defaultMessage: "{after}" },
  guideline: { id: "closing.guideline", defaultMessage: "{counts}, guideline {guideline}" },
  direction: { id: "closing.direction", defaultMessage: "Direction" },
  upDown: { id: "closing.upDown", defaultMessage: "{up} up, {down} down" },
  upDownNone: { id: "closing.upDownNone", defaultMessage: "nobody moved" },
  upDownSpoken: {
    id: "closing.upDownSpoken",
    defaultMessage:
      "{up, plural, one {# person} other {# people}} up, {down, plural, one {# person} other {# people}} down",
  },
  mean: {
    id: "closing.mean",
    defaultMessage: "the mean moved by {shift}",
  },
  meanSame: { id: "closing.meanSame", defaultMessage: "the mean did not move" },
  middle: { id: "closing.middle", defaultMessage: "In the middle" },
  middleFromTo: {
    id: "closing.middleFromTo",
    defaultMessage: "{before} → {after} of {people}",
  },
  middleSame: { id: "closing.middleSame", defaultMessage: "{after} of {people}, as before" },
  middleMore: {
    id: "closing.middleMore",
    defaultMessage: "Rooms bunch people in the middle. Was it the evidence?",
  },
  moved: { id: "closing.moved", defaultMessage: "Who moved, and why" },
  movedNone: { id: "closing.movedNone", defaultMessage: "Every rating stands as it was drafted." },
  fromTo: { id: "closing.fromTo", defaultMessage: "from {from} to {to}" },
  edges: { id: "closing.edges", defaultMessage: "At the edge of their level" },
  edgesLead: {
    id: "closing.edgesLead",
    defaultMessage: "Ready for the next level, or placed too high?",
  },
  edgesNone: { id: "closing.edgesNone", defaultMessage: "Nobody stands far from the others at their level." },
  edgeAbove: { id: "closing.edgeAbove", defaultMessage: "{steps} above {among}" },
  edgeBelow: { id: "closing.edgeBelow", defaultMessage: "{steps} below {among}" },
  everybody: { id: "closing.everybody", defaultMessage: "everybody" },
} as const satisfies Record<string, MessageDescriptor>;
