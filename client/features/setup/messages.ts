import type { MessageDescriptor } from "react-intl";

/** The words of cycles: the list, the form, the page. */
export const messages = {
  cycles: { id: "setup.cycles", defaultMessage: "Cycles" },
  cyclesLead: {
    id: "setup.cycles.lead",
    defaultMessage: "A cycle is one review period: its people, rating scale, guideline and deadline.",
  },
  newCycle: { id: "setup.newCycle", defaultMessage: "New cycle" },
  noCycles: { id: "setup.noCycles", defaultMessage: "No cycle yet" },
  noCyclesLead: {
    id: "setup.noCycles.lead",
    defaultMessage:
      "Create one, import the people it rates, and call them into sessions. Nothing is sent to anyone until you hand out links.",
  },
  openCycle: { id: "setup.openCycle", defaultMessage: "Open {name}" },
  peopleCount: {
    id: "setup.peopleCount",
    defaultMessage: "{count, plural, =0 {No people yet} one {# person} other {# people}}",
  },
  draftCount: {
    id: "setup.draftCount",
    defaultMessage: "{count, plural, =0 {no drafts} one {# draft} other {# drafts}}",
  },
  sessionCount: {
    id: "setup.sessionCount",
    defaultMessage: "{count, plural, =0 {no session} one {# session} other {# sessions}}",
  },
  deadlineOn: { id: "setup.deadlineOn", defaultMessage: "drafts freeze {moment}" },
  deadlinePast: { id: "setup.deadlinePast", defaultMessage: "drafts froze {moment}" },
  noDeadline: { id: "setup.noDeadline", defaultMessage: "no deadline" },
  pointsCount: { id: "setup.pointsCount", defaultMessage: "scale of {count} points" },

  createCycle: { id: "setup.createCycle", defaultMessage: "Create the cycle" },
  saveCycle: { id: "setup.saveCycle", defaultMessage: "Save changes" },
  editCycle: { id: "setup.editCycle", defaultMessage: "Edit" },
  editTitle: { id: "setup.editTitle", defaultMessage: "Edit {name}" },
  cancel: { id: "setup.cancel", defaultMessage: "Cancel" },
  created: { id: "setup.created", defaultMessage: "{name} is created." },
  saved: { id: "setup.saved", defaultMessage: "{name} is saved." },

  name: { id: "setup.name", defaultMessage: "Name" },
  nameHint: { id: "setup.name.hint", defaultMessage: "As people will know it, such as “2026 H2”." },
  nameMissing: { id: "setup.name.missing", defaultMessage: "Give the cycle a name." },
  deadline: { id: "setup.deadline", defaultMessage: "Deadline of the drafts" },
  optional: { id: "setup.optional", defaultMessage: "optional" },
  deadlineHint: {
    id: "setup.deadline.hint",
    defaultMessage:
      "Drafts freeze at this moment ({zone}). You may extend it for one person later. Without a deadline nothing freezes before a session opens.",
  },
  deadlineUnreadable: { id: "setup.deadline.unreadable", defaultMessage: "Give both a date and a time." },

  scale: { id: "setup.scale", defaultMessage: "Rating scale" },
  scaleLead: {
    id: "setup.scale.lead",
    defaultMessage:
      "Files may carry the values or the labels. What a point means stands beside it wherever people rate.",
  },
  points: { id: "setup.points", defaultMessage: "Points" },
  pointsOf: { id: "setup.pointsOf", defaultMessage: "{count} points" },
  value: { id: "setup.value", defaultMessage: "Value" },
  label: { id: "setup.label", defaultMessage: "Label" },
  meaning: { id: "setup.meaning", defaultMessage: "What it means" },
  percent: { id: "setup.percent", defaultMessage: "Guideline" },
  ofPeople: { id: "setup.ofPeople", defaultMessage: "Of {people} people" },
  valueOf: { id: "setup.valueOf", defaultMessage: "Value of point {position}" },
  labelOf: { id: "setup.labelOf", defaultMessage: "Label of point {position}" },
  meaningOf: { id: "setup.meaningOf", defaultMessage: "Meaning of point {position}" },
  percentOf: { id: "setup.percentOf", defaultMessage: "Guideline of point {position}, percent" },
  headsOf: { id: "setup.headsOf", defaultMessage: "{count} of {people}" },
  valueNotANumber: { id: "setup.value.nan", defaultMessage: "Write a number." },
  valueNotAscending: { id: "setup.value.order", defaultMessage: "Must be above the point below." },
  labelMissing: { id: "setup.label.missing", defaultMessage: "Name this point." },
  labelRepeated: { id: "setup.label.repeated", defaultMessage: "Another point has this label." },
  percentNone: { id: "setup.percent.none", defaultMessage: "0 to 100." },
  guideline: { id: "setup.guideline", defaultMessage: "Show a guideline" },
  guidelineHint: {
    id: "setup.guideline.hint",
    defaultMessage:
      "How many people you expect at each point. It is a guide: shown beside the ratings and never enforced, unless a session switches that on. Under 20 people it judges nothing.",
  },
  sumRight: { id: "setup.sum.right", defaultMessage: "100 % in all." },
  guidelineOff: { id: "setup.guideline.off", defaultMessage: "The guideline has to add up to 100 %." },
  sumUnder: { id: "setup.sum.under", defaultMessage: "{sum} % in all: {off} % are missing." },
  sumOver: { id: "setup.sum.over", defaultMessage: "{sum} % in all: {off} % too many." },
  formWrong: {
    id: "setup.form.wrong",
    defaultMessage: "{count, plural, one {One field needs} other {# fields need}} another look.",
  },

  tabSessions: { id: "setup.tab.sessions", defaultMessage: "Sessions" },
  tabPeople: { id: "setup.tab.people", defaultMessage: "People" },
  tabDistribution: { id: "setup.tab.distribution", defaultMessage: "Distribution" },
  tabColumns: { id: "setup.tab.columns", defaultMessage: "Columns" },
  tabResults: { id: "setup.tab.results", defaultMessage: "Results" },
  views: { id: "setup.views", defaultMessage: "Parts of the cycle" },
  importPeople: { id: "setup.importPeople", defaultMessage: "Import people" },
  newSession: { id: "setup.newSession", defaultMessage: "New session" },
  noSessions: { id: "setup.noSessions", defaultMessage: "No session yet" },
  noSessionsLead: {
    id: "setup.noSessions.lead",
    defaultMessage:
      "A session is one calibration room: some of these people, whoever rates them, and a facilitator. Most organisations hold one for each department.",
  },
  noPeople: { id: "setup.noPeople", defaultMessage: "No people yet" },
  noPeopleLead: {
    id: "setup.noPeople.lead",
    defaultMessage:
      "Import a file from your HR system. Only an employee id and a name are required; you see what would happen before anything is written.",
  },
  session: { id: "setup.session", defaultMessage: "Session" },
  phase: { id: "setup.phase", defaultMessage: "Phase" },
  sessionPeople: { id: "setup.session.people", defaultMessage: "People rated" },
  sessionParticipants: { id: "setup.session.participants", defaultMessage: "Participants" },
  version: { id: "setup.version", defaultMessage: "version {version}" },
  phasePrework: { id: "setup.phase.prework", defaultMessage: "Pre-work" },
  phaseLive: { id: "setup.phase.live", defaultMessage: "Live" },
  phaseSettling: { id: "setup.phase.settling", defaultMessage: "Settling" },
  phaseLocked: { id: "setup.phase.locked", defaultMessage: "Locked" },
  notAssigned: {
    id: "setup.notAssigned",
    defaultMessage: "{count, plural, one {# person is} other {# people are}} in no session of this cycle.",
  },
  seeThem: { id: "setup.seeThem", defaultMessage: "Show them" },

  undoImport: { id: "setup.undoImport", defaultMessage: "Undo this import" },
  lastImport: {
    id: "setup.lastImport",
    defaultMessage:
      "Imported {moment}: {created, plural, =0 {nobody new} one {# person new} other {# people new}}, {changed, plural, =0 {nobody changed} one {# changed} other {# changed}}.",
  },
  undoTitle: { id: "setup.undo.title", defaultMessage: "Undo the import of {moment}?" },
  undoLead: {
    id: "setup.undo.lead",
    defaultMessage:
      "{created, plural, =0 {Nobody is taken out} one {# person is taken out} other {# people are taken out}} and {changed, plural, =0 {nobody is put back} one {# person is put back} other {# people are put back}} to what stood before. You can import the file again.",
  },
  undone: { id: "setup.undone", defaultMessage: "The import is undone." },
} satisfies Record<string, MessageDescriptor>;
