import type { MessageDescriptor } from "react-intl";

export const messages = {
  board: { id: "board.board", defaultMessage: "Board" },
  search: { id: "board.search", defaultMessage: "Search people" },
  show: { id: "board.show", defaultMessage: "Show" },
  showEveryone: { id: "board.showEveryone", defaultMessage: "everyone" },
  showMine: { id: "board.showMine", defaultMessage: "my people" },
  showOpen: { id: "board.showOpen", defaultMessage: "not discussed" },
  flag: { id: "board.flag", defaultMessage: "Flag" },
  flagAny: { id: "board.flagAny", defaultMessage: "any or none" },
  flagSome: { id: "board.flagSome", defaultMessage: "flagged" },
  summary: {
    id: "board.summary",
    defaultMessage: "{people, plural, one {# person} other {# people}} · {discussed} discussed",
  },
  summaryFiltered: {
    id: "board.summaryFiltered",
    defaultMessage: "{shown} of {people, plural, one {# person} other {# people}} shown",
  },
  guide: { id: "board.guide", defaultMessage: "guideline is a guide, not a rule" },
  waived: { id: "board.waived", defaultMessage: "enforcement of the guideline is waived" },
  enforced: { id: "board.enforced", defaultMessage: "guideline is enforced at the lock" },
  waivedShort: { id: "board.waivedShort", defaultMessage: "enforcement waived" },
  enforcedShort: { id: "board.enforcedShort", defaultMessage: "enforced" },
  clearFilter: { id: "board.clearFilter", defaultMessage: "Show all" },
  notes: { id: "board.notes", defaultMessage: "Notes" },

  columnPeople: {
    id: "board.columnPeople",
    defaultMessage: "{count, plural, one {# person} other {# people}}",
  },
  columnGuideline: {
    id: "board.columnGuideline",
    defaultMessage: "{count, plural, one {# person} other {# people}}, guideline {guideline}",
  },
  columnOver: {
    id: "board.columnOver",
    defaultMessage: "{count}, guideline {guideline}: <em>{off} over</em>",
  },
  columnUnder: {
    id: "board.columnUnder",
    defaultMessage: "{count}, guideline {guideline}: {off} under",
  },
  columnEmpty: { id: "board.columnEmpty", defaultMessage: "Nobody is rated {value}." },
  columnNoMatch: { id: "board.columnNoMatch", defaultMessage: "Nobody here matches the filter." },
  tab: {
    id: "board.tab",
    defaultMessage: "{value} {label}, {count, plural, one {# person} other {# people}}",
  },
  ratings: { id: "board.ratings", defaultMessage: "Ratings" },

  unrated: { id: "board.unrated", defaultMessage: "No rating yet" },
  notRated: { id: "board.notRated", defaultMessage: "Not rated" },
  ratedBy: { id: "board.ratedBy", defaultMessage: "owner: {owner}" },

  inFocus: { id: "board.inFocus", defaultMessage: "in focus" },
  moving: { id: "board.moving", defaultMessage: "{name} is moving this" },
  yours: { id: "board.yours", defaultMessage: "yours" },
  rated: { id: "board.rated", defaultMessage: "rated {value}" },
  changedFrom: { id: "board.changedFrom", defaultMessage: "changed from {from} to {to}" },
  proposedTo: { id: "board.proposedTo", defaultMessage: "{from} now, {to} proposed" },
  moveTo: { id: "board.moveTo", defaultMessage: "Move to…" },
  cardMenu: { id: "board.cardMenu", defaultMessage: "Actions for {name}" },
  menuPoint: { id: "board.menuPoint", defaultMessage: "{value} {label}" },
  menuOpen: { id: "board.menuOpen", defaultMessage: "Open" },
  menuRaise: { id: "board.menuRaise", defaultMessage: "Raise for discussion" },
  menuWithdraw: { id: "board.menuWithdraw", defaultMessage: "Withdraw your proposal" },
  cardHelp: {
    id: "board.cardHelp",
    defaultMessage:
      "Enter opens the person. Arrow keys move between people. Space lifts the card, a digit proposes that rating, M opens the menu.",
  },
  cardHelpReadOnly: {
    id: "board.cardHelpReadOnly",
    defaultMessage: "Enter opens the person. Arrow keys move between people.",
  },

  lifted: {
    id: "board.lifted",
    defaultMessage:
      "{name} lifted, rated {value}. Left and right choose another rating, Space proposes it, Escape puts the card back.",
  },
  liftKeys: {
    id: "board.liftKeys",
    defaultMessage: "← → choose · Enter proposes · Esc puts back",
  },
  liftTouch: {
    id: "board.liftTouch",
    defaultMessage: "Let go over a rating above to propose it, anywhere else to put the card back.",
  },
  over: {
    id: "board.over",
    defaultMessage: "{value} {label}, {count, plural, one {# person} other {# people}}",
  },
  overHome: { id: "board.overHome", defaultMessage: "{value} {label}, where it is now" },
  putBack: { id: "board.putBack", defaultMessage: "{name} is back at {value}." },
  liftBroken: {
    id: "board.liftBroken",
    defaultMessage: "{name} has changed in the meantime and is back in its place.",
  },

  proposeTitle: { id: "board.proposeTitle", defaultMessage: "Propose {to} for {name}" },
  proposeLeadOwn: {
    id: "board.proposeLeadOwn",
    defaultMessage: "Rated {from} now. {name} is yours: proposing is agreeing.",
  },
  proposeLead: {
    id: "board.proposeLead",
    defaultMessage: "Rated {from} now. Nothing changes unless {owner} agrees.",
  },
  proposeLeadNoOwner: {
    id: "board.proposeLeadNoOwner",
    defaultMessage:
      "Rated {from} now. Nobody owns this rating yet, so it cannot change until HR names someone.",
  },
  proposeReason: { id: "board.proposeReason", defaultMessage: "Why?" },
  proposeReasonHint: {
    id: "board.proposeReasonHint",
    defaultMessage: "Everyone in the room sees it. The employee may ask to read this.",
  },
  proposeReasonMissing: { id: "board.proposeReasonMissing", defaultMessage: "A proposal needs a reason." },
  proposeSubmit: { id: "board.proposeSubmit", defaultMessage: "Propose {to}" },
  proposeBlocked: {
    id: "board.proposeBlocked",
    defaultMessage: "{by} has just proposed {to}. One proposal at a time.",
  },
  proposeStale: { id: "board.proposeStale", defaultMessage: "The rating is {value} by now." },
  cancel: { id: "board.cancel", defaultMessage: "Cancel" },
  close: { id: "board.close", defaultMessage: "Close" },
  proposed: { id: "board.proposed", defaultMessage: "{to} proposed for {name}, now {from}." },
  proposalOpen: {
    id: "board.proposalOpen",
    defaultMessage: "{by} has proposed {to} for {name} already. One proposal at a time.",
  },
  proposalOpenOwn: {
    id: "board.proposalOpenOwn",
    defaultMessage: "You have proposed {to} for {name} already. Withdraw it to propose another rating.",
  },
  sameRating: { id: "board.sameRating", defaultMessage: "{name} is rated {value} already." },
  offline: {
    id: "board.offline",
    defaultMessage: "The connection is away: the board is read only until it is back.",
  },
  withdrawn: { id: "board.withdrawn", defaultMessage: "Your proposal for {name} is withdrawn." },
  nothingToUndo: {
    id: "board.nothingToUndo",
    defaultMessage: "There is no open proposal of yours to withdraw.",
  },

  refusedPropose: { id: "board.refusedPropose", defaultMessage: "{name} stays at {value}" },
  refusedWithdraw: {
    id: "board.refusedWithdraw",
    defaultMessage: "The proposal for {name} was not withdrawn",
  },
  refusedRaise: { id: "board.refusedRaise", defaultMessage: "{name} was not raised" },
  tryAgain: { id: "board.tryAgain", defaultMessage: "Try again" },

  raiseTitle: { id: "board.raiseTitle", defaultMessage: "Raise {name} for discussion" },
  raiseLead: {
    id: "board.raiseLead",
    defaultMessage: "It puts {name} on the agenda. It proposes nothing.",
  },
  raiseReason: { id: "board.raiseReason", defaultMessage: "What should be talked about?" },
  raiseReasonMissing: { id: "board.raiseReasonMissing", defaultMessage: "Say what should be talked about." },
  raiseSecretHint: {
    id: "board.raiseSecretHint",
    defaultMessage: "Only the facilitators see it. The employee may ask to read this.",
  },
  raisePrivate: { id: "board.raisePrivate", defaultMessage: "Tell the facilitators only" },
  raisePrivateHint: {
    id: "board.raisePrivateHint",
    defaultMessage: "Neither your name nor the reason is shown to the room.",
  },
  raiseSubmit: { id: "board.raiseSubmit", defaultMessage: "Raise" },
  raised: { id: "board.raised", defaultMessage: "{name} is raised for discussion." },

  newsProposed: {
    id: "board.newsProposed",
    defaultMessage: "{by} proposes {to} for {name}, now {from}.",
  },
  newsChanged: { id: "board.newsChanged", defaultMessage: "{name} changed from {from} to {to}. {totals}" },
  newsKept: { id: "board.newsKept", defaultMessage: "{name} is kept at {to}." },
  newsNoConsensus: {
    id: "board.newsNoConsensus",
    defaultMessage: "No consensus on {name}: the rating stands.",
  },
  newsFocus: { id: "board.newsFocus", defaultMessage: "The room is on {name}." },
  newsTotals: {
    id: "board.newsTotals",
    defaultMessage: "{value}: {count, plural, one {# person} other {# people}}.",
  },

  loading: { id: "board.loading", defaultMessage: "Opening the room" },
  emptyTitle: { id: "board.emptyTitle", defaultMessage: "There is nobody on this board" },
  emptyText: {
    id: "board.emptyText",
    defaultMessage: "The session was opened without people that you may see. HR can add them.",
  },
} as const satisfies Record<string, MessageDescriptor>;
