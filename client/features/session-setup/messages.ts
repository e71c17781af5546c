import type { CohortAttribute, FlagRule } from "@evenhand/shared/session/settings";
import type { MessageDescriptor } from "react-intl";
import type { NumberSetting } from "./session-form.ts";
import type { OfferedAttribute } from "./subject-filter.ts";

/** The words of setting a session up. */
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
  valueCount: {
    id: "sessionSetup.valueCount",
    defaultMessage: "{value}, {people, plural, one {# person} other {# people}}",
  },
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
    defaultMessage: "Always on: outliers, a missing draft, a missing owner, and whoever is raised by hand.",
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
  saved: { id: "sessionSetup.saved", defaultMessage: "The session is saved." },
  unchanged: { id: "sessionSetup.unchanged", defaultMessage: "Nothing has been changed yet." },
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

  invite: { id: "sessionSetup.invite", defaultMessage: "Invite" },
  inviteTitle: { id: "sessionSetup.invite.title", defaultMessage: "Invite someone" },
  inviteLead: {
    id: "sessionSetup.invite.lead",
    defaultMessage:
      "Each gets a personal link that works once. Copy it and send it the way you trust; whoever opens it enters as that person.",
  },
  personName: { id: "sessionSetup.personName", defaultMessage: "Name" },
  email: { id: "sessionSetup.email", defaultMessage: "Email" },
  emailWrong: { id: "sessionSetup.email.wrong", defaultMessage: "This is no email address." },
  nameMissing: { id: "sessionSetup.name.missing", defaultMessage: "Give a name." },
  role: { id: "sessionSetup.role", defaultMessage: "Role" },
  roleFacilitator: {
    id: "sessionSetup.role.facilitator",
    defaultMessage: "Leads the room and records what it decides. Owns nobody in it.",
  },
  roleManager: {
    id: "sessionSetup.role.manager",
    defaultMessage: "Drafts and answers for their own people, proposes and answers in the room.",
  },
  roleSponsor: {
    id: "sessionSetup.role.sponsor",
    defaultMessage: "The managers’ superior: reads and raises people, takes no stance and no vote.",
  },
  roleObserver: { id: "sessionSetup.role.observer", defaultMessage: "Reads, nothing else." },
  missingOwners: { id: "sessionSetup.missingOwners", defaultMessage: "Managers who are not invited yet" },
  missingOwnersLead: {
    id: "sessionSetup.missingOwners.lead",
    defaultMessage:
      "They rate people of this session. Until they are invited, or you name another owner, those ratings cannot change.",
  },
  inviteAll: {
    id: "sessionSetup.inviteAll",
    defaultMessage: "Invite all {count}",
  },
  inviteThis: { id: "sessionSetup.inviteThis", defaultMessage: "Invite<hidden> {name}</hidden>" },
  unknownManager: { id: "sessionSetup.unknownManager", defaultMessage: "No manager given" },
  noEmail: { id: "sessionSetup.noEmail", defaultMessage: "no email in the file" },
  answersFor: {
    id: "sessionSetup.answersFor",
    defaultMessage: "{people, plural, =0 {nobody} one {# person} other {# people}}",
  },
  links: { id: "sessionSetup.links", defaultMessage: "Links to hand out" },
  linksLead: {
    id: "sessionSetup.links.lead",
    defaultMessage:
      "They are shown only now. A lost one is no harm: make a new link, and the earlier one stops working.",
  },
  linkOf: { id: "sessionSetup.linkOf", defaultMessage: "{name}, {role}" },
  copy: { id: "sessionSetup.copy", defaultMessage: "Copy link" },
  copied: { id: "sessionSetup.copied", defaultMessage: "Copied" },
  copyAll: { id: "sessionSetup.copyAll", defaultMessage: "Copy all {count}" },
  copyFailed: {
    id: "sessionSetup.copyFailed",
    defaultMessage: "The browser keeps the clipboard closed. Copy the links one by one.",
  },
  participants: { id: "sessionSetup.participants", defaultMessage: "Participants" },
  noParticipants: { id: "sessionSetup.noParticipants", defaultMessage: "Nobody is invited yet" },
  noParticipantsLead: {
    id: "sessionSetup.noParticipants.lead",
    defaultMessage: "A room needs a facilitator who leads it and the managers who rate its people.",
  },
  signedIn: { id: "sessionSetup.signedIn", defaultMessage: "Link" },
  joined: { id: "sessionSetup.joined", defaultMessage: "has signed in" },
  notJoined: { id: "sessionSetup.notJoined", defaultMessage: "not used yet" },
  owns: { id: "sessionSetup.owns", defaultMessage: "Answers for" },
  arrangements: { id: "sessionSetup.arrangements", defaultMessage: "Arrangements" },
  proxySpeaks: { id: "sessionSetup.proxy.speaks", defaultMessage: "{name} speaks for them" },
  proxyDecides: { id: "sessionSetup.proxy.decides", defaultMessage: "{name} decides for them" },
  extendedTo: { id: "sessionSetup.extendedTo", defaultMessage: "Drafts until {moment}" },
  more: { id: "sessionSetup.more", defaultMessage: "More about {name}" },
  newLink: { id: "sessionSetup.newLink", defaultMessage: "New link" },
  newLinkHint: { id: "sessionSetup.newLink.hint", defaultMessage: "The earlier one stops working" },
  makeFacilitator: { id: "sessionSetup.makeFacilitator", defaultMessage: "Make facilitator…" },
  makeFacilitatorNow: { id: "sessionSetup.makeFacilitatorNow", defaultMessage: "Make facilitator" },
  changeRole: { id: "sessionSetup.changeRole", defaultMessage: "Change the role…" },
  setProxy: { id: "sessionSetup.setProxy", defaultMessage: "Name a proxy…" },
  extend: { id: "sessionSetup.extend", defaultMessage: "Extend the deadline…" },
  remove: { id: "sessionSetup.remove", defaultMessage: "Take out of the session…" },
  close: { id: "sessionSetup.close", defaultMessage: "Close" },
  reason: { id: "sessionSetup.reason", defaultMessage: "Reason" },
  reasonHint: {
    id: "sessionSetup.reason.hint",
    defaultMessage: "Recorded. The employee may ask to read this.",
  },
  reasonMissing: { id: "sessionSetup.reason.missing", defaultMessage: "A reason is needed: it is recorded." },
  optional: { id: "sessionSetup.optional", defaultMessage: "optional" },

  roleTitle: { id: "sessionSetup.role.title", defaultMessage: "The role of {name}" },
  roleLosesPeople: {
    id: "sessionSetup.role.losesPeople",
    defaultMessage:
      "A facilitator owns nobody: {people, plural, one {# person loses their} other {# people lose their}} owner until you name another.",
  },
  setRole: { id: "sessionSetup.setRole", defaultMessage: "Change the role" },
  roleChanged: { id: "sessionSetup.roleChanged", defaultMessage: "{name} is now {role}." },
  proxyTitle: { id: "sessionSetup.proxy.title", defaultMessage: "A proxy for {name}" },
  proxyLead: {
    id: "sessionSetup.proxy.lead",
    defaultMessage: "Stands in for an absent owner in this session. A facilitator is never a proxy.",
  },
  proxyWho: { id: "sessionSetup.proxy.who", defaultMessage: "Proxy" },
  proxyNobody: { id: "sessionSetup.proxy.nobody", defaultMessage: "Nobody" },
  mandate: { id: "sessionSetup.mandate", defaultMessage: "Mandate" },
  mandateSpeaks: { id: "sessionSetup.mandate.speaks", defaultMessage: "Speaks" },
  mandateSpeaksHint: {
    id: "sessionSetup.mandate.speaks.hint",
    defaultMessage: "May agree, but the rating stands until the owner accepts.",
  },
  mandateDecides: { id: "sessionSetup.mandate.decides", defaultMessage: "Decides" },
  mandateDecidesHint: {
    id: "sessionSetup.mandate.decides.hint",
    defaultMessage: "Their consent is the owner’s.",
  },
  saveProxy: { id: "sessionSetup.proxy.save", defaultMessage: "Name the proxy" },
  endProxy: { id: "sessionSetup.proxy.end", defaultMessage: "End the proxy" },
  proxySaved: { id: "sessionSetup.proxy.saved", defaultMessage: "{proxy} stands in for {name}." },
  proxyEnded: { id: "sessionSetup.proxy.ended", defaultMessage: "{name} has no proxy any more." },
  extendTitle: { id: "sessionSetup.extend.title", defaultMessage: "Extend the deadline for {name}" },
  extendLead: {
    id: "sessionSetup.extend.lead",
    defaultMessage: "Their drafts freeze later than {moment}; nobody else’s. It is recorded.",
  },
  extendUntil: { id: "sessionSetup.extend.until", defaultMessage: "Until" },
  extendWrong: { id: "sessionSetup.extend.wrong", defaultMessage: "Give a moment after the deadline." },
  extendSave: { id: "sessionSetup.extend.save", defaultMessage: "Extend the deadline" },
  extended: { id: "sessionSetup.extended", defaultMessage: "{name} has until {moment}." },
  removeTitle: { id: "sessionSetup.remove.title", defaultMessage: "Take {name} out of the session?" },
  removeLead: {
    id: "sessionSetup.remove.lead",
    defaultMessage:
      "Their link stops working and they are signed out of this room.{people, plural, =0 {} one { # person loses their owner.} other { # people lose their owner.}}",
  },
  removeSave: { id: "sessionSetup.remove.save", defaultMessage: "Take out" },
  removed: { id: "sessionSetup.removed", defaultMessage: "{name} is out of the session." },

  leftOut: {
    id: "sessionSetup.leftOut",
    defaultMessage:
      "{names} {count, plural, one {takes part and matches the filter. Nobody is in a room where they are rated, so they are not rated here.} other {take part and match the filter. Nobody is in a room where they are rated, so they are not rated here.}}",
  },
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
  nobodyToAdd: {
    id: "sessionSetup.nobodyToAdd",
    defaultMessage: "Everyone of the cycle is rated here already.",
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
} satisfies Record<string, MessageDescriptor>;

