import type { MessageDescriptor } from "react-intl";

/** Several people at once, and taking back what one did. */
export const batchMessages = {
  selection: { id: "batch.selection", defaultMessage: "Selection" },
  selected: { id: "batch.selected", defaultMessage: "selected" },
  count: {
    id: "batch.count",
    defaultMessage: "{count, plural, one {# person} other {# people}} selected",
  },
  clear: { id: "batch.clear", defaultMessage: "Clear" },
  select: { id: "batch.select", defaultMessage: "Select" },
  selectName: { id: "batch.selectName", defaultMessage: "Select {name}" },
  unselect: { id: "batch.unselect", defaultMessage: "Take out of the selection" },
  moveTo: {
    id: "batch.moveTo",
    defaultMessage: "Move {count, plural, one {# person} other {# people}} to…",
  },
  people: { id: "batch.people", defaultMessage: "{count, plural, one {# person} other {# people}}" },
  lifted: {
    id: "batch.lifted",
    defaultMessage:
      "{name} and {others, plural, one {# other} other {# others}} lifted. Left and right choose a rating, Space proposes it, Escape puts them back.",
  },
  putBack: {
    id: "batch.putBack",
    defaultMessage: "{count, plural, one {# card is} other {# cards are}} back in place.",
  },

  title: {
    id: "batch.title",
    defaultMessage: "Propose {to} for {count, plural, one {# person} other {# people}}",
  },
  lead: {
    id: "batch.lead",
    defaultMessage:
      "One proposal each, with one reason. Nothing changes unless the owner of each rating agrees.",
  },
  moving: { id: "batch.moving", defaultMessage: "Who is proposed" },
  left: { id: "batch.left", defaultMessage: "Left as they are" },
  nobodyMoves: { id: "batch.nobodyMoves", defaultMessage: "None of them can be proposed at {to} now." },
  submit: {
    id: "batch.submit",
    defaultMessage: "Propose {to} for {count, plural, one {# person} other {# people}}",
  },
  proposed: {
    id: "batch.proposed",
    defaultMessage: "{to} proposed for {count, plural, one {# person} other {# people}}.",
  },
  refused: {
    id: "batch.refused",
    defaultMessage:
      "{refused} of {count, plural, one {# person} other {# people}} {refused, plural, one {was} other {were}} not proposed",
  },
  why: { id: "batch.why", defaultMessage: "{name}: {why}" },

  whyUnrated: { id: "batch.whyUnrated", defaultMessage: "has no rating yet" },
  whySame: { id: "batch.whySame", defaultMessage: "is rated {value} already" },
  whyStale: { id: "batch.whyStale", defaultMessage: "has changed to {value} in the meantime" },
  whyOpen: { id: "batch.whyOpen", defaultMessage: "{by} has proposed {value} already" },
  whyOpenOwn: { id: "batch.whyOpenOwn", defaultMessage: "you have proposed {value} already" },
  whyTooMany: {
    id: "batch.whyTooMany",
    defaultMessage: "more than {most} at once: select them again afterwards",
  },

  undo: { id: "batch.undo", defaultMessage: "Undo" },
  redo: { id: "batch.redo", defaultMessage: "Redo" },
  undoNothing: { id: "batch.undoNothing", defaultMessage: "Nothing of yours to undo" },
  redoNothing: { id: "batch.redoNothing", defaultMessage: "Nothing to redo" },
  undone: {
    id: "batch.undone",
    defaultMessage: "{count, plural, one {# proposal} other {# proposals}} withdrawn.",
  },
  onItsWay: { id: "batch.onItsWay", defaultMessage: "That is still on its way. Try again in a moment." },
  settled: {
    id: "batch.settled",
    defaultMessage: "{names} {count, plural, one {was} other {were}} settled by others: that stands.",
  },
  confirmTitle: {
    id: "batch.confirmTitle",
    defaultMessage: "Withdraw {count, plural, one {the proposal for {name}} other {# proposals}}?",
  },
  confirmLead: {
    id: "batch.confirmLead",
    defaultMessage: "Others have answered since. With the proposal their answers go too.",
  },
  confirmAnswered: {
    id: "batch.confirmAnswered",
    defaultMessage: "answered by {people}",
  },
  confirmWho: { id: "batch.confirmWho", defaultMessage: "Who has answered" },
  confirmKeep: { id: "batch.confirmKeep", defaultMessage: "Keep" },
  confirmWithdraw: { id: "batch.confirmWithdraw", defaultMessage: "Withdraw" },

  brokenProposed: {
    id: "batch.brokenProposed",
    defaultMessage:
      "{by} has just proposed {to} for {name}. {count, plural, one {The card is} other {The cards are}} back in place.",
  },
  brokenDecided: {
    id: "batch.brokenDecided",
    defaultMessage:
      "{by} has just recorded a decision on {name}. {count, plural, one {The card is} other {The cards are}} back in place.",
  },
} as const satisfies Record<string, MessageDescriptor>;
