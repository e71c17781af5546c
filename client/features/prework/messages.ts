import type { NotRatedCode } from "@evenhand/shared/session/roles";
import type { MessageDescriptor } from "react-intl";

export const messages = {
  title: { id: "prework.title", defaultMessage: "Your drafts" },
  lead: {
    id: "prework.lead",
    defaultMessage:
      "Give each of your people a rating and say why. Until the room opens only you, HR and the facilitator see it.",
  },
  freezes: { id: "prework.freezes", defaultMessage: "Drafts freeze {moment}." },
  froze: {
    id: "prework.froze",
    defaultMessage: "Drafts froze {moment}. What you see here goes into the room.",
  },
  freezesAtOpening: { id: "prework.freezesAtOpening", defaultMessage: "Drafts freeze when the room opens." },
  frozen: {
    id: "prework.frozen",
    defaultMessage: "Drafts are frozen. What you see here goes into the room.",
  },
  submittedAt: { id: "prework.submittedAt", defaultMessage: "Submitted {moment}." },
  progress: {
    id: "prework.progress",
    defaultMessage: "{drafted} of {people, plural, one {# person} other {# people}} done",
  },
  unjustified: {
    id: "prework.unjustified",
    defaultMessage: "{count, plural, one {# without a written reason} other {# without a written reason}}",
  },
  submit: { id: "prework.submit", defaultMessage: "Submit" },
  submitMissing: {
    id: "prework.submitMissing",
    defaultMessage: "{count, plural, one {# person still needs} other {# people still need}} a rating first.",
  },
  submitUnsaved: { id: "prework.submitUnsaved", defaultMessage: "Something is not saved yet." },
  takeBack: { id: "prework.takeBack", defaultMessage: "Take back and change" },
  submitted: { id: "prework.submitted", defaultMessage: "Your drafts are submitted." },
  takenBack: { id: "prework.takenBack", defaultMessage: "Your drafts are yours again to change." },
  commandDraft: { id: "prework.commandDraft", defaultMessage: "Go to the draft of {name}" },
  people: { id: "prework.people", defaultMessage: "Your people" },
  spread: { id: "prework.spread", defaultMessage: "How your ratings are spread" },
  spreadPoint: {
    id: "prework.spreadPoint",
    defaultMessage: "{value}: {count, plural, one {# person} other {# people}}",
  },

  rating: { id: "prework.rating", defaultMessage: "Rating" },
  point: { id: "prework.point", defaultMessage: "{value} {label}" },
  notRatedToggle: { id: "prework.notRatedToggle", defaultMessage: "Not rated in this cycle" },
  notRatedWhy: { id: "prework.notRatedWhy", defaultMessage: "Why not" },
  notRatedText: { id: "prework.notRatedText", defaultMessage: "In words" },
  notRatedHint: {
    id: "prework.notRatedHint",
    defaultMessage: "Only you and HR see the reason; the room sees “not rated”.",
  },
  justification: { id: "prework.justification", defaultMessage: "Why this rating" },
  justificationHint: {
    id: "prework.justificationHint",
    defaultMessage: "Against the level, with examples. The employee may ask to read this.",
  },
  previous: { id: "prework.previous", defaultMessage: "last cycle {value}" },
  since: { id: "prework.since", defaultMessage: "here since {date}" },
  promotion: { id: "prework.promotion", defaultMessage: "recommended for promotion" },
  needsRating: { id: "prework.needsRating", defaultMessage: "needs a rating" },
  needsWords: { id: "prework.needsWords", defaultMessage: "no written reason" },
  notRated: { id: "prework.notRated", defaultMessage: "not rated" },

  saved: { id: "prework.saved", defaultMessage: "Saved" },
  savedAt: { id: "prework.savedAt", defaultMessage: "Saved {time}" },
  saving: { id: "prework.saving", defaultMessage: "Saving" },
  failed: { id: "prework.failed", defaultMessage: "Not saved: {problem}" },
  retry: { id: "prework.retry", defaultMessage: "Try now" },

  nobodyTitle: { id: "prework.nobodyTitle", defaultMessage: "Nobody here is yours to rate" },
  nobodyText: {
    id: "prework.nobodyText",
    defaultMessage:
      "You are invited to the room. It opens when the facilitator opens it; this page follows by itself.",
  },
  waitTitle: { id: "prework.waitTitle", defaultMessage: "The room has not opened yet" },
  waitText: {
    id: "prework.waitText",
    defaultMessage:
      "Managers are preparing their drafts. When the facilitator opens the room, this page follows by itself.",
  },
} as const satisfies Record<string, MessageDescriptor>;

export const notRatedMessages = {
  "too-new": { id: "notRated.too-new", defaultMessage: "Too new to rate" },
  absent: { id: "notRated.absent", defaultMessage: "Away for most of the period" },
  other: { id: "notRated.other", defaultMessage: "Another reason" },
} as const satisfies Record<NotRatedCode, MessageDescriptor>;
