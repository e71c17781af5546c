import type { MessageDescriptor } from "react-intl";

/** What is told once, to whoever sees a screen for the first time. Short: it is read beside the work. */
export const hintMessages = {
  label: { id: "hint.label", defaultMessage: "Hint" },
  next: { id: "hint.next", defaultMessage: "Next hint" },
  done: { id: "hint.done", defaultMessage: "Got it" },
  never: { id: "hint.never", defaultMessage: "No more hints" },
  place: { id: "hint.place", defaultMessage: "{place} of {count}" },

  hrOrder: {
    id: "hint.hrOrder",
    defaultMessage:
      "First a cycle and its people, then sessions: each is a room with a facilitator and the managers whom you invite.",
  },
  hrPalette: {
    id: "hint.hrPalette",
    defaultMessage: "{key} finds every page and command, in cycles and sessions too.",
  },

  facilitatorPrimary: {
    id: "hint.facilitatorPrimary",
    defaultMessage:
      "On a person the blue button is what comes next; Enter presses it. N goes on, ? lists every key.",
  },
  facilitatorMirror: {
    id: "hint.facilitatorMirror",
    defaultMessage:
      "This screen may be shared. What must not be seen opens in a red frame, and only when you ask.",
  },
  facilitatorAloud: {
    id: "hint.facilitatorAloud",
    defaultMessage:
      "Said aloud? A digit writes it down in the speaker’s name. A rating moves only when its owner agrees.",
  },

  managerProposal: {
    id: "hint.managerProposal",
    defaultMessage:
      "Moving a card proposes. Nothing changes unless the person who answers for the rating agrees.",
  },
  managerFoot: {
    id: "hint.managerFoot",
    defaultMessage: "What waits for your answer stands at the foot of the page.",
  },
  managerKeys: {
    id: "hint.managerKeys",
    defaultMessage: "{key} finds any person or command, ? lists the keys of this screen.",
  },

  sponsorRaise: {
    id: "hint.sponsorRaise",
    defaultMessage:
      "You read along, and may raise somebody for discussion from their card. Ratings are the managers’ to agree on.",
  },
  sponsorFind: { id: "hint.sponsorFind", defaultMessage: "{key} finds any person by name." },

  observerReads: {
    id: "hint.observerReads",
    defaultMessage:
      "You read along: nothing here waits for you. The card marked “in focus” is whom the room talks about.",
  },
} as const satisfies Record<string, MessageDescriptor>;
