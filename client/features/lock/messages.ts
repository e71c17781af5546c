import type { MessageDescriptor } from "react-intl";

export const messages = {
  title: { id: "lock.title", defaultMessage: "Lock the ratings" },
  lead: {
    id: "lock.lead",
    defaultMessage:
      "Makes every rating final, under a seal that shows any later change. Only HR can reopen a locked session, with a recorded reason.",
  },
  leadHeld: {
    id: "lock.leadHeld",
    defaultMessage: "As soon as all of this is done, the ratings can be locked.",
  },
  list: { id: "lock.list", defaultMessage: "What holds up the lock" },
  held: {
    id: "lock.held",
    defaultMessage: "Waits for what stands above",
  },
  changed: { id: "lock.changed", defaultMessage: "changed" },
  kept: { id: "lock.kept", defaultMessage: "kept" },
  none: { id: "lock.none", defaultMessage: "no consensus" },
  rest: { id: "lock.rest", defaultMessage: "not discussed: the draft stands" },
  notRated: { id: "lock.notRated", defaultMessage: "not rated in this cycle" },
  pending: { id: "lock.pending", defaultMessage: "waiting for the owner" },
  share: {
    id: "lock.share",
    defaultMessage:
      "{share} % of the ratings change. {verdict, select, low {Under 5 % is often a rubber stamp.} high {Over 40 % often means that drafts were not prepared.} other {10 to 20 % is usual.}}",
  },
  submit: { id: "lock.submit", defaultMessage: "Lock the ratings" },
  cancel: { id: "lock.cancel", defaultMessage: "Cancel" },
  close: { id: "lock.close", defaultMessage: "Close" },
  blocked: {
    id: "lock.blocked",
    defaultMessage:
      "{count, plural, =0 {Nothing holds up the lock any more} one {One thing holds up the lock} other {# things hold up the lock}}",
  },
  failed: { id: "lock.failed", defaultMessage: "Not locked. {why}" },
  "undefended-outlier": {
    id: "lock.undefended-outlier",
    defaultMessage:
      "stands {distance} steps from the median, and nobody has spoken for the rating in the room",
  },
  outlierPlain: {
    id: "lock.outlierPlain",
    defaultMessage: "stands far from the median, and nobody has spoken for the rating in the room",
  },
  "open-proposal": { id: "lock.open-proposal", defaultMessage: "has an open proposal" },
  "reopened-undecided": {
    id: "lock.reopened-undecided",
    defaultMessage: "was reopened and not decided again",
  },
  "open-poll": { id: "lock.open-poll", defaultMessage: "has an open private poll" },
  "no-rating": {
    id: "lock.no-rating",
    defaultMessage: "has no rating: {owner} enters one, or HR marks them not rated",
  },
  noRatingNoOwner: {
    id: "lock.noRatingNoOwner",
    defaultMessage: "has no rating and no owner: HR names one, or marks them not rated",
  },
  noRatingClosed: {
    id: "lock.noRatingClosed",
    defaultMessage:
      "has no rating: resume the room, so that {owner} can enter one, or HR marks them not rated",
  },
  noRatingNoOwnerClosed: {
    id: "lock.noRatingNoOwnerClosed",
    defaultMessage:
      "has no rating and no owner: HR marks them not rated, or names one who enters it once the room is resumed",
  },
  guidelineClosed: {
    id: "lock.guidelineClosed",
    defaultMessage:
      "{count} people are rated {value}; the enforced guideline is {guideline}. Resume the room and move somebody, or HR waives it",
  },
  deferred: { id: "lock.deferred", defaultMessage: "was deferred and not decided" },
  "pending-owner": {
    id: "lock.pending-owner",
    defaultMessage: "{owner} has not accepted the change",
  },
  "releasable-reason-missing": {
    id: "lock.releasable-reason-missing",
    defaultMessage: "was lowered without a reason they may read",
  },
  "guideline-exceeded": {
    id: "lock.guideline-exceeded",
    defaultMessage:
      "{count} people are rated {value}; the enforced guideline is {guideline}. Move somebody, or HR waives it",
  },
  "attestation-unsettled": {
    id: "lock.attestation-unsettled",
    defaultMessage: "{owner} has neither confirmed nor contested what was written down in their name",
  },
  until: { id: "lock.until", defaultMessage: "holds up nothing any more from {when}" },
  untilAdjourned: {
    id: "lock.untilAdjourned",
    defaultMessage:
      "holds up nothing any more {hours, plural, =0 {once the room is adjourned} one {an hour after the room is adjourned} other {# hours after the room is adjourned}}",
  },
  rowDone: { id: "lock.rowDone", defaultMessage: "done" },
  goThere: { id: "lock.goThere", defaultMessage: "Go there" },
  setAside: { id: "lock.setAside", defaultMessage: "Set aside" },
  keep: { id: "lock.keep", defaultMessage: "Keep" },
  noConsensus: { id: "lock.noConsensus", defaultMessage: "No consensus" },
  resume: { id: "lock.resume", defaultMessage: "Resume the room" },
  cancelPoll: { id: "lock.cancelPoll", defaultMessage: "Cancel the poll" },
  write: { id: "lock.write", defaultMessage: "Write it yourself" },
  writeLabel: {
    id: "lock.writeLabel",
    defaultMessage: "Why {name}’s rating was lowered, in words for the employee",
  },
  save: { id: "lock.save", defaultMessage: "Save" },
  reasonMissing: { id: "lock.reasonMissing", defaultMessage: "Write the reason first." },
  adjourn: { id: "lock.adjourn", defaultMessage: "Adjourn…" },
  lockedTitle: { id: "lock.lockedTitle", defaultMessage: "The ratings are final" },
  lockedLead: {
    id: "lock.lockedLead",
    defaultMessage:
      "Version {version}, locked {when}. Nothing changes from here on; HR exports the result, and managers see their own people.",
  },
  digest: { id: "lock.digest", defaultMessage: "Checksum of this result" },
  digestHint: {
    id: "lock.digestHint",
    defaultMessage: "Every export carries it. Whoever holds an export can check it against this.",
  },
  copy: { id: "lock.copy", defaultMessage: "Copy" },
  copied: { id: "lock.copied", defaultMessage: "Copied" },
  nextTitle: { id: "lock.nextTitle", defaultMessage: "What is next" },
  nextManagers: {
    id: "lock.nextManagers",
    defaultMessage:
      "Managers bring their written reviews in line with what changed, and talk to their people.",
  },
  nextHr: { id: "lock.nextHr", defaultMessage: "HR exports the result for pay and for the audit." },
  nextReopen: {
    id: "lock.nextReopen",
    defaultMessage:
      "A mistake? HR can reopen the session with a reason: a new version, the old one stays readable.",
  },
} as const satisfies Record<string, MessageDescriptor>;
