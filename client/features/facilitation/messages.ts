import type { MessageDescriptor } from "react-intl";

export const messages = {
  timeOn: { id: "facilitation.timeOn", defaultMessage: "Time on {name}" },
  time: { id: "facilitation.time", defaultMessage: "Time" },
  timeOf: { id: "facilitation.timeOf", defaultMessage: "of {planned}" },
  timeOver: { id: "facilitation.timeOver", defaultMessage: "{over} over" },
  timeSpoken: {
    id: "facilitation.timeSpoken",
    defaultMessage: "{minutes} minutes {seconds} seconds of {planned}",
  },
  timerStart: { id: "facilitation.timerStart", defaultMessage: "Start" },
  timerStop: { id: "facilitation.timerStop", defaultMessage: "Stop" },
  timerStartIt: { id: "facilitation.timerStartIt", defaultMessage: "Start the time" },
  timerStopIt: { id: "facilitation.timerStopIt", defaultMessage: "Stop the time" },
  here: { id: "facilitation.here", defaultMessage: "Who is here" },
  hereSummary: {
    id: "facilitation.hereSummary",
    defaultMessage:
      "Managers: {room} in the room{remote, plural, =0 {} other {, # remote}}{away, plural, =0 {} other {, # away}}",
  },
  attendanceOf: { id: "facilitation.attendanceOf", defaultMessage: "{name}: {state}. Mark as…" },
  markAs: { id: "facilitation.markAs", defaultMessage: "Mark {name} as {state}" },
  room: { id: "facilitation.room", defaultMessage: "in the room" },
  remote: { id: "facilitation.remote", defaultMessage: "remote" },
  away: { id: "facilitation.away", defaultMessage: "away" },
  connected: { id: "facilitation.connected", defaultMessage: "connected" },
  notConnected: { id: "facilitation.notConnected", defaultMessage: "not connected" },
  ask: { id: "facilitation.ask", defaultMessage: "Ask" },
  askMore: { id: "facilitation.askMore", defaultMessage: "Red flags" },
  askEvidence: { id: "facilitation.askEvidence", defaultMessage: "What evidence supports this rating?" },
  askElsewhere: {
    id: "facilitation.askElsewhere",
    defaultMessage: "Would someone at {level} elsewhere get it?",
  },
  askElsewhereBare: {
    id: "facilitation.askElsewhereBare",
    defaultMessage: "Would someone like them elsewhere get it?",
  },
  askLevel: { id: "facilitation.askLevel", defaultMessage: "A question of level, or of project quality?" },
  askGroup: { id: "facilitation.askGroup", defaultMessage: "What do these people have in common?" },
  askGroupStandard: {
    id: "facilitation.askGroupStandard",
    defaultMessage: "Is it the same standard as in other teams?",
  },
  askGroupWho: {
    id: "facilitation.askGroupWho",
    defaultMessage: "Which of them would not stand here elsewhere?",
  },
  askFewWho: {
    id: "facilitation.askFewWho",
    defaultMessage: "Who else would stand here elsewhere?",
  },
  openCase: { id: "facilitation.openCase", defaultMessage: "Open {name}’s case" },
  closeCase: { id: "facilitation.closeCase", defaultMessage: "Close {name}’s case" },
  againTitle: { id: "facilitation.againTitle", defaultMessage: "The room goes on" },
  againLead: {
    id: "facilitation.againLead",
    defaultMessage:
      "What was decided stands. What is still to be decided is on the agenda, and holds up the lock where it has to.",
  },
  startTitle: { id: "facilitation.startTitle", defaultMessage: "The room is open" },
  startLead: {
    id: "facilitation.startLead",
    defaultMessage:
      "Begin with the picture of the ratings: where they stand against the guideline, by level and by team. The aim is one standard for all, not a curve. Evidence, not opinions.",
  },
  startFirst: { id: "facilitation.startFirst", defaultMessage: "Start with {name}" },
  closingAdjourn: { id: "facilitation.closingAdjourn", defaultMessage: "Adjourn…" },
  closingOpen: {
    id: "facilitation.closingOpen",
    defaultMessage:
      "{count, plural, one {Still to be decided, and the lock waits:} other {# people are still to be decided, and the lock waits:}}",
  },
  closingMore: {
    id: "facilitation.closingMore",
    defaultMessage: "and {count, plural, one {# more} other {# more}}",
  },
  closingView: { id: "facilitation.closingView", defaultMessage: "What this room changed" },
  lastCall: { id: "facilitation.lastCall", defaultMessage: "Last call" },
  groupAt: {
    id: "facilitation.groupAt",
    defaultMessage:
      "<em>{count} of {people}</em> {count, plural, one {is} other {are}} rated <b>{value}</b>. The guideline is {guideline}.",
  },
  groupTakeUp: { id: "facilitation.groupTakeUp", defaultMessage: "Take up {name}" },
  groupDiscussed: { id: "facilitation.groupDiscussed", defaultMessage: "Discussed" },
  groupDiscussedNext: {
    id: "facilitation.groupDiscussedNext",
    defaultMessage: "Discussed, on to {name}",
  },
  groupWasDiscussed: {
    id: "facilitation.groupWasDiscussed",
    defaultMessage: "Discussed. It comes back if it moves further from the guideline.",
  },
  groupMore: {
    id: "facilitation.groupMore",
    defaultMessage: "The first {shown} of {count}. Take up any other by name.",
  },
  keyKeepGroup: { id: "facilitation.keyKeepGroup", defaultMessage: "The group is discussed: go on" },
  groupNext: { id: "facilitation.groupNext", defaultMessage: "Next: {name}" },
  cohortGroup: { id: "facilitation.cohortGroup", defaultMessage: "Level and peers" },
  teamGroup: { id: "facilitation.teamGroup", defaultMessage: "Team" },
  ownerGroup: { id: "facilitation.ownerGroup", defaultMessage: "Rated by {name}" },
  stages: { id: "facilitation.stages", defaultMessage: "Where the session is" },
  stageDone: { id: "facilitation.stageDone", defaultMessage: "done" },
  opening: { id: "facilitation.opening", defaultMessage: "Opening" },
  outliers: { id: "facilitation.outliers", defaultMessage: "Outliers" },
  rest: { id: "facilitation.rest", defaultMessage: "The rest" },
  closing: { id: "facilitation.closing", defaultMessage: "Closing" },
  pace: {
    id: "facilitation.pace",
    defaultMessage: "{minutes, plural, =0 {} other {# min }}{seconds} s each",
  },
  leftShort: { id: "facilitation.leftShort", defaultMessage: "{count} left" },
  endsAbout: { id: "facilitation.endsAbout", defaultMessage: "ends about {time}" },
  progress: {
    id: "facilitation.progress",
    defaultMessage: "{done} of {total} discussed{accepted, plural, =0 {} other {, # accepted}}",
  },
  menu: { id: "facilitation.menu", defaultMessage: "Session" },
  refresh: { id: "facilitation.refresh", defaultMessage: "Refresh the medians" },
  refreshHint: {
    id: "facilitation.refreshHint",
    defaultMessage: "Outliers are measured from the ratings as they stand now",
  },
  refreshed: {
    id: "facilitation.refreshed",
    defaultMessage: "The medians are those of the ratings as they stand now.",
  },
  adjourn: { id: "facilitation.adjourn", defaultMessage: "Adjourn…" },
  adjournHint: {
    id: "facilitation.adjournHint",
    defaultMessage: "Closes the room; owners settle what is theirs",
  },
  adjournTitle: { id: "facilitation.adjournTitle", defaultMessage: "Adjourn the session?" },
  adjournText: {
    id: "facilitation.adjournText",
    defaultMessage:
      "Everybody leaves the room. Managers see only their own people: they confirm what was said in their name, accept what waits for them, and write reasons. You can resume at any time.",
  },
  adjournOpen: {
    id: "facilitation.adjournOpen",
    defaultMessage:
      "{count, plural, one {One person is still to be decided and holds} other {# people are still to be decided and hold}} up the lock",
  },
  adjournConfirm: { id: "facilitation.adjournConfirm", defaultMessage: "Adjourn" },
  lock: { id: "facilitation.lock", defaultMessage: "Lock the ratings…" },
  lockHint: { id: "facilitation.lockHint", defaultMessage: "Makes them final" },
  board: { id: "facilitation.board", defaultMessage: "Show the board" },
  boardBack: { id: "facilitation.boardBack", defaultMessage: "Back to {name}" },
  boardBackAgenda: { id: "facilitation.boardBackAgenda", defaultMessage: "Back to the agenda" },
  keyBoard: { id: "facilitation.keyBoard", defaultMessage: "Everyone on the board, and back" },
  privateEntry: { id: "facilitation.privateEntry", defaultMessage: "For facilitators only" },
  privateNews: { id: "facilitation.privateNews", defaultMessage: "For facilitators only: something new" },
  print: { id: "facilitation.print", defaultMessage: "Print…" },
  note: { id: "facilitation.note", defaultMessage: "Session notes" },
  requestText: { id: "facilitation.requestText", defaultMessage: "{name} asks to facilitate." },
  requestConfirm: { id: "facilitation.requestConfirm", defaultMessage: "Make {name} a facilitator…" },
  requestTitle: { id: "facilitation.requestTitle", defaultMessage: "Make {name} a facilitator?" },
  requestLead: {
    id: "facilitation.requestLead",
    defaultMessage:
      "Recorded. A facilitator rates nobody here: HR has to name another owner for their people.",
  },
  requestReason: { id: "facilitation.requestReason", defaultMessage: "Reason" },
  requestReasonMissing: {
    id: "facilitation.requestReasonMissing",
    defaultMessage: "Write the reason first.",
  },
  requestSubmit: { id: "facilitation.requestSubmit", defaultMessage: "Make facilitator" },
  cancel: { id: "facilitation.cancel", defaultMessage: "Cancel" },
  close: { id: "facilitation.close", defaultMessage: "Close" },
  commandPrevious: { id: "facilitation.commandPrevious", defaultMessage: "Back to who was before" },
  whyNoPrevious: { id: "facilitation.whyNoPrevious", defaultMessage: "Nobody was before." },
  whyNobody: { id: "facilitation.whyNobody", defaultMessage: "Nobody is in focus." },
  keyNext: { id: "facilitation.keyNext", defaultMessage: "Next on the agenda" },
  keyPrevious: { id: "facilitation.keyPrevious", defaultMessage: "Back to the previous person" },
  keyPrimary: { id: "facilitation.keyPrimary", defaultMessage: "Do what the blue button says" },
  keyTimer: { id: "facilitation.keyTimer", defaultMessage: "Start or stop the time" },
  keyCase: { id: "facilitation.keyCase", defaultMessage: "Open or close the case" },
  openRoom: { id: "facilitation.openRoom", defaultMessage: "Open the room" },
  openRoomWhy: {
    id: "facilitation.openRoomWhy",
    defaultMessage:
      "Takes the drafts as they stand. Everybody invited can enter; later imports no longer reach the room.",
  },
  openRoomLate: {
    id: "facilitation.openRoomLate",
    defaultMessage:
      "{count, plural, one {# person has} other {# people have}} no draft yet. Their owners can enter one in the room.",
  },
  openRoomConflict: {
    id: "facilitation.openRoomConflict",
    defaultMessage: "{names} cannot facilitate and rate people here. HR has to name other owners first.",
  },
  openRoomNobody: {
    id: "facilitation.openRoomNobody",
    defaultMessage: "Nobody is to be discussed yet: HR adds people first.",
  },
  openTitle: { id: "facilitation.openTitle", defaultMessage: "Open the room now?" },
  settlingTitle: {
    id: "facilitation.settlingTitle",
    defaultMessage:
      "{count, plural, =0 {Nothing holds up the lock} one {One thing holds up the lock} other {# things hold up the lock}}",
  },
  settlingOver: {
    id: "facilitation.settlingOver",
    defaultMessage:
      "The room is closed. Nobody has to answer any more, and the ratings can be locked. Until then some still may.",
  },
  settlingHeld: {
    id: "facilitation.settlingHeld",
    defaultMessage: "The room is closed. The lock waits until this is done.",
  },
  settlingNothing: {
    id: "facilitation.settlingNothing",
    defaultMessage: "Nothing is open. The ratings can be locked.",
  },
  settlingUntil: {
    id: "facilitation.settlingUntil",
    defaultMessage:
      "The room is closed. Settling ends {when}: from then on what was said aloud counts as confirmed, and a change that its owner has not accepted falls away.",
  },
  settlingEnded: {
    id: "facilitation.settlingEnded",
    defaultMessage:
      "{given, select, true {Settling has ended} other {No time is set for these answers}}, so the lock waits for none of them. Without an answer, what was said aloud counts as confirmed, and a change that its owner has not accepted falls away at the lock.",
  },
  resume: { id: "facilitation.resume", defaultMessage: "Resume the room" },
  owesConfirm: {
    id: "facilitation.owesConfirm",
    defaultMessage: "has to confirm or contest what was said about {name}",
  },
  owesAccept: { id: "facilitation.owesAccept", defaultMessage: "has to accept the change for {name}" },
  owesExplain: {
    id: "facilitation.owesExplain",
    defaultMessage: "has to write what {name} may read about the lower rating",
  },
  owesCount: {
    id: "facilitation.owesCount",
    defaultMessage: "{count, plural, one {# answer} other {# answers}}",
  },
  owesUntil: { id: "facilitation.owesUntil", defaultMessage: "until {when}" },
  owesOver: { id: "facilitation.owesOver", defaultMessage: "May still answer, until the lock" },
  mayConfirm: {
    id: "facilitation.mayConfirm",
    defaultMessage: "{who} may still confirm or contest what was said about {name}",
  },
  mayAccept: { id: "facilitation.mayAccept", defaultMessage: "{who} may still accept the change for {name}" },
  owesOpen: { id: "facilitation.owesOpen", defaultMessage: "Still open in the room" },
  failed: { id: "facilitation.failed", defaultMessage: "Not done. {why}" },
} as const satisfies Record<string, MessageDescriptor>;