/** Attributes that narrow a session. */
export const attributeMessages = {
  department: { id: "sessionSetup.attribute.department", defaultMessage: "Department" },
  team: { id: "sessionSetup.attribute.team", defaultMessage: "Team" },
  level: { id: "sessionSetup.attribute.level", defaultMessage: "Level" },
  jobFamily: { id: "sessionSetup.attribute.jobFamily", defaultMessage: "Job family" },
  jobTitle: { id: "sessionSetup.attribute.jobTitle", defaultMessage: "Job title" },
  location: { id: "sessionSetup.attribute.location", defaultMessage: "Location" },
  managerName: { id: "sessionSetup.attribute.managerName", defaultMessage: "Manager" },
} satisfies Record<OfferedAttribute | CohortAttribute, MessageDescriptor>;

type SettingWords = {
  readonly label: MessageDescriptor;
  readonly unit: MessageDescriptor;
  readonly hint: MessageDescriptor;
};
const setting = (name: string, label: string, unit: string, hint: string): SettingWords => ({
  label: { id: `sessionSetup.setting.${name}`, defaultMessage: label },
  unit: { id: `sessionSetup.setting.${name}.unit`, defaultMessage: unit },
  hint: { id: `sessionSetup.setting.${name}.hint`, defaultMessage: hint },
});

