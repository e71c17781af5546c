import type { MessageDescriptor } from "react-intl";

/** What can be done about the person in focus, as the lists of commands say it. */
export const commandMessages = {
  keep: { id: "consensus.command.keep", defaultMessage: "Keep {name} at {value}" },
  keepNotRated: { id: "consensus.command.keepNotRated", defaultMessage: "Keep {name} as not rated" },
  none: { id: "consensus.command.none", defaultMessage: "No consensus on {name}" },
  defer: { id: "consensus.command.defer", defaultMessage: "Defer {name}…" },
  propose: {
    id: "consensus.command.propose",
    defaultMessage: "Write down a proposal for {name}: {value}, {label}…",
  },
  poll: { id: "consensus.command.poll", defaultMessage: "Open a private poll about {name}" },
  reveal: { id: "consensus.command.reveal", defaultMessage: "Reveal the poll about {name}" },
  reopen: { id: "consensus.command.reopen", defaultMessage: "Reopen {name}…" },
  explain: { id: "consensus.command.explain", defaultMessage: "Write what {name} may read…" },
  undo: { id: "consensus.command.undo", defaultMessage: "Undo: {what}" },

  linePrimary: { id: "consensus.command.linePrimary", defaultMessage: "Do what the blue button says" },
  lineDigit: {
    id: "consensus.command.lineDigit",
    defaultMessage: "Write down a proposal for that rating",
  },
  lineKeep: { id: "consensus.command.lineKeep", defaultMessage: "Keep the rating and go on" },
  lineNone: { id: "consensus.command.lineNone", defaultMessage: "No consensus" },
  lineDefer: { id: "consensus.command.lineDefer", defaultMessage: "Defer" },
  linePoll: { id: "consensus.command.linePoll", defaultMessage: "Private poll: open, then reveal" },
  lineUndo: { id: "consensus.command.lineUndo", defaultMessage: "Undo what you just recorded" },

  whyDecided: {
    id: "consensus.command.whyDecided",
    defaultMessage: "It is decided. Reopen it first.",
  },
  whyProposal: {
    id: "consensus.command.whyProposal",
    defaultMessage: "A proposal is open. Record it or set it aside first.",
  },
  whyDeferred: { id: "consensus.command.whyDeferred", defaultMessage: "It is deferred already." },
  whyNoRating: { id: "consensus.command.whyNoRating", defaultMessage: "There is no rating yet." },
  whyDeferredLast: {
    id: "consensus.command.whyDeferredLast",
    defaultMessage: "{what}: whoever is deferred is taken up again, not undone.",
  },
  whyNothing: {
    id: "consensus.command.whyNothing",
    defaultMessage: "There is nothing of yours to undo any more.",
  },
} as const satisfies Record<string, MessageDescriptor>;
