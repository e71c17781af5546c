import type { MessageDescriptor } from "react-intl";

/** The words of who is rated: owners, recusals, those who are not rated. */
export const messages = {
  personName: { id: "sessionSetup.subject.personName", defaultMessage: "Name" },
  more: { id: "sessionSetup.subject.more", defaultMessage: "More about {name}" },
  subjects: { id: "sessionSetup.subjects", defaultMessage: "People of {title}" },
  noSubjects: { id: "sessionSetup.noSubjects", defaultMessage: "Nobody to rate yet" },
  noSubjectsLead: {
    id: "sessionSetup.noSubjects.lead",
    defaultMessage:
      "Change the filter under Settings, or add people one by one. They must be imported into the cycle first.",
  },
  search: { id: "sessionSetup.search", defaultMessage: "Search people" },
  searchHint: { id: "sessionSetup.search.hint", defaultMessage: "Name, id, team, owner" },
  showWhom: { id: "sessionSetup.showWhom", defaultMessage: "Whom to show" },
  everyone: { id: "sessionSetup.everyone", defaultMessage: "Everyone" },
  withoutOwner: { id: "sessionSetup.withoutOwner", defaultMessage: "No owner" },
  withoutDraft: { id: "sessionSetup.withoutDraft", defaultMessage: "No draft" },
  uninvited: {
    id: "sessionSetup.uninvited",
    defaultMessage: "{count, plural, one {One owner is} other {# owners are}} not invited",
  },
  uninvitedLead: {
    id: "sessionSetup.uninvited.lead",
    defaultMessage:
      "Until they are, {people, plural, one {# person has} other {# people have}} no owner in the room.",
  },
  inviteThem: { id: "sessionSetup.inviteThem", defaultMessage: "Invite owners" },
  shownOf: { id: "sessionSetup.shownOf", defaultMessage: "{shown} of {count} people" },
  showMore: { id: "sessionSetup.showMore", defaultMessage: "Show {count} more" },
  nobodyFound: { id: "sessionSetup.nobodyFound", defaultMessage: "Nobody matches." },
  level: { id: "sessionSetup.level", defaultMessage: "Level" },
  team: { id: "sessionSetup.team", defaultMessage: "Team" },
  owner: { id: "sessionSetup.owner", defaultMessage: "Owner" },
  noOwner: { id: "sessionSetup.noOwner", defaultMessage: "no owner" },
  notInvited: { id: "sessionSetup.notInvited", defaultMessage: "{name}, not invited" },
  draft: { id: "sessionSetup.draft", defaultMessage: "Draft" },
  noDraft: { id: "sessionSetup.noDraft", defaultMessage: "none" },
  notRated: { id: "sessionSetup.notRated", defaultMessage: "not rated: {why}" },
  justification: { id: "sessionSetup.justification", defaultMessage: "Justification" },
  written: { id: "sessionSetup.written", defaultMessage: "written" },
  missing: { id: "sessionSetup.missing", defaultMessage: "missing" },
  recusedNames: { id: "sessionSetup.recusedNames", defaultMessage: "Recused: {names}" },
  addPeople: { id: "sessionSetup.addPeople", defaultMessage: "Add people" },
  addTitle: { id: "sessionSetup.add.title", defaultMessage: "Add people to {title}" },
  addLead: {
    id: "sessionSetup.add.lead",
    defaultMessage:
      "People of the cycle who are not rated here. Whoever is in another session that has not opened moves over.",
  },
  addSave: {
    id: "sessionSetup.add.save",
    defaultMessage: "{count, plural, =0 {Add people} one {Add # person} other {Add # people}}",
  },
  addChoose: { id: "sessionSetup.add.choose", defaultMessage: "Tick whom to add." },
  added: {
    id: "sessionSetup.added",
    defaultMessage: "{count, plural, one {# person is} other {# people are}} added.",
  },
  inAnother: {
    id: "sessionSetup.inAnother",
    defaultMessage: "One of them was put into another session by name. Take them out there first.",
  },
  nobodyToAdd: {
    id: "sessionSetup.nobodyToAdd",
    defaultMessage: "There is nobody else in the cycle who is free.",
  },
  nameOwner: { id: "sessionSetup.nameOwner", defaultMessage: "Name an owner…" },
  ownerTitle: { id: "sessionSetup.owner.title", defaultMessage: "Who answers for {name}" },
  ownerLead: {
    id: "sessionSetup.owner.lead",
    defaultMessage: "The owner drafts the rating, and nothing changes in the room without their consent.",
  },
  ownerSave: { id: "sessionSetup.owner.save", defaultMessage: "Name the owner" },
  ownerNone: { id: "sessionSetup.owner.none", defaultMessage: "Choose the owner." },
  ownerNobody: {
    id: "sessionSetup.owner.nobody",
    defaultMessage: "There is no other manager in this session yet. Invite one first.",
  },
  ownerSaved: { id: "sessionSetup.owner.saved", defaultMessage: "{owner} now answers for {name}." },
  markNotRated: { id: "sessionSetup.markNotRated", defaultMessage: "Mark not rated…" },
  unmarkNotRated: { id: "sessionSetup.unmarkNotRated", defaultMessage: "Rate after all" },
  unmarked: { id: "sessionSetup.unmarked", defaultMessage: "{name} is to be rated." },
  rateTitle: { id: "sessionSetup.rate.title", defaultMessage: "Rate {name} after all?" },
  rateLead: {
    id: "sessionSetup.rate.lead",
    defaultMessage: "They count again, and need a draft from their owner.",
  },
  notRatedTitle: { id: "sessionSetup.notRated.title", defaultMessage: "Leave {name} without a rating" },
  notRatedLead: {
    id: "sessionSetup.notRated.lead",
    defaultMessage:
      "Kept out of the columns and the medians. The room sees only “not rated”; why is for you and the owner.",
  },
  why: { id: "sessionSetup.why", defaultMessage: "Why" },
  whyWords: { id: "sessionSetup.why.words", defaultMessage: "In words" },
  notRatedSave: { id: "sessionSetup.notRated.save", defaultMessage: "Mark not rated" },
  notRatedSaved: { id: "sessionSetup.notRated.saved", defaultMessage: "{name} is not rated." },
  recuse: { id: "sessionSetup.recuse", defaultMessage: "Recuse someone…" },
  recuseTitle: { id: "sessionSetup.recuse.title", defaultMessage: "Who is kept from {name}" },
  recuseLead: {
    id: "sessionSetup.recuse.lead",
    defaultMessage:
      "A recused participant neither sees this person nor counts for them, such as a spouse or a former manager in dispute.",
  },
  recuseSave: { id: "sessionSetup.recuse.save", defaultMessage: "Save recusals" },
  recuseSaved: {
    id: "sessionSetup.recuse.saved",
    defaultMessage:
      "{count, plural, =0 {Nobody is kept from {name}.} one {# participant is kept from {name}.} other {# participants are kept from {name}.}}",
  },
  dropSubject: { id: "sessionSetup.drop", defaultMessage: "Take out of the session…" },
  dropTitle: { id: "sessionSetup.drop.title", defaultMessage: "Take {name} out of the session?" },
  dropLead: {
    id: "sessionSetup.drop.lead",
    defaultMessage: "They stay in the cycle with their draft, and can be added again.",
  },
  dropSave: { id: "sessionSetup.drop.save", defaultMessage: "Take out" },
  dropped: { id: "sessionSetup.dropped", defaultMessage: "{name} is not rated in this session." },
} as const satisfies Record<string, MessageDescriptor>;

/** Why someone is not rated: for HR and the owner alone. */
export const notRatedMessages = {
  "too-new": { id: "sessionSetup.notRated.too-new", defaultMessage: "too new" },
  absent: { id: "sessionSetup.notRated.absent", defaultMessage: "absent" },
  other: { id: "sessionSetup.notRated.other", defaultMessage: "another reason" },
} as const satisfies Record<"too-new" | "absent" | "other", MessageDescriptor>;