export const settingWords = {
  outlierSteps: setting(
    "outlierSteps",
    "Outlier from",
    "steps",
    "A rating this far from the median of its cohort has to be defended before the lock.",
  ),
  minCohort: setting(
    "minCohort",
    "Smallest cohort",
    "people",
    "A cohort with fewer rated people is held against the whole session.",
  ),
  secondsPerPerson: setting(
    "secondsPerPerson",
    "Time for each person",
    "seconds",
    "What the timer starts with.",
  ),
  settleHours: setting(
    "settleHours",
    "Time to settle",
    "hours",
    "How long owners may confirm, after the room closed, what was said in their name.",
  ),
  sampleSize: setting("sampleSize", "Sample", "people", "Unflagged middle ratings drawn at opening."),
  roleChangeMonths: setting(
    "roleChangeMonths",
    "Role change",
    "months",
    "How recent a promotion puts someone on the agenda.",
  ),
  pollQuorum: setting("pollQuorum", "Private poll", "votes", "Fewest votes that may be revealed."),
} satisfies Record<NumberSetting, SettingWords>;

const rule = (name: string, label: string, hint: string) => ({
  label: { id: `sessionSetup.rule.${name}`, defaultMessage: label },
  hint: { id: `sessionSetup.rule.${name}.hint`, defaultMessage: hint },
});

/** The rules of the agenda, in words. */
export const ruleWords = {
  outlier: rule("outlier", "Outlier", "Far from the median of the cohort."),
  "no-draft": rule("no-draft", "No draft", "Nobody has rated them."),
  "no-owner": rule("no-owner", "No owner", "Nobody in the room answers for them."),
  raised: rule("raised", "Raised", "Someone asked for it, with a reason."),
  split: rule("split", "Split poll", "A private poll spread over two steps or more."),
  jump: rule("jump", "Jump", "Two steps or more from the previous cycle."),
  unjustified: rule("unjustified", "Unjustified", "No written justification."),
  surprise: rule(
    "surprise",
    "Surprise",
    "Rated low without dated earlier feedback, where feedback is imported.",
  ),
  "role-change": rule("role-change", "Role change", "Promoted or moved lately."),
  promotion: rule("promotion", "Promotion", "Recommended for promotion."),
  extreme: rule("extreme", "Extreme", "The top or the bottom point."),
  sample: rule("sample", "Sample from the middle", "A few unflagged middle ratings, drawn at opening."),
} satisfies Record<FlagRule, { label: MessageDescriptor; hint: MessageDescriptor }>;

export const notRatedMessages = {
  "too-new": { id: "sessionSetup.notRated.too-new", defaultMessage: "too new" },
  absent: { id: "sessionSetup.notRated.absent", defaultMessage: "absent" },
  other: { id: "sessionSetup.notRated.other", defaultMessage: "another reason" },
} satisfies Record<"too-new" | "absent" | "other", MessageDescriptor>;
