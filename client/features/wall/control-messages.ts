import type { MessageDescriptor } from "react-intl";

/** What the facilitator reads about the wall. */
export const messages = {
  entry: { id: "wallControl.entry", defaultMessage: "Show on the wall…" },
  title: { id: "wallControl.title", defaultMessage: "The wall" },
  lead: {
    id: "wallControl.lead",
    defaultMessage:
      "A screen for the room: whom you talk about, how the ratings stand, the time. No notes and no evidence; a justification only where you show it.",
  },
  close: { id: "wallControl.close", defaultMessage: "Close" },
  step: {
    id: "wallControl.step",
    defaultMessage: "On the screen for the wall, open this address or scan the QR code:",
  },
  scan: { id: "wallControl.scan", defaultMessage: "QR code of the wall’s address with the code" },
  code: { id: "wallControl.code", defaultMessage: "Code" },
  codeFresh: {
    id: "wallControl.codeFresh",
    defaultMessage: "For one screen, valid for five minutes. A new one comes by itself.",
  },
  codeWaits: { id: "wallControl.codeWaits", defaultMessage: "Getting a code" },
  again: { id: "wallControl.again", defaultMessage: "Try again" },
  leadClosed: {
    id: "wallControl.leadClosed",
    defaultMessage: "The room is closed. Screens show that, and nobody’s name, until you take them off.",
  },
  state: { id: "wallControl.state", defaultMessage: "What it shows" },
  connected: {
    id: "wallControl.connected",
    defaultMessage:
      "{count, plural, =0 {No screen is connected} one {One screen is connected} other {# screens are connected}}",
  },
  blank: { id: "wallControl.blank", defaultMessage: "Blank the wall" },
  blankHint: {
    id: "wallControl.blankHint",
    defaultMessage: "Nothing but a quiet page is on it, until you show it again. Key B.",
  },
  unblank: { id: "wallControl.unblank", defaultMessage: "Show the wall again" },
  blankNow: { id: "wallControl.blankNow", defaultMessage: "The wall is blank." },
  shownNow: { id: "wallControl.shownNow", defaultMessage: "The wall shows the room again." },
  blankNobody: {
    id: "wallControl.blankNobody",
    defaultMessage: "No screen is connected. The next one starts blank.",
  },
  reveal: { id: "wallControl.reveal", defaultMessage: "Show the written justification of {name}" },
  revealHint: {
    id: "wallControl.revealHint",
    defaultMessage: "Its first 700 characters, until you talk about somebody else.",
  },
  revealNobody: {
    id: "wallControl.revealNobody",
    defaultMessage: "Show the written justification",
  },
  revealNobodyHint: {
    id: "wallControl.revealNobodyHint",
    defaultMessage: "Possible while a person with a written justification is in focus.",
  },
  disconnect: { id: "wallControl.disconnect", defaultMessage: "Disconnect all screens" },
  disconnected: { id: "wallControl.disconnected", defaultMessage: "All screens are disconnected." },
  chipOn: {
    id: "wallControl.chipOn",
    defaultMessage: "{count, plural, one {Wall} other {# walls}}",
  },
  chipBlank: { id: "wallControl.chipBlank", defaultMessage: "Wall is blank" },
  chipRevealed: { id: "wallControl.chipRevealed", defaultMessage: "Justification on the wall" },
  chipName: { id: "wallControl.chipName", defaultMessage: "{state}. What the wall shows" },
  failed: { id: "wallControl.failed", defaultMessage: "The wall did not change. {why}" },
} as const satisfies Record<string, MessageDescriptor>;
