import type { MessageDescriptor } from "react-intl";

/** The words of the frame around every room. */
export const messages = {
  live: { id: "room.live", defaultMessage: "Connected" },
  connecting: { id: "room.connecting", defaultMessage: "Connecting" },
  reconnecting: {
    id: "room.reconnecting",
    defaultMessage: "{count, plural, =0 {Reconnecting} other {Reconnecting, # waiting}}",
  },
  offline: {
    id: "room.offline",
    defaultMessage: "{count, plural, =0 {Offline} other {Offline, # waiting}}",
  },
  ended: { id: "room.ended", defaultMessage: "Closed" },
  awayBanner: {
    id: "room.awayBanner",
    defaultMessage: "The connection is gone and is being restored. Until then, what you see may be old.",
  },
  offlineBanner: {
    id: "room.offlineBanner",
    defaultMessage:
      "Offline: you can read, and nothing new is taken on until the connection is back.{count, plural, =0 {} one { # answer waits and will be sent.} other { # answers wait and will be sent.}}",
  },
  readOnlyBanner: {
    id: "room.readOnlyBanner",
    defaultMessage:
      "Read only: the server has no space left and takes nothing new on. All that was saved is safe. This goes away by itself once there is space again.",
  },
  endedTitle: { id: "room.endedTitle", defaultMessage: "This room is closed to you" },
  endedText: {
    id: "room.endedText",
    defaultMessage: "You are signed out, or no longer a member of this session.",
  },
  sideTitle: { id: "room.sideTitle", defaultMessage: "The room" },
  people: { id: "room.people", defaultMessage: "People" },
  activity: { id: "room.activity", defaultMessage: "Activity" },
  peopleOpen: { id: "room.peopleOpen", defaultMessage: "Who is in the room" },
  activityOpen: { id: "room.activityOpen", defaultMessage: "What has happened in the room" },
  home: { id: "room.home", defaultMessage: "All sessions" },
  phases: { id: "room.phases", defaultMessage: "Phase of the session" },
  phaseDone: { id: "room.phaseDone", defaultMessage: "done" },
  caseGuard: {
    id: "room.caseGuard",
    defaultMessage: "Not for a shared screen. Stop sharing before you read on.",
  },
  casesTitle: { id: "room.casesTitle", defaultMessage: "What was written about them" },
  caseClose: { id: "room.caseClose", defaultMessage: "Close the case" },
  notesTitle: { id: "room.notesTitle", defaultMessage: "Session notes" },
  close: { id: "room.close", defaultMessage: "Close" },
  left: { id: "room.left", defaultMessage: "Ratings and agenda" },
  right: { id: "room.right", defaultMessage: "Time, people and questions" },
  setup: { id: "room.setup", defaultMessage: "Set-up and export" },
  print: { id: "room.print", defaultMessage: "Print" },
  boardFoot: { id: "room.boardFoot", defaultMessage: "Back to the room" },
  boardOn: { id: "room.boardOn", defaultMessage: "The room is on <b>{name}</b>." },
  boardOnNobody: { id: "room.boardOnNobody", defaultMessage: "Nobody is in focus." },
  loading: { id: "room.loading", defaultMessage: "Loading" },
} as const satisfies Record<string, MessageDescriptor>;
