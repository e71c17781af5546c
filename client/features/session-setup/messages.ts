import type { CohortAttribute } from "@evenhand/shared/session/settings";
import type { MessageDescriptor } from "react-intl";
import type { OfferedAttribute } from "./subject-filter.ts";

/** The words of making a session and of what it was made with. */
export const messages = {
  newSession: { id: "sessionSetup.new", defaultMessage: "New session" },
  newSessionLead: {
    id: "sessionSetup.new.lead",
    defaultMessage:
      "A session is one calibration room. Who is rated in it is evaluated anew when it opens, so people you import until then join by themselves.",
  },
  title: { id: "sessionSetup.title", defaultMessage: "Name of the session" },
  titleHint: { id: "sessionSetup.title.hint", defaultMessage: "As it stands on everyone’s screen." },
  titleMissing: { id: "sessionSetup.title.missing", defaultMessage: "Give the session a name." },
  who: { id: "sessionSetup.who", defaultMessage: "Who is rated" },
  whoLead: {
    id: "sessionSetup.who.lead",
    defaultMessage:
      "Tick what people must have in common. With nothing ticked it takes everyone who is in no other session.",
  },
  noValue: { id: "sessionSetup.noValue", defaultMessage: "none given" },
  clear: { id: "sessionSetup.clear", defaultMessage: "Take everyone" },
  ratedCount: {
    id: "sessionSetup.ratedCount",
    defaultMessage: "{count, plural, =0 {Nobody} one {# person} other {# people}}",
  },
  ratedFacts: {
    id: "sessionSetup.ratedFacts",
    defaultMessage:
      "{managers, plural, =0 {No manager given} one {rated by # manager} other {rated by # managers}}; {drafts, plural, =0 {no drafts yet} one {# has a draft} other {# have a draft}}.",
  },
  elsewhere: {
    id: "sessionSetup.elsewhere",
    defaultMessage: "{people, plural, one {# who matches is} other {# who match are}} in {title}.",
  },
  onlyOne: { id: "sessionSetup.onlyOne", defaultMessage: "Nobody is in two sessions of a cycle." },
  otherSession: { id: "sessionSetup.otherSession", defaultMessage: "another session" },
  ratesYou: {
    id: "sessionSetup.ratesYou",
    defaultMessage:
      "You are among these people. HR never enters a session that rates them: narrow the choice, or let another HR person create it.",
  },
  nobody: {
    id: "sessionSetup.nobody",
    defaultMessage: "Nobody matches. The room opens with at least one person.",
  },
  cohorts: { id: "sessionSetup.cohorts", defaultMessage: "Compared by" },
  cohortsLead: {
    id: "sessionSetup.cohorts.lead",
    defaultMessage:
      "People who are alike in this form a cohort, and each rating is held against the median of its cohort. Up to three.",
  },
  cohortFacts: {
    id: "sessionSetup.cohortFacts",
    defaultMessage:
      "{cohorts, plural, one {# cohort} other {# cohorts}}{small, plural, =0 {} one {; # is too small for a median of its own, and is held against the whole session} other {; # are too small for a median of their own, and are held against the whole session}}.",
  },
  rules: { id: "sessionSetup.rules", defaultMessage: "Rules of the room" },
  rulesLead: {
    id: "sessionSetup.rules.lead",
    defaultMessage: "Sound defaults. Everyone in the room can see them.",
  },
  agendaRules: { id: "sessionSetup.agendaRules", defaultMessage: "What puts someone on the agenda" },
  agendaRulesLead: {
    id: "sessionSetup.agendaRules.lead",
    defaultMessage: "Outliers always are: a rating far from its median has to be defended before the lock.",
  },
  airtime: { id: "sessionSetup.airtime", defaultMessage: "Minutes by manager" },
  airtimeHint: {
    id: "sessionSetup.airtime.hint",
    defaultMessage:
      "Facilitators and HR see how long the room spoke about each manager’s people. It stands in the guarded panel and is nowhere stored.",
  },
  unanimous: { id: "sessionSetup.unanimous", defaultMessage: "A change needs everyone’s answer" },
  unanimousHint: {
    id: "sessionSetup.unanimous.hint",
    defaultMessage:
      "Every attending manager has to answer a proposal before it is recorded. The owner’s consent is always needed.",
  },
  enforce: { id: "sessionSetup.enforce", defaultMessage: "Enforce the guideline" },
  enforceHint: {
    id: "sessionSetup.enforce.hint",
    defaultMessage:
      "The lock is refused while a point is over its guideline. Everyone sees that it is enforced; you can waive it with a reason. Needs 20 people.",
  },
  settingWrong: { id: "sessionSetup.settingWrong", defaultMessage: "From {min} to {max}." },
  create: { id: "sessionSetup.create", defaultMessage: "Create the session" },
  cancel: { id: "sessionSetup.cancel", defaultMessage: "Cancel" },
  created: {
    id: "sessionSetup.created",
    defaultMessage:
      "{title} is created with {people, plural, =0 {nobody yet} one {# person} other {# people}}. Now invite who takes part.",
  },
  save: { id: "sessionSetup.save", defaultMessage: "Save changes" },
  unchanged: { id: "sessionSetup.unchanged", defaultMessage: "Nothing has been changed yet." },
  saved: { id: "sessionSetup.saved", defaultMessage: "The session is saved." },
  fixed: {
    id: "sessionSetup.fixed",
    defaultMessage: "The room stands on these since it opened. They can no longer be changed.",
  },
  chosenByName: {
    id: "sessionSetup.chosenByName",
    defaultMessage: "The people of this session were chosen one by one. Add or take out people under People.",
  },
  deleteTitle: { id: "sessionSetup.delete.title", defaultMessage: "Delete the session {title}?" },
  deletePrework: {
    id: "sessionSetup.delete.prework",
    defaultMessage:
      "Its invitations and settings go. People, drafts and justifications stay in the cycle. This cannot be undone.",
  },
  deleteLocked: {
    id: "sessionSetup.delete.locked",
    defaultMessage:
      "The room goes. Its locked results stay in the cycle and can still be exported. This cannot be undone.",
  },
  deleteSession: { id: "sessionSetup.delete", defaultMessage: "Delete the session" },
  deleteLead: {
    id: "sessionSetup.delete.lead",
    defaultMessage: "A session can be deleted before it opens, or once it is locked.",
  },
  deleted: { id: "sessionSetup.deleted", defaultMessage: "{title} is deleted." },

  close: { id: "sessionSetup.close", defaultMessage: "Close" },
  reason: { id: "sessionSetup.reason", defaultMessage: "Reason" },
  reasonHint: {
    id: "sessionSetup.reason.hint",
    defaultMessage: "Recorded. The employee may ask to read this.",
  },
  reasonMissing: { id: "sessionSetup.reason.missing", defaultMessage: "A reason is needed: it is recorded." },
  optional: { id: "sessionSetup.optional", defaultMessage: "optional" },
} as const satisfies Record<string, MessageDescriptor>;

/** Attributes that narrow a session. */
export const attributeMessages = {
  department: { id: "sessionSetup.attribute.department", defaultMessage: "Department" },
  team: { id: "sessionSetup.attribute.team", defaultMessage: "Team" },
  level: { id: "sessionSetup.attribute.level", defaultMessage: "Level" },
  jobFamily: { id: "sessionSetup.attribute.jobFamily", defaultMessage: "Job family" },
  jobTitle: { id: "sessionSetup.attribute.jobTitle", defaultMessage: "Job title" },
  location: { id: "sessionSetup.attribute.location", defaultMessage: "Location" },
  managerName: { id: "sessionSetup.attribute.managerName", defaultMessage: "Manager" },
} as const satisfies Record<OfferedAttribute | CohortAttribute, MessageDescriptor>;
