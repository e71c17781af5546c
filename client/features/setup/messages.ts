import type { MessageDescriptor } from "react-intl";

/** The words of cycles: the list, the form, the page. */
export const messages = {
  cycles: { id: "setup.cycles", defaultMessage: "Cycles" },
  cyclesLead: {
    id: "setup.cycles.lead",
    defaultMessage: "A cycle is one review period: its people, rating scale, guideline and deadline.",
  },
  newCycle: { id: "setup.newCycle", defaultMessage: "New cycle" },
  underWay: { id: "setup.underWay", defaultMessage: "Sessions under way" },
  standLive: {
    id: "setup.stand.live",
    defaultMessage: "{count, plural, one {One room is live} other {# rooms are live}}",
  },
  standYours: {
    id: "setup.stand.yours",
    defaultMessage: "{count, plural, one {One session waits for you} other {# sessions wait for you}}",
  },
  standSettling: {
    id: "setup.stand.settling",
    defaultMessage:
      "{count, plural, one {One session waits for its lock} other {# sessions wait for their lock}}",
  },
  standPrework: {
    id: "setup.stand.prework",
    defaultMessage:
      "{count, plural, one {One session is being prepared} other {# sessions are being prepared}}",
  },
  standLocked: {
    id: "setup.stand.locked",
    defaultMessage:
      "{count, plural, =0 {No session is under way} one {The session is locked} other {All # sessions are locked}}",
  },
  waitsSettling: {
    id: "setup.waits.settling",
    defaultMessage: "The room is closed: owners answer, then the facilitator locks",
  },
  waitsPeople: { id: "setup.waits.people", defaultMessage: "Waits for people to rate" },
  waitsInvited: { id: "setup.waits.invited", defaultMessage: "Waits for invitations" },
  waitsOwners: {
    id: "setup.waits.owners",
    defaultMessage: "{count, plural, one {One owner is} other {# owners are}} not invited",
  },
  waitsOpening: { id: "setup.waits.opening", defaultMessage: "Waits for its facilitator to open the room" },
  wayEnter: { id: "setup.way.enter", defaultMessage: "Enter the room" },
  waySee: { id: "setup.way.see", defaultMessage: "See how it stands" },
  wayPrepare: { id: "setup.way.prepare", defaultMessage: "Prepare it" },
  wayInvite: { id: "setup.way.invite", defaultMessage: "Invite owners" },
  wayResults: { id: "setup.way.results", defaultMessage: "Results" },
  results: { id: "setup.results", defaultMessage: "Results" },
  noCycles: { id: "setup.noCycles", defaultMessage: "No cycle yet" },
  noCyclesLead: {
    id: "setup.noCycles.lead",
    defaultMessage:
      "Create one, import the people it rates, and call them into sessions. Nothing is sent to anyone until you hand out links.",
  },
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
  createCycle: { id: "setup.createCycle", defaultMessage: "Create the cycle" },
  saveCycle: { id: "setup.saveCycle", defaultMessage: "Save changes" },
  editCycle: { id: "setup.editCycle", defaultMessage: "Edit the cycle" },
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
  scaleRated: {
    id: "setup.scaleRated",
    defaultMessage:
      "People have been rated on this scale: its values and the number of its points stay. New labels and meanings are fine.",
  },
  pointsFixed: {
    id: "setup.pointsFixed",
    defaultMessage: "points. People are rated on them: values stay, words may change.",
  },
  pointsOf: { id: "setup.pointsOf", defaultMessage: "{count} points" },
  value: { id: "setup.value", defaultMessage: "Value" },
  label: { id: "setup.label", defaultMessage: "Label" },
  meaning: { id: "setup.meaning", defaultMessage: "What it means" },
  percent: { id: "setup.percent", defaultMessage: "Guideline" },
  ofPeople: { id: "setup.ofPeople", defaultMessage: "Of {people} people" },
  ofSay: { id: "setup.ofSay", defaultMessage: "Of {people}, say" },
  valueOf: { id: "setup.valueOf", defaultMessage: "Value of point {position}" },
  labelOf: { id: "setup.labelOf", defaultMessage: "Label of point {position}" },
  meaningOf: { id: "setup.meaningOf", defaultMessage: "Meaning of point {position}" },
  percentOf: { id: "setup.percentOf", defaultMessage: "Guideline of point {position}, percent" },
  headsOf: { id: "setup.headsOf", defaultMessage: "of {people}" },
  headsOfSay: { id: "setup.headsOfSay", defaultMessage: "of {people}, say" },
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
  ratedCount: {
    id: "setup.ratedCount",
    defaultMessage: "{count, plural, =0 {Nobody to rate} one {# person} other {# people}}",
  },
  participantCount: {
    id: "setup.participantCount",
    defaultMessage: "{count, plural, =0 {nobody invited} one {# participant} other {# participants}}",
  },
  version: { id: "setup.version", defaultMessage: "version {version}" },
  search: { id: "setup.search", defaultMessage: "Search people" },
  searchHint: { id: "setup.search.hint", defaultMessage: "Name, id, team, manager" },
  person: { id: "setup.person", defaultMessage: "Name" },
  employeeId: { id: "setup.employeeId", defaultMessage: "Employee id" },
  level: { id: "setup.level", defaultMessage: "Level" },
  team: { id: "setup.team", defaultMessage: "Team" },
  manager: { id: "setup.manager", defaultMessage: "Manager" },
  draft: { id: "setup.draft", defaultMessage: "Draft" },
  inSession: { id: "setup.inSession", defaultMessage: "Session" },
  noSession: { id: "setup.noSession", defaultMessage: "none" },
  withheld: { id: "setup.withheld", defaultMessage: "withheld: this session rates you" },
  noDraft: { id: "setup.noDraft", defaultMessage: "none" },
  notRated: { id: "setup.notRated", defaultMessage: "not rated" },
  peopleTable: { id: "setup.peopleTable", defaultMessage: "People of {name}" },
  nobodyShown: {
    id: "setup.nobodyShown",
    defaultMessage: "Nobody of this kind. Show everyone to see the others.",
  },
  nobodyFound: {
    id: "setup.nobodyFound",
    defaultMessage: "Nobody matches “{query}”. Search by a part of the name, address, team or manager.",
  },
  peopleFacts: {
    id: "setup.peopleFacts",
    defaultMessage:
      "{undrafted, plural, =0 {Everybody has a draft} other {<flag>#</flag> without a draft}} · {unassigned, plural, =0 {everybody is in a session} other {<flag>#</flag> in no session}}",
  },
  shownOf: { id: "setup.shownOf", defaultMessage: "{shown} of {count} people" },
  showMore: { id: "setup.showMore", defaultMessage: "Show {count} more" },
  onlyUnassigned: { id: "setup.onlyUnassigned", defaultMessage: "In no session" },
  everyone: { id: "setup.everyone", defaultMessage: "Everyone" },
  withoutDraft: { id: "setup.withoutDraft", defaultMessage: "Without a draft" },
  showWhom: { id: "setup.showWhom", defaultMessage: "Whom to show" },
  close: { id: "setup.close", defaultMessage: "Close" },
  guarded: { id: "setup.guarded", defaultMessage: "Everything imported: not for a shared screen." },
  imported: { id: "setup.imported", defaultMessage: "Imported" },
  hrOnly: { id: "setup.hrOnly", defaultMessage: "For HR alone" },
  jobTitle: { id: "setup.jobTitle", defaultMessage: "Job title" },
  jobFamily: { id: "setup.jobFamily", defaultMessage: "Job family" },
  department: { id: "setup.department", defaultMessage: "Department" },
  location: { id: "setup.location", defaultMessage: "Location" },
  email: { id: "setup.email", defaultMessage: "Email" },
  hireDate: { id: "setup.hireDate", defaultMessage: "Hired" },
  lastPromotionDate: { id: "setup.lastPromotionDate", defaultMessage: "Last promotion" },
  lastFeedbackDate: { id: "setup.lastFeedbackDate", defaultMessage: "Last feedback" },
  previousRating: { id: "setup.previousRating", defaultMessage: "Previous rating" },
  potential: { id: "setup.potential", defaultMessage: "Potential" },
  promotion: { id: "setup.promotion", defaultMessage: "Promotion" },
  recommended: { id: "setup.recommended", defaultMessage: "recommended" },
  justification: { id: "setup.justification", defaultMessage: "Justification" },
  written: { id: "setup.written", defaultMessage: "written" },
  missing: { id: "setup.missing", defaultMessage: "missing" },

  columnsLead: {
    id: "setup.columns.lead",
    defaultMessage:
      "Columns of your files that are no known field. They are yours alone until you show one in the room. It then stands in each person’s case, for everyone in a session that opens after this.",
  },
  noColumns: { id: "setup.noColumns", defaultMessage: "No other columns" },
  noColumnsLead: {
    id: "setup.noColumns.lead",
    defaultMessage:
      "When a file has columns that are no known field, they are kept here for HR alone, and you may show some of them in the room.",
  },
  showInRoom: { id: "setup.showInRoom", defaultMessage: "Show<hidden> {column}</hidden> in the room" },
  restricted: { id: "setup.restricted", defaultMessage: "Restricted: can never be shown" },
  restrictedTitle: { id: "setup.restricted.title", defaultMessage: "Restricted" },
  restrictedLead: {
    id: "setup.restricted.lead",
    defaultMessage:
      "Sex, ethnicity, birth date, disability, pay, absence and the like. They never leave HR, whatever anyone ticks.",
  },
  otherColumns: {
    id: "setup.otherColumns",
    defaultMessage:
      "The room sees {shown, plural, =0 {none of your other columns} other {{hidden, plural, =0 {{count, plural, one {your one other column} other {all your other columns}}} other {{shown} of your {count} other columns}}}}",
  },
  filled: {
    id: "setup.filled",
    defaultMessage:
      "{count, plural, =0 {empty for everyone} one {# person has a value} other {# people have a value}}",
  },
  columnShown: { id: "setup.columnShown", defaultMessage: "The room will see {column}." },
  columnHidden: { id: "setup.columnHidden", defaultMessage: "{column} is for HR alone." },

  more: { id: "setup.more", defaultMessage: "More about this cycle" },
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
} as const satisfies Record<string, MessageDescriptor>;
