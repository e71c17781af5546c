import type { MessageDescriptor } from "react-intl";

export const messages = {
  title: {
    id: "settling.title",
    defaultMessage:
      "{waiting, plural, =0 {Nothing waits} one {One thing waits} =2 {Two things wait} =3 {Three things wait} =4 {Four things wait} =5 {Five things wait} =6 {Six things wait} =7 {Seven things wait} =8 {Eight things wait} =9 {Nine things wait} other {# things wait}} for you",
  },
  lead: {
    id: "settling.lead",
    defaultMessage:
      "The room is closed. From now on you see your own people only, until the facilitator locks the result.",
  },
  until: { id: "settling.until", defaultMessage: "What you leave open can be locked from {moment}." },
  anytime: {
    id: "settling.anytime",
    defaultMessage: "The facilitator may lock as soon as nothing stands in the way.",
  },
  people: { id: "settling.people", defaultMessage: "Your people" },
  nobody: {
    id: "settling.nobody",
    defaultMessage: "Nobody in this session is yours, so there is nothing for you to settle.",
  },
  change: { id: "settling.change", defaultMessage: "changed from {from} to {to}" },
  notRated: { id: "settling.notRated", defaultMessage: "not rated" },
  noRating: { id: "settling.noRating", defaultMessage: "no rating" },
  employee: { id: "settling.employee", defaultMessage: "They may read: {reason}" },
  internal: { id: "settling.internal", defaultMessage: "Internal: {reason}" },
  otherTitle: { id: "settling.otherTitle", defaultMessage: "The room is closed" },
  otherText: {
    id: "settling.otherText",
    defaultMessage:
      "Managers confirm what was written down in their name. If the room opens again, this page follows by itself.",
  },
  loading: { id: "settling.loading", defaultMessage: "Opening what is yours" },
} as const satisfies Record<string, MessageDescriptor>;
