import type { MessageDescriptor } from "react-intl";

/** What stands on the wall, and on the screen that becomes one. */
export const messages = {
  tab: { id: "wall.tab", defaultMessage: "Wall" },
  checking: { id: "wall.checking", defaultMessage: "One moment" },
  pairTitle: { id: "wall.pairTitle", defaultMessage: "Connect this screen" },
  pairLead: {
    id: "wall.pairLead",
    defaultMessage:
      "The facilitator finds the code in the menu of the session, under “Show on the wall”. It is for this screen alone.",
  },
  pairCode: { id: "wall.pairCode", defaultMessage: "Code" },
  pairMissing: { id: "wall.pairMissing", defaultMessage: "Type the eight letters and figures." },
  pairSubmit: { id: "wall.pairSubmit", defaultMessage: "Connect" },
  pairWrong: {
    id: "wall.pairWrong",
    defaultMessage: "This code is not valid, or not any more. The facilitator’s screen shows a fresh one.",
  },
  endedTitle: { id: "wall.endedTitle", defaultMessage: "This screen is no longer connected" },
  again: { id: "wall.again", defaultMessage: "Try again" },

  paused: { id: "wall.paused", defaultMessage: "A short pause" },
  pausedBy: { id: "wall.pausedBy", defaultMessage: "The facilitator will show the room again." },
  unattended: { id: "wall.unattended", defaultMessage: "Waiting for the facilitator" },
  lost: { id: "wall.lost", defaultMessage: "Connecting again" },
  closed: { id: "wall.closed", defaultMessage: "The room is closed" },
  closedText: {
    id: "wall.closedText",
    defaultMessage: "What is still open is settled by its owners. Thank you.",
  },
  locked: { id: "wall.locked", defaultMessage: "The ratings are final" },
  hidden: { id: "wall.hidden", defaultMessage: "Not on the wall" },
  hiddenText: {
    id: "wall.hiddenText",
    defaultMessage: "What is talked about now is not for everybody here to see.",
  },

  between: { id: "wall.between", defaultMessage: "How the ratings stand" },
  people: { id: "wall.people", defaultMessage: "{count, plural, one {# person} other {# people}}" },
  everyone: {
    id: "wall.everyone",
    defaultMessage: "{count, plural, one {The one rated person} other {All # rated people}} of the session",
  },
  chart: { id: "wall.chart", defaultMessage: "Ratings of the whole session" },
  headRating: { id: "wall.headRating", defaultMessage: "Rating" },
  headPeople: { id: "wall.headPeople", defaultMessage: "People" },
  guideline: { id: "wall.guideline", defaultMessage: "guideline {count}" },
  over: { id: "wall.over", defaultMessage: "guideline {count}: {words} over" },
  under: { id: "wall.under", defaultMessage: "guideline {count}: {words} under" },
  spoken: { id: "wall.spoken", defaultMessage: "{count}, guideline {guideline}" },
  legend: { id: "wall.legend", defaultMessage: "The line is the guideline." },
  progress: { id: "wall.progress", defaultMessage: "{done} of {total} discussed" },
  time: { id: "wall.time", defaultMessage: "{gone} of {planned}" },
  timeOver: { id: "wall.timeOver", defaultMessage: "{gone} of {planned}, over time" },

  ratedBy: { id: "wall.ratedBy", defaultMessage: "rated by {owner}" },
  noOwner: { id: "wall.noOwner", defaultMessage: "nobody answers for the rating" },
  notRated: { id: "wall.notRated", defaultMessage: "Not rated" },
  noRating: { id: "wall.noRating", defaultMessage: "No rating yet" },
  rated: { id: "wall.rated", defaultMessage: "Rated {value}" },
  atMedian: {
    id: "wall.atMedian",
    defaultMessage: "Rated {value}, at the median of {among}",
  },
  above: {
    id: "wall.above",
    defaultMessage: "Rated {value}, <em>{distance} above</em> the median of {among}",
  },
  below: {
    id: "wall.below",
    defaultMessage: "Rated {value}, <em>{distance} below</em> the median of {among}",
  },
  amongCohort: { id: "wall.amongCohort", defaultMessage: "{people} at {cohort}" },
  amongWhole: { id: "wall.amongWhole", defaultMessage: "all {people}" },
  median: { id: "wall.median", defaultMessage: "median {median, number}" },
  dots: { id: "wall.dots", defaultMessage: "{among}, by rating" },
  justification: { id: "wall.justification", defaultMessage: "The written justification" },
  justificationCut: { id: "wall.justificationCut", defaultMessage: "It goes on." },

  change: { id: "wall.change", defaultMessage: "Proposed: from {from} to {to}" },
  agree: {
    id: "wall.agree",
    defaultMessage: "{count, plural, one {{words} agrees} other {{words} agree}}",
  },
  aside: {
    id: "wall.aside",
    defaultMessage: "{count, plural, one {{words} stands aside} other {{words} stand aside}}",
  },
  object: {
    id: "wall.object",
    defaultMessage: "{count, plural, one {{words} objects} other {{words} object}}",
  },
  outcomeAgreed: { id: "wall.outcomeAgreed", defaultMessage: "It can be recorded." },
  outcomePending: { id: "wall.outcomePending", defaultMessage: "{owner} decides later." },
  outcomeObjected: { id: "wall.outcomeObjected", defaultMessage: "The rating stays while anyone objects." },
  outcomeOwner: { id: "wall.outcomeOwner", defaultMessage: "{owner} has to agree." },
  outcomeNobody: { id: "wall.outcomeNobody", defaultMessage: "Nobody is here who could agree." },
  outcomeAnswers: { id: "wall.outcomeAnswers", defaultMessage: "Everybody has to answer." },

  poll: { id: "wall.poll", defaultMessage: "Private poll" },
  pollVoted: { id: "wall.pollVoted", defaultMessage: "{voted} of {voters} have voted" },
  pollRevealed: {
    id: "wall.pollRevealed",
    defaultMessage: "{votes, plural, one {# vote} other {# votes}}",
  },
  pollPoint: { id: "wall.pollPoint", defaultMessage: "{value}: {count}" },

  changed: { id: "wall.changed", defaultMessage: "Recorded: from {from} to {to}" },
  kept: { id: "wall.kept", defaultMessage: "Kept at {value}" },
  noConsensus: { id: "wall.noConsensus", defaultMessage: "No consensus: {value} stands" },
  pendingOwner: {
    id: "wall.pendingOwner",
    defaultMessage: "{owner} decides later: {value} stands until then",
  },
  notDiscussed: { id: "wall.notDiscussed", defaultMessage: "Not discussed: {value} stands" },

  groupAt: {
    id: "wall.groupAt",
    defaultMessage:
      "<em>{words} of {all}</em> {people, plural, one {person} other {people}} rated {value}, guideline {guideline}",
  },
  groupOwner: { id: "wall.groupOwner", defaultMessage: "Rated by {name}" },
  groupMembers: { id: "wall.groupMembers", defaultMessage: "Who they are" },
  groupUnnamed: {
    id: "wall.groupUnnamed",
    defaultMessage: "{count, plural, one {and one more} other {and # more}}",
  },

  controls: { id: "wall.controls", defaultMessage: "This screen" },
  smaller: { id: "wall.smaller", defaultMessage: "Smaller text" },
  larger: { id: "wall.larger", defaultMessage: "Larger text" },
  scale: { id: "wall.scale", defaultMessage: "Text at {percent} %" },
  dark: { id: "wall.dark", defaultMessage: "Dark" },
  fullScreen: { id: "wall.fullScreen", defaultMessage: "Full screen" },
  disconnect: { id: "wall.disconnect", defaultMessage: "Disconnect this screen" },
} as const satisfies Record<string, MessageDescriptor>;
