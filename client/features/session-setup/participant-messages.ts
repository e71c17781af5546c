import type { MessageDescriptor } from "react-intl";

/** The words of who takes part: inviting, links, roles, proxies, more time. */
export const messages = {
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
  missingOwners: {
    id: "sessionSetup.missingOwners",
    defaultMessage: "{count, plural, one {One owner is} other {# owners are}} not invited",
  },
  missingOwnersLead: {
    id: "sessionSetup.missingOwners.lead",
    defaultMessage:
      "They answer for people of this session. Until they are invited, or you name another owner, those ratings cannot change.",
  },
  inviteAll: {
    id: "sessionSetup.inviteAll",
    defaultMessage: "Invite all {count}",
  },
  inviteThis: { id: "sessionSetup.inviteThis", defaultMessage: "Invite<hidden> {name}</hidden>" },
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
} as const satisfies Record<string, MessageDescriptor>;
