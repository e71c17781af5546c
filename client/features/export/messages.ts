import type { MessageDescriptor } from "react-intl";

/** The words of results and exports. */
export const messages = {
  notLocked: { id: "export.notLocked", defaultMessage: "No result yet" },
  notLockedLead: {
    id: "export.notLocked.lead",
    defaultMessage:
      "When the facilitator locks the session, its final ratings stand here, sealed, to read and to export.",
  },
  reopenedLead: {
    id: "export.reopened.lead",
    defaultMessage:
      "The session was reopened. Its earlier versions stay readable; the next lock makes a new one.",
  },
  version: { id: "export.version", defaultMessage: "Version {version}" },
  versionOf: { id: "export.versionOf", defaultMessage: "Which version" },
  versionAt: { id: "export.versionAt", defaultMessage: "Version {version}, {moment}" },
  standing: { id: "export.standing", defaultMessage: "the result that counts" },
  superseded: { id: "export.superseded", defaultMessage: "replaced by a later version" },
  reopened: { id: "export.reopened", defaultMessage: "stood until the session was reopened" },
  download: { id: "export.download", defaultMessage: "Download" },
  csv: { id: "export.csv", defaultMessage: "CSV" },
  xlsx: { id: "export.xlsx", defaultMessage: "Excel" },
  print: { id: "export.print", defaultMessage: "Print" },
  otherFormats: { id: "export.otherFormats", defaultMessage: "Other formats" },
  json: { id: "export.json", defaultMessage: "JSON" },
  downloadLead: {
    id: "export.download.lead",
    defaultMessage:
      "One row a person: draft, final rating, decision, both reasons, who answered aloud. Every file carries the seal. Each export is recorded.",
  },
  seal: { id: "export.seal", defaultMessage: "The seal" },
  sealLead: {
    id: "export.seal.lead",
    defaultMessage:
      "The checksum is computed over the final ratings and the journal’s last hash. If one rating or one event were changed afterwards, it would no longer fit.",
  },
  digest: { id: "export.digest", defaultMessage: "Checksum" },
  verify: { id: "export.verify", defaultMessage: "Verify the JSON export on any computer that has Evenhand" },
  verifyHint: {
    id: "export.verify.hint",
    defaultMessage: "It recomputes the checksum and says exactly what is wrong, if anything is.",
  },
  copy: { id: "export.copy", defaultMessage: "Copy" },
  copied: { id: "export.copied", defaultMessage: "Copied" },
  ratings: { id: "export.ratings", defaultMessage: "Final ratings" },
  changedOf: {
    id: "export.changedOf",
    defaultMessage:
      "{changed, plural, =0 {None} other {#}} of {rated, plural, one {# rating} other {# ratings}} changed",
  },
  notRatedCount: {
    id: "export.notRatedCount",
    defaultMessage: "{notRated, plural, one {# person is} other {# people are}} not rated",
  },
  changedFirst: { id: "export.changedFirst", defaultMessage: "What the room changed stands first." },
  person: { id: "export.person", defaultMessage: "Name" },
  rating: { id: "export.rating", defaultMessage: "Rating" },
  decision: { id: "export.decision", defaultMessage: "Decision" },
  reason: { id: "export.reason", defaultMessage: "What the employee may read" },
  internal: { id: "export.internal", defaultMessage: "Internal reason" },
  attested: { id: "export.attested", defaultMessage: "answered aloud" },
  attestedMeans: {
    id: "export.attestedMeans",
    defaultMessage: "“Answered aloud”: somebody said it in the room, and the facilitator wrote it down.",
  },
  changedFromTo: { id: "export.changedFromTo", defaultMessage: "changed from {from} to {to}" },
  kept: { id: "export.kept", defaultMessage: "kept" },
  changed: { id: "export.changed", defaultMessage: "changed" },
  noConsensus: { id: "export.noConsensus", defaultMessage: "no consensus" },
  pendingOwner: { id: "export.pendingOwner", defaultMessage: "waiting for the owner" },
  notDiscussed: { id: "export.notDiscussed", defaultMessage: "not discussed" },
  notRated: { id: "export.notRated", defaultMessage: "not rated" },
  tooNew: { id: "export.notRated.tooNew", defaultMessage: "too new" },
  absent: { id: "export.notRated.absent", defaultMessage: "absent" },
  other: { id: "export.notRated.other", defaultMessage: "another reason" },
  showAll: { id: "export.showAll", defaultMessage: "Everyone" },
  showChanged: { id: "export.showChanged", defaultMessage: "Changed" },
  showDissent: { id: "export.showDissent", defaultMessage: "No consensus" },
  showWhom: { id: "export.showWhom", defaultMessage: "Whom to show" },
  nobody: {
    id: "export.nobody",
    defaultMessage: "Nobody of this kind. Choose another view to see the others.",
  },

  reopen: { id: "export.reopen", defaultMessage: "Reopen the session…" },
  reopenLead: {
    id: "export.reopen.lead",
    defaultMessage:
      "Only for a mistake that must be put right. This version stays readable; the next lock makes a new one.",
  },
  reopenTitle: { id: "export.reopen.title", defaultMessage: "Reopen {title}?" },
  reopenText: {
    id: "export.reopen.text",
    defaultMessage:
      "The room is live again and its participants may enter. The ratings of this version are no longer final until the next lock.",
  },
  reopenSave: { id: "export.reopen.save", defaultMessage: "Reopen the session" },
  liveAgain: { id: "export.liveAgain", defaultMessage: "{title} is live again." },
  why: { id: "export.why", defaultMessage: "Reason" },
  whyHint: { id: "export.why.hint", defaultMessage: "Recorded. The employee may ask to read this." },
  whyMissing: { id: "export.why.missing", defaultMessage: "A reason is needed: it is recorded." },
  cancel: { id: "export.cancel", defaultMessage: "Cancel" },
  close: { id: "export.close", defaultMessage: "Close" },

  cycleNone: { id: "export.cycle.none", defaultMessage: "No locked session yet" },
  cycleNoneLead: {
    id: "export.cycle.none.lead",
    defaultMessage:
      "As sessions of this cycle are locked, their results gather here, to hand on to pay and to keep for an audit.",
  },
  withResult: {
    id: "export.withResult",
    defaultMessage:
      "{withResult, plural, =0 {None} other {#}} of {people, plural, one {# person has} other {# people have}} a result",
  },
  complete: {
    id: "export.complete",
    defaultMessage:
      "{people, plural, one {The one person of this cycle has} other {All # people have}} a result",
  },
  completeLead: { id: "export.complete.lead", defaultMessage: "The file for pay is complete." },
  openSessions: {
    id: "export.openSessions",
    defaultMessage: "{count, plural, one {# session is} other {# sessions are}} still open",
  },
  inNoSession: {
    id: "export.inNoSession",
    defaultMessage: "{count, plural, one {# person is} other {# people are}} in no session",
  },
  pay: { id: "export.pay", defaultMessage: "For pay" },
  payLead: {
    id: "export.pay.lead",
    defaultMessage:
      "Employee id, email, rating, not-rated code, promotion recommendation, version and checksum. No reasons. People without a result are listed apart.",
  },
  audit: { id: "export.audit", defaultMessage: "For an audit" },
  auditLead: {
    id: "export.audit.lead",
    defaultMessage: "Every row of every locked session with its reasons, and what “verify” needs.",
  },
  lockedSessions: { id: "export.lockedSessions", defaultMessage: "Locked sessions" },
  session: { id: "export.session", defaultMessage: "Session" },
  lockedAt: { id: "export.lockedAt", defaultMessage: "Locked" },
  deleted: { id: "export.deleted", defaultMessage: "session deleted, result kept" },
  downloadThis: {
    id: "export.downloadThis",
    defaultMessage: "Download {title}, version {version}, as {format}",
  },
} as const satisfies Record<string, MessageDescriptor>;
