import type { MessageDescriptor } from "react-intl";

/** The words of readiness: who has submitted, and what the opening needs. */
export const messages = {
  allIn: { id: "readiness.allIn", defaultMessage: "Everyone has submitted" },
  someIn: {
    id: "readiness.someIn",
    defaultMessage: "{submitted} of {owners} owners have submitted",
  },
  noOwners: { id: "readiness.noOwners", defaultMessage: "No owner is invited" },
  uninvited: {
    id: "readiness.uninvited",
    defaultMessage: "{uninvited} of {owners} owners {uninvited, plural, one {is} other {are}} not invited",
  },
  hrInvites: { id: "readiness.hrInvites", defaultMessage: "HR invites them." },
  invitedIn: {
    id: "readiness.invitedIn",
    defaultMessage: "{submitted} of {owners} invited {owners, plural, one {has} other {have}} submitted.",
  },
  draftedOf: {
    id: "readiness.draftedOf",
    defaultMessage: "{drafted} of {people} people have a draft or a reason for none.",
  },
  freezes: { id: "readiness.freezes", defaultMessage: "Drafts freeze {moment}." },
  froze: { id: "readiness.froze", defaultMessage: "Drafts froze {moment}." },
  neverFreezes: {
    id: "readiness.neverFreezes",
    defaultMessage: "There is no deadline: drafts freeze when the room opens.",
  },
  late: {
    id: "readiness.late",
    defaultMessage: "{count, plural, one {# is late.} other {# are late.}}",
  },

  opening: { id: "readiness.opening", defaultMessage: "Before the room opens" },
  openingLead: {
    id: "readiness.opening.lead",
    defaultMessage: "The facilitator opens the room. What is open then is put on the agenda.",
  },
  needed: { id: "readiness.needed", defaultMessage: "needed" },
  done: { id: "readiness.done", defaultMessage: "done" },
  canWait: { id: "readiness.canWait", defaultMessage: "can wait" },
  hasFacilitator: { id: "readiness.hasFacilitator", defaultMessage: "{names} will facilitate." },
  noFacilitator: { id: "readiness.noFacilitator", defaultMessage: "No facilitator is invited." },
  inviteOne: { id: "readiness.inviteOne", defaultMessage: "Invite one" },
  hasSubjects: {
    id: "readiness.hasSubjects",
    defaultMessage: "{count, plural, one {# person is} other {# people are}} rated here.",
  },
  noSubjects: { id: "readiness.noSubjects", defaultMessage: "Nobody is rated here yet." },
  choosePeople: { id: "readiness.choosePeople", defaultMessage: "Choose people" },
  conflict: {
    id: "readiness.conflict",
    defaultMessage:
      "{name} facilitates and would own {count, plural, one {# person} other {# people}}. Name another owner.",
  },
  allOwned: { id: "readiness.allOwned", defaultMessage: "Everyone has an owner in the room." },
  notOwned: {
    id: "readiness.notOwned",
    defaultMessage:
      "{count, plural, one {# person has} other {# people have}} no owner in the room: {count, plural, one {that rating} other {those ratings}} cannot change until {by, select, hr {you name} other {HR names}} one.",
  },
  notInvited: {
    id: "readiness.notInvited",
    defaultMessage:
      "{count, plural, one {# person has} other {# people have}} no owner in the room: {count, plural, one {that rating} other {those ratings}} cannot change until {by, select, hr {you invite the owner or name} other {HR invites the owner or names}} another.",
  },
  inviteOwners: { id: "readiness.inviteOwners", defaultMessage: "Invite owners" },
  nameOwners: { id: "readiness.nameOwners", defaultMessage: "Name owners" },
  allDrafted: { id: "readiness.allDrafted", defaultMessage: "Everyone has a draft, or a reason for none." },
  notDrafted: {
    id: "readiness.notDrafted",
    defaultMessage:
      "{count, plural, one {# person has} other {# people have}} no draft yet. It can be entered in the room, and the lock waits for it.",
  },
  seeWho: { id: "readiness.seeWho", defaultMessage: "See who" },

  owners: { id: "readiness.owners", defaultMessage: "Owners" },
  owner: { id: "readiness.owner", defaultMessage: "Owner" },
  drafts: { id: "readiness.drafts", defaultMessage: "Drafts" },
  justified: { id: "readiness.justified", defaultMessage: "Justified" },
  state: { id: "readiness.state", defaultMessage: "State" },
  until: { id: "readiness.until", defaultMessage: "Until" },
  ofPeople: { id: "readiness.ofPeople", defaultMessage: "{count} of {people}" },
  draftsOf: { id: "readiness.draftsOf", defaultMessage: "Drafts of {name}" },
  noPeople: { id: "readiness.noPeople", defaultMessage: "nobody of theirs is here" },
  submitted: { id: "readiness.submitted", defaultMessage: "submitted {moment}" },
  submittedNothing: { id: "readiness.submittedNothing", defaultMessage: "nothing to do" },
  uninvitedBadge: { id: "readiness.uninvitedBadge", defaultMessage: "not invited" },
  peopleWait: {
    id: "readiness.peopleWait",
    defaultMessage: "{people, plural, one {# person} other {# people}}",
  },
  lateBadge: { id: "readiness.lateBadge", defaultMessage: "late" },
  inProgress: { id: "readiness.inProgress", defaultMessage: "in progress" },
  notStarted: { id: "readiness.notStarted", defaultMessage: "not started" },

  live: { id: "readiness.live", defaultMessage: "The room is live" },
  liveLead: {
    id: "readiness.live.lead",
    defaultMessage:
      "It stands on what was imported and written until it opened. You may read along and take notes; you are never counted.",
  },
  settling: { id: "readiness.settling", defaultMessage: "The room is settling" },
  settlingLead: {
    id: "readiness.settling.lead",
    defaultMessage:
      "Owners confirm what was said in their name and write the reasons that employees may read. The facilitator locks when nothing is left.",
  },
  countRated: { id: "readiness.countRated", defaultMessage: "People with a rating" },
  countNotRated: { id: "readiness.countNotRated", defaultMessage: "Not rated" },
  countMissing: { id: "readiness.countMissing", defaultMessage: "Without a draft" },
  countUnowned: { id: "readiness.countUnowned", defaultMessage: "Without an owner" },
  waive: { id: "readiness.waive", defaultMessage: "Waive the guideline…" },
  waiveTitle: { id: "readiness.waive.title", defaultMessage: "Waive the enforcement of the guideline?" },
  waiveLead: {
    id: "readiness.waive.lead",
    defaultMessage:
      "The guideline stays visible and no longer blocks the lock. Everyone in the room sees that you waived it.",
  },
  waiveSave: { id: "readiness.waive.save", defaultMessage: "Waive it" },
  waived: { id: "readiness.waived", defaultMessage: "Enforcement of the guideline is waived." },
  enforced: {
    id: "readiness.enforced",
    defaultMessage:
      "The guideline is enforced in this session: the lock is refused while a point is over it.",
  },
  reason: { id: "readiness.reason", defaultMessage: "Reason" },
  reasonHint: { id: "readiness.reason.hint", defaultMessage: "Recorded. The employee may ask to read this." },
  reasonMissing: { id: "readiness.reason.missing", defaultMessage: "A reason is needed: it is recorded." },
  cancel: { id: "readiness.cancel", defaultMessage: "Cancel" },
  close: { id: "readiness.close", defaultMessage: "Close" },
} as const satisfies Record<string, MessageDescriptor>;
