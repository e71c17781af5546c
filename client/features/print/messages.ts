import type { MessageDescriptor } from "react-intl";

export const messages = {
  back: { id: "print.back", defaultMessage: "Back to the room" },
  print: { id: "print.print", defaultMessage: "Print" },
  what: { id: "print.what", defaultMessage: "What goes on paper" },
  versionOf: { id: "print.versionOf", defaultMessage: "Which version" },
  version: { id: "print.version", defaultMessage: "Version {version}" },
  versionNow: { id: "print.versionNow", defaultMessage: "As it stands now" },
  distribution: { id: "print.distribution", defaultMessage: "Distribution" },
  list: { id: "print.list", defaultMessage: "Ratings" },
  log: { id: "print.log", defaultMessage: "Decision log" },
  reasons: { id: "print.reasons", defaultMessage: "Internal reasons" },
  nothingChosen: { id: "print.nothingChosen", defaultMessage: "Choose what is to be printed." },
  loading: { id: "print.loading", defaultMessage: "Fetching the record" },

  refusedTitle: { id: "print.refusedTitle", defaultMessage: "There is nothing here for you to print" },
  refusedRole: {
    id: "print.refusedRole",
    defaultMessage:
      "HR and facilitators print what the room decided. Once it is locked, managers print the results of their own people.",
  },
  refusedNotOpen: {
    id: "print.refusedNotOpen",
    defaultMessage: "The room has not opened yet. From then on its ratings and decisions can be printed.",
  },
  refusedNotLocked: {
    id: "print.refusedNotLocked",
    defaultMessage: "The results of your people can be printed once the session is locked.",
  },

  titleRoom: { id: "print.titleRoom", defaultMessage: "What the room decided" },
  titleOwn: { id: "print.titleOwn", defaultMessage: "Results of your people" },
  locked: {
    id: "print.locked",
    defaultMessage: "Version {version}, locked {moment}. These ratings are final.",
  },
  notLocked: {
    id: "print.notLocked",
    defaultMessage: "Not locked: as it stood {moment}. These ratings may still change.",
  },
  people: {
    id: "print.people",
    defaultMessage:
      "{people, plural, one {# person} other {# people}}{changed, plural, =0 {, none changed} other {, # changed}}{notRated, plural, =0 {} other {, # not rated}}",
  },
  facilitatedBy: { id: "print.facilitatedBy", defaultMessage: "Facilitated by {names}" },
  confidential: {
    id: "print.confidential",
    defaultMessage: "Confidential. Printed by {name}, {moment}.",
  },
  foot: { id: "print.foot", defaultMessage: "{title}, version {version}, checksum {digest}" },
  footOpen: { id: "print.footOpen", defaultMessage: "{title}, not locked" },
  seal: { id: "print.seal", defaultMessage: "Sealed with checksum" },

  rating: { id: "print.rating", defaultMessage: "Rating" },
  before: { id: "print.before", defaultMessage: "Drafts" },
  after: { id: "print.after", defaultMessage: "Now" },
  afterFinal: { id: "print.afterFinal", defaultMessage: "Final" },
  guideline: { id: "print.guideline", defaultMessage: "Guideline" },
  against: { id: "print.against", defaultMessage: "Against it" },
  over: { id: "print.over", defaultMessage: "{count} over" },
  under: { id: "print.under", defaultMessage: "{count} under" },
  asGuideline: { id: "print.asGuideline", defaultMessage: "as many" },
  rated: { id: "print.rated", defaultMessage: "Rated" },
  bars: {
    id: "print.bars",
    defaultMessage: "Outlined: drafts. Filled: {final, select, true {final} other {now}}.",
  },
  small: {
    id: "print.small",
    defaultMessage: "Under 20 rated people a guideline judges nothing, so only the counts are shown.",
  },
  guide: {
    id: "print.guide",
    defaultMessage: "In people. The guideline is a guide, not a rule, unless HR enforced it.",
  },

  person: { id: "print.person", defaultMessage: "Person" },
  owner: { id: "print.owner", defaultMessage: "Rated by" },
  draft: { id: "print.draft", defaultMessage: "Draft" },
  decision: { id: "print.decision", defaultMessage: "Decision" },
  mayRead: { id: "print.mayRead", defaultMessage: "What they may read" },
  notRated: { id: "print.notRated", defaultMessage: "Not rated" },
  noRating: { id: "print.noRating", defaultMessage: "No rating" },
  undecided: { id: "print.undecided", defaultMessage: "Not decided" },
  nobody: { id: "print.nobody", defaultMessage: "Nobody." },

  when: { id: "print.when", defaultMessage: "When" },
  outcome: { id: "print.outcome", defaultMessage: "Outcome" },
  recordedBy: { id: "print.recordedBy", defaultMessage: "Recorded by" },
  attended: { id: "print.attended", defaultMessage: "{count} attended" },
  why: { id: "print.why", defaultMessage: "Reasons" },
  internal: { id: "print.internal", defaultMessage: "Internal: {reason}" },
  releasable: { id: "print.releasable", defaultMessage: "May be read: {reason}" },
  aloud: { id: "print.aloud", defaultMessage: "said aloud" },
  rest: {
    id: "print.rest",
    defaultMessage:
      "{count, plural, one {One person was not discussed; the draft stands:} other {# people were not discussed; their drafts stand:}} {names}",
  },
  emptyLog: { id: "print.emptyLog", defaultMessage: "Nothing has been decided yet." },

  changed: { id: "print.changed", defaultMessage: "{from} → {to}" },
  changedWord: { id: "print.changedWord", defaultMessage: "Changed" },
  kept: { id: "print.kept", defaultMessage: "Kept" },
  noConsensus: { id: "print.noConsensus", defaultMessage: "No consensus" },
  notDiscussed: { id: "print.notDiscussed", defaultMessage: "Not discussed" },
  pending: { id: "print.pending", defaultMessage: "Waits for the owner" },
  undone: { id: "print.undone", defaultMessage: "undone" },
  reopened: { id: "print.reopened", defaultMessage: "reopened" },
} as const satisfies Record<string, MessageDescriptor>;
