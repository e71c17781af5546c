import type { MessageDescriptor } from "react-intl";

export const messages = {
  empty: {
    id: "activity.empty",
    defaultMessage:
      "Nothing has been decided or proposed yet. What happens in the room stands here, newest first.",
  },
  emptyMine: { id: "activity.emptyMine", defaultMessage: "Nothing about your people yet." },
  list: { id: "activity.list", defaultMessage: "What happened, newest first" },
  pause: { id: "activity.pause", defaultMessage: "Pause" },
  goOn: { id: "activity.goOn", defaultMessage: "Go on" },
  waiting: { id: "activity.waiting", defaultMessage: "{waiting, plural, one {# new} other {# new}}" },
  paused: { id: "activity.paused", defaultMessage: "The list stands still." },
  mine: { id: "activity.mine", defaultMessage: "My people only" },
  change: { id: "activity.change", defaultMessage: "{from} to {to}" },
  changed: {
    id: "activity.changed",
    defaultMessage: "{by}, consensus of {consents, plural, one {one} other {{words}}}",
  },
  changedPlain: { id: "activity.changedPlain", defaultMessage: "changed, recorded by {by}" },
  kept: { id: "activity.kept", defaultMessage: "kept at {value}, {by}" },
  keptNone: { id: "activity.keptNone", defaultMessage: "kept, {by}" },
  none: { id: "activity.none", defaultMessage: "no consensus, {value} stands, {by}" },
  noneBare: { id: "activity.noneBare", defaultMessage: "no consensus, {by}" },
  pending: { id: "activity.pending", defaultMessage: "waits for the owner, {by}" },
  notDiscussed: { id: "activity.notDiscussed", defaultMessage: "not discussed, the draft stands" },
  rest: {
    id: "activity.rest",
    defaultMessage: "{people, plural, one {# draft stands} other {# drafts stand}}, not discussed",
  },
  proposed: { id: "activity.proposed", defaultMessage: "{by} proposes" },
  proposedFell: { id: "activity.proposedFell", defaultMessage: "proposed by {by}, closed" },
  undone: { id: "activity.undone", defaultMessage: "undone" },
  reopened: { id: "activity.reopened", defaultMessage: "reopened" },
  back: { id: "activity.back", defaultMessage: "The connection is back" },
  backChanges: {
    id: "activity.backChanges",
    defaultMessage:
      "While you were away: {changes, plural, =0 {nothing changed} one {# change} other {# changes}}.",
  },
  backSent: {
    id: "activity.backSent",
    defaultMessage:
      "{sent, plural, one {# answer that waited has} other {# answers that waited have}} been sent.",
  },
  backLook: { id: "activity.backLook", defaultMessage: "What changed" },
} as const satisfies Record<string, MessageDescriptor>;
