import type { MessageDescriptor } from "react-intl";

export const messages = {
  bar: { id: "answers.bar", defaultMessage: "What waits for you" },
  you: { id: "answers.you", defaultMessage: "you" },
  youStart: { id: "answers.youStart", defaultMessage: "You" },
  nothing: {
    id: "answers.nothing",
    defaultMessage: "Nothing waits for your answer. When something does, it stands here.",
  },
  nothingOpen: {
    id: "answers.nothingOpen",
    defaultMessage:
      "{count, plural, =0 {No proposal is open.} one {One proposal is open.} other {# proposals are open.}}",
  },
  waitsForYou: { id: "answers.waitsForYou", defaultMessage: "Your answer waits" },
  waitElsewhere: {
    id: "answers.waitElsewhere",
    defaultMessage: "{count, plural, one {One answer waits for you} other {# answers wait for you}}",
  },
  roomOn: { id: "answers.roomOn", defaultMessage: "The room is on <b>{name}</b>." },
  place: { id: "answers.place", defaultMessage: "{place} of {count}" },
  next: { id: "answers.next", defaultMessage: "Next" },
  previous: { id: "answers.previous", defaultMessage: "Previous" },
  change: { id: "answers.change", defaultMessage: "{from} now, {to} proposed" },

  isYours: { id: "answers.isYours", defaultMessage: "<b>{name}</b> is yours." },
  isTheirs: { id: "answers.isTheirs", defaultMessage: "<b>{name}</b> is {owner}’s." },
  isNobodys: { id: "answers.isNobodys", defaultMessage: "Nobody owns <b>{name}</b>’s rating yet." },
  standIn: { id: "answers.standIn", defaultMessage: "You stand in for {owner}." },
  agree: {
    id: "answers.agree",
    defaultMessage: "{names} {count, plural, one {agrees} other {agree}}.",
  },
  agreeWithYou: { id: "answers.agreeWithYou", defaultMessage: "{names} agree." },
  youAgree: { id: "answers.youAgree", defaultMessage: "You agree." },
  object: { id: "answers.object", defaultMessage: "<em>{name} objects:</em> “{reason}”" },
  youObject: { id: "answers.youObject", defaultMessage: "<em>You object.</em>" },
  aside: {
    id: "answers.aside",
    defaultMessage: "{names} {count, plural, one {stands} other {stand}} aside.",
  },
  youAside: { id: "answers.youAside", defaultMessage: "You stand aside." },
  unlessYou: { id: "answers.unlessYou", defaultMessage: "Nothing changes unless you do." },
  unlessOwner: { id: "answers.unlessOwner", defaultMessage: "Nothing changes unless {owner} does." },
  unlessNamed: { id: "answers.unlessNamed", defaultMessage: "Nothing changes until HR names an owner." },
  whileObjection: {
    id: "answers.whileObjection",
    defaultMessage: "Nothing changes while an objection stands.",
  },
  canRecord: { id: "answers.canRecord", defaultMessage: "The facilitator can record it." },
  internal: { id: "answers.internal", defaultMessage: "Internal: {reason}" },
  reason: { id: "answers.reason", defaultMessage: "{by}: “{reason}”" },

  objectButton: { id: "answers.objectButton", defaultMessage: "Object, with a reason" },
  objectShort: { id: "answers.objectShort", defaultMessage: "Object…" },
  asideButton: { id: "answers.asideButton", defaultMessage: "Stand aside" },
  agreeButton: { id: "answers.agreeButton", defaultMessage: "Agree to {to}" },
  agreeFor: { id: "answers.agreeFor", defaultMessage: "Agree to {to} for {name}" },
  withdrawButton: { id: "answers.withdrawButton", defaultMessage: "Withdraw your proposal" },
  answered: { id: "answers.answered", defaultMessage: "Answered: {answer}" },

  cancel: { id: "answers.cancel", defaultMessage: "Cancel" },
  close: { id: "answers.close", defaultMessage: "Close" },
  readable: {
    id: "answers.readable",
    defaultMessage: "Everyone in the room sees it. The employee may ask to read this.",
  },
  needsWords: { id: "answers.needsWords", defaultMessage: "This needs words." },
  objectTitle: { id: "answers.objectTitle", defaultMessage: "Object to {to} for {name}" },
  objectLead: {
    id: "answers.objectLead",
    defaultMessage:
      "No change can be recorded while your objection stands. You can take it back by agreeing.",
  },
  objectReason: { id: "answers.objectReason", defaultMessage: "Why not?" },
  objectSubmit: { id: "answers.objectSubmit", defaultMessage: "Object" },

  poll: {
    id: "answers.poll",
    defaultMessage:
      "Private poll on <b>{name}</b>. <muted>Your vote is counted, never shown with your name.</muted>",
  },
  pollVoted: {
    id: "answers.pollVoted",
    defaultMessage:
      "You have voted on <b>{name}</b>. <muted>{voted} of {voters} have. You may change it until the reveal.</muted>",
  },
  pollRead: {
    id: "answers.pollRead",
    defaultMessage: "A private poll on <b>{name}</b> is open. <muted>{voted} of {voters} have voted.</muted>",
  },
  pollVote: { id: "answers.pollVote", defaultMessage: "Your vote" },
  pollPoint: { id: "answers.pollPoint", defaultMessage: "{value} {label}" },
  voted: { id: "answers.voted", defaultMessage: "Your vote of {value} is in." },

  pollResult: {
    id: "answers.pollResult",
    defaultMessage: "Private poll on <b>{name}</b>: <b>{votes}</b>.",
  },
  pollFor: {
    id: "answers.pollFor",
    defaultMessage: "{count, plural, one {# vote} other {# votes}} for {value}",
  },

  attested: { id: "answers.attested", defaultMessage: "Written down in your name: {said}" },
  attestedNotice: {
    id: "answers.attestedNotice",
    defaultMessage: "What you said about {name} was written down in your name. Confirm or contest it.",
  },
  saidPropose: {
    id: "answers.saidPropose",
    defaultMessage: "you propose {to} for <b>{name}</b>, “{reason}”",
  },
  saidConsent: { id: "answers.saidConsent", defaultMessage: "you agree to {to} for <b>{name}</b>." },
  saidObject: {
    id: "answers.saidObject",
    defaultMessage: "you object to {to} for <b>{name}</b>, “{reason}”",
  },
  saidAside: { id: "answers.saidAside", defaultMessage: "you stand aside on {to} for <b>{name}</b>." },
  saidDefence: {
    id: "answers.saidDefence",
    defaultMessage: "your case for {rating} for <b>{name}</b>, “{reason}”",
  },
  confirmButton: { id: "answers.confirmButton", defaultMessage: "That is what I said" },
  contestButton: { id: "answers.contestButton", defaultMessage: "Contest…" },
  contestTitle: { id: "answers.contestTitle", defaultMessage: "Contest what was written down" },
  contestLead: {
    id: "answers.contestLead",
    defaultMessage:
      "It is withdrawn. A decision that rested on it falls, and {name} is talked about again. Only the facilitators and HR see your reason.",
  },
  contestReason: { id: "answers.contestReason", defaultMessage: "What did you say instead?" },
  contestSubmit: { id: "answers.contestSubmit", defaultMessage: "Contest" },

  accept: {
    id: "answers.accept",
    defaultMessage:
      "The room agreed to {to} for <b>{name}</b> without you. <muted>It stays {from} until you accept.</muted>",
  },
  acceptButton: { id: "answers.acceptButton", defaultMessage: "Accept {to}" },

  changed: { id: "answers.changed", defaultMessage: "changed from {from} to {to}" },
  explain: {
    id: "answers.explain",
    defaultMessage: "<b>{name}</b> was lowered to {to}. <muted>It needs a reason that they may read.</muted>",
  },
  explainButton: { id: "answers.explainButton", defaultMessage: "Write the reason" },
  explainTitle: { id: "answers.explainTitle", defaultMessage: "What {name} may read" },
  explainLead: {
    id: "answers.explainLead",
    defaultMessage: "Why {to} and not {from}, in words that you would say to their face.",
  },
  explainReason: { id: "answers.explainReason", defaultMessage: "The reason" },
  explainHint: {
    id: "answers.explainHint",
    defaultMessage: "It is exported with the rating and given to the employee.",
  },
  explainSubmit: { id: "answers.explainSubmit", defaultMessage: "Save this reason" },
  enter: {
    id: "answers.enter",
    defaultMessage: "<b>{name}</b> is yours and has no rating yet. <muted>The lock waits for one.</muted>",
  },
  enterButton: { id: "answers.enterButton", defaultMessage: "Enter a rating" },
  enterTitle: { id: "answers.enterTitle", defaultMessage: "Enter the rating that is missing" },
  enterFor: { id: "answers.enterFor", defaultMessage: "The rating of {name}" },
  enterLead: {
    id: "answers.enterLead",
    defaultMessage: "It becomes the draft, and the whole room sees it.",
  },
  enterRating: { id: "answers.enterRating", defaultMessage: "Rating" },
  enterJustification: { id: "answers.enterJustification", defaultMessage: "Justification" },
  enterReadable: { id: "answers.enterReadable", defaultMessage: "The employee may ask to read this." },
  enterSubmit: { id: "answers.enterSubmit", defaultMessage: "Rate {value}" },
  enterNone: { id: "answers.enterNone", defaultMessage: "Rate" },
  enterChoose: { id: "answers.enterChoose", defaultMessage: "Choose a rating first." },
  entered: { id: "answers.entered", defaultMessage: "{name} is rated {value} now." },
  defend: {
    id: "answers.defend",
    defaultMessage:
      "<b>{name}</b> is yours, rated {value}: {flag}. <muted>It needs your case before the lock.</muted>",
  },
  defendButton: { id: "answers.defendButton", defaultMessage: "Give your case" },
  defendTitle: { id: "answers.defendTitle", defaultMessage: "Your case for {value} for {name}" },
  defendLead: {
    id: "answers.defendLead",
    defaultMessage: "What shows that this rating is right, against the level and not against the person?",
  },
  defendText: { id: "answers.defendText", defaultMessage: "The case" },
  defendSubmit: { id: "answers.defendSubmit", defaultMessage: "Give this case" },
  defence: { id: "answers.defence", defaultMessage: "The case for {value}" },
  defenceStale: { id: "answers.defenceStale", defaultMessage: "Given for {value}; it no longer stands." },
  defenceWritten: {
    id: "answers.defenceWritten",
    defaultMessage: "taken from what was written before the session",
  },
  defenceAttested: { id: "answers.defenceAttested", defaultMessage: "said aloud" },

  proposal: { id: "answers.proposal", defaultMessage: "Proposed" },
  who: { id: "answers.who", defaultMessage: "Who stands where" },
  chipSaid: { id: "answers.chipSaid", defaultMessage: "{name}, said aloud" },
  chipAside: { id: "answers.chipAside", defaultMessage: "{name} stands aside" },
  chipObject: { id: "answers.chipObject", defaultMessage: "{name} objects" },
  chipOwner: { id: "answers.chipOwner", defaultMessage: "{name} has to agree" },
  chipMe: { id: "answers.chipMe", defaultMessage: "You have to agree" },

  away: { id: "answers.away", defaultMessage: "No facilitator is connected." },
  awayNamed: { id: "answers.awayNamed", defaultMessage: "{name}, who leads the session, is not connected." },
  awayStands: {
    id: "answers.awayStands",
    defaultMessage: "Nothing is lost: what is decided stands, and so do the person in focus and the timer.",
  },
  awayAsk: {
    id: "answers.awayAsk",
    defaultMessage: "You can ask to facilitate; HR or a facilitator confirms it.",
  },
  askButton: { id: "answers.askButton", defaultMessage: "Ask to facilitate" },
  asked: {
    id: "answers.asked",
    defaultMessage: "No facilitator is connected. {name} has asked to facilitate; HR can confirm it.",
  },
  askedYou: {
    id: "answers.askedYou",
    defaultMessage: "You have asked to facilitate. HR or a facilitator confirms it.",
  },
  refused: { id: "answers.refused", defaultMessage: "That did not go through" },
  ownerAssigned: { id: "answers.ownerAssigned", defaultMessage: "You answer for {name} now." },
  proxySet: { id: "answers.proxySet", defaultMessage: "You stand in for {name} now." },
  madeFacilitator: {
    id: "answers.madeFacilitator",
    defaultMessage: "You are a facilitator of this session now.",
  },
  pendingYours: {
    id: "answers.pendingYours",
    defaultMessage: "A change for {name} waits for you to accept it.",
  },
} as const satisfies Record<string, MessageDescriptor>;
