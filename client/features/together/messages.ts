import type { Bias } from "@evenhand/shared/protocol/signal-words";
import type { MessageDescriptor } from "react-intl";

export const messages = {
  open: {
    id: "together.open",
    defaultMessage: "The room: {count, plural, one {# person} other {# people}} online",
  },
  openHands: {
    id: "together.openHands",
    defaultMessage:
      "The room: {count, plural, one {# person} other {# people}} online, {hands, plural, one {# hand} other {# hands}} up",
  },
  online: { id: "together.online", defaultMessage: "{count} online" },
  failed: { id: "together.failed", defaultMessage: "That did not reach the room." },

  hands: { id: "together.hands", defaultMessage: "Hands up, in order" },
  here: { id: "together.here", defaultMessage: "Online now" },
  notHere: { id: "together.notHere", defaultMessage: "Not online" },
  you: { id: "together.you", defaultMessage: "{name} (you)" },
  reads: { id: "together.reads", defaultMessage: "HR · reads along" },
  room: { id: "together.room", defaultMessage: "sits in the room" },
  remote: { id: "together.remote", defaultMessage: "joins remotely" },
  away: { id: "together.away", defaultMessage: "away" },
  lower: { id: "together.lower", defaultMessage: "Lower" },
  lowerOf: { id: "together.lowerOf", defaultMessage: "Lower {name}’s hand" },

  raise: { id: "together.raise", defaultMessage: "Raise your hand" },
  lowerOwn: { id: "together.lowerOwn", defaultMessage: "Lower your hand" },
  raised: {
    id: "together.raised",
    defaultMessage:
      "Your hand is up. You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}.",
  },
  lowered: { id: "together.lowered", defaultMessage: "Your hand is down." },
  theirHand: { id: "together.theirHand", defaultMessage: "{name} raises a hand." },

  ready: { id: "together.ready", defaultMessage: "Ready?" },
  readyAsk: { id: "together.readyAsk", defaultMessage: "Ask the room: ready?" },
  readyAskShort: { id: "together.readyAskShort", defaultMessage: "Ask: ready?" },
  readyOpen: { id: "together.readyOpen", defaultMessage: "The room is being asked already" },
  readyAskedBy: { id: "together.readyAskedBy", defaultMessage: "{name} asks: are you ready?" },
  readyYes: { id: "together.readyYes", defaultMessage: "Ready" },
  readyNotYet: { id: "together.readyNotYet", defaultMessage: "Not yet" },
  readyCount: { id: "together.readyCount", defaultMessage: "{yes} of {people} ready." },
  readyWaiting: { id: "together.readyWaiting", defaultMessage: "Not yet: {names}." },
  readySilent: { id: "together.readySilent", defaultMessage: "No answer from {names}." },
  readyClose: { id: "together.readyClose", defaultMessage: "Close" },
  readyAll: { id: "together.readyAll", defaultMessage: "Everybody is ready." },
  readyEnded: {
    id: "together.readyEnded",
    defaultMessage: "The question is closed: {yes} of {people} ready.",
  },

  pause: { id: "together.pause", defaultMessage: "Pause: is bias at play?" },
  pauseLead: {
    id: "together.pauseLead",
    defaultMessage: "The room sees the question, never who asked it",
  },
  pauseSent: {
    id: "together.pauseSent",
    defaultMessage: "The room is asked to pause. Nobody learns that it was you.",
  },
  pauseAny: { id: "together.pauseAny", defaultMessage: "Something else" },
  pauseCommand: { id: "together.pauseCommand", defaultMessage: "Ask for a pause: {bias}" },
  pausePeople: {
    id: "together.pausePeople",
    defaultMessage: "{people, plural, one {Somebody asks} other {# people ask}} for a moment. No names.",
  },
  pauseTake: { id: "together.pauseTake", defaultMessage: "Taken up, go on" },
  pauseTaken: { id: "together.pauseTaken", defaultMessage: "The pause is over." },

  following: { id: "together.following", defaultMessage: "Following {name}" },
  followingOn: { id: "together.followingOn", defaultMessage: "Following {name} · on {person}" },
  peopleOf: { id: "together.peopleOf", defaultMessage: "those whom {name} rates" },
  followingWaits: {
    id: "together.followingWaits",
    defaultMessage: "{name} is on {person} now · goes there when you are done",
  },
  rejoinShort: { id: "together.rejoinShort", defaultMessage: "Rejoin" },
  rejoin: { id: "together.rejoin", defaultMessage: "Rejoin {name}" },
  followStop: {
    id: "together.followStop",
    defaultMessage: "Your screen follows {name}. Click to look around alone.",
  },
  followStart: {
    id: "together.followStart",
    defaultMessage: "You look around alone. Click to go where {name} is.",
  },
  followCommand: {
    id: "together.followCommand",
    defaultMessage: "Follow the facilitator, or look around alone",
  },
  detached: { id: "together.detached", defaultMessage: "You look around alone now. F rejoins {name}." },
  rejoined: { id: "together.rejoined", defaultMessage: "Following {name} again." },
  facilitator: { id: "together.facilitator", defaultMessage: "the facilitator" },
  followers: { id: "together.followers", defaultMessage: "{count} of {of} following" },
} as const satisfies Record<string, MessageDescriptor>;

/** What a pause is asked for, and the question that helps. */
export const biasMessages = {
  "culture-fit": {
    name: { id: "together.bias.culture-fit", defaultMessage: "“Culture fit”" },
    question: {
      id: "together.question.culture-fit",
      defaultMessage: "What did the person do, in words that somebody else could check?",
    },
  },
  recency: {
    name: { id: "together.bias.recency", defaultMessage: "Recency" },
    question: {
      id: "together.question.recency",
      defaultMessage: "Is it about the last weeks, or about the whole period?",
    },
  },
  halo: {
    name: { id: "together.bias.halo", defaultMessage: "Halo" },
    question: {
      id: "together.question.halo",
      defaultMessage: "Strong in one thing: is each other thing judged on its own?",
    },
  },
  proximity: {
    name: { id: "together.bias.proximity", defaultMessage: "Proximity" },
    question: {
      id: "together.question.proximity",
      defaultMessage: "Would we say the same of somebody who works elsewhere?",
    },
  },
} as const satisfies Record<Bias, Record<"name" | "question", MessageDescriptor>>;

export const pauseQuestion = {
  id: "together.question.any",
  defaultMessage: "Is something other than the work deciding here?",
} as const satisfies MessageDescriptor;
