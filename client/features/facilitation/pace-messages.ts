import type { MessageDescriptor } from "react-intl";

/** The words of the room's pace and of how its time was shared out. */
export const paceMessages = {
  open: { id: "pace.open", defaultMessage: "Pace and time shared out" },
  title: { id: "pace.title", defaultMessage: "Pace" },
  person: { id: "pace.person", defaultMessage: "On {name}, this time" },
  nobody: { id: "pace.nobody", defaultMessage: "On this person" },
  ofPlanned: { id: "pace.ofPlanned", defaultMessage: "of {planned}" },
  average: { id: "pace.average", defaultMessage: "Average" },
  left: { id: "pace.left", defaultMessage: "Left on the agenda" },
  leftPeople: { id: "pace.leftPeople", defaultMessage: "{count, plural, one {# person} other {# people}}" },
  ends: { id: "pace.ends", defaultMessage: "Ends about" },
  plannedEnd: { id: "pace.plannedEnd", defaultMessage: "Planned end" },
  onTime: { id: "pace.onTime", defaultMessage: "on time" },
  late: { id: "pace.late", defaultMessage: "{count, plural, one {# minute} other {# minutes}} late" },
  early: { id: "pace.early", defaultMessage: "{count, plural, one {# minute} other {# minutes}} early" },
  against: {
    id: "pace.against",
    defaultMessage:
      "The end is reckoned with the room’s own average, breaks left out; the plan is {planned} for each person.",
  },
  planned: {
    id: "pace.planned",
    defaultMessage:
      "The end is worked out from the planned {planned} for each person; once three have been decided, from the room’s own average.",
  },
  shared: { id: "pace.shared", defaultMessage: "Time per person, over the whole session" },
  byLevel: { id: "pace.byLevel", defaultMessage: "By level" },
  byDraft: { id: "pace.byDraft", defaultMessage: "By draft rating" },
  byManager: { id: "pace.byManager", defaultMessage: "Minutes by manager" },
  byManagerLead: {
    id: "pace.byManagerLead",
    defaultMessage:
      "HR switched this on for this session. It is counted from the journal and nowhere stored.",
  },
  headLevel: { id: "pace.headLevel", defaultMessage: "Level" },
  headDraft: { id: "pace.headDraft", defaultMessage: "Draft" },
  headManager: { id: "pace.headManager", defaultMessage: "Manager" },
  headEach: { id: "pace.headEach", defaultMessage: "Average" },
  headPeople: { id: "pace.headPeople", defaultMessage: "People" },
  headTogether: { id: "pace.headTogether", defaultMessage: "Total" },
  noLevel: { id: "pace.noLevel", defaultMessage: "No level" },
  noDraft: { id: "pace.noDraft", defaultMessage: "No draft" },
  noManager: { id: "pace.noManager", defaultMessage: "No manager" },
  none: { id: "pace.none", defaultMessage: "The room has spoken about nobody yet." },
  close: { id: "pace.close", defaultMessage: "Close" },
} as const satisfies Record<string, MessageDescriptor>;
