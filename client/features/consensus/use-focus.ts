import { useMemo } from "react";
import { type CohortPicture, cohortPicture } from "../../state/cohort-picture.ts";
import { decisionsBySubject, openPolls, openProposals, stancesByProposal } from "../../state/indexes.ts";
import { unexplainedLowering } from "../../state/lowering.ts";
import { shortNames } from "../../state/person-names.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { useRecord } from "../../state/room-context.tsx";
import { consentPreview } from "./consent-preview.ts";
import { type PrimaryAction, primaryAction } from "./primary-action.ts";

/** Everything the middle of the screen shows of the person in focus. */
export type Focus = NonNullable<ReturnType<typeof focusOf>>;

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** @returns null where the person is not served to this screen */
export function focusOf(view: ReplicaView, id: string) {
  const subject = view.subjects.get(id);
  if (!subject) return null;
  const { scale, settings } = view.meta;
  const rating = view.ratings.get(id);
  const item = view.agenda.get(id);
  const flags = item?.kind === "subject" ? item.flags : [];
  const proposal = openProposals(view.proposals).get(id) ?? null;
  const stances = proposal ? (stancesByProposal(view.stances).get(proposal.id) ?? []) : [];
  const outcome = proposal && consentPreview(view, proposal, stances);
  const poll = openPolls(view.polls).get(id) ?? null;
  const revealed = [...view.polls.values()].findLast(
    ({ subjectId, status }) => subjectId === id && status === "revealed",
  );
  const decisions = decisionsBySubject(view.decisions).get(id) ?? [];
  const decision = decisions.findLast(({ status }) => status === "standing" || status === "reopened") ?? null;
  const managers = [...view.participants].filter(([, { role }]) => role === "manager").map(([key]) => key);
  const speakers = managers.filter((key) => view.participants.get(key)?.attendance !== "away");
  const undefended = flags.some(({ rule, settled }) => rule === "outlier" && !settled);
  const primary: PrimaryAction = primaryAction({
    standing: subject.standing,
    rating: rating ?? null,
    notRated: subject.notRated,
    owner: subject.owner !== null && speakers.includes(subject.owner) ? subject.owner : null,
    needsCase: undefended && !subject.justified,
    poll: poll && { votes: poll.voted.length, quorum: settings.pollQuorum },
    counts: subject.owner === null ? null : (revealed?.counts ?? null),
    proposal:
      proposal && outcome
        ? {
            to: proposal.to,
            outcome,
            ownerAnswer: stances.find(({ by }) => by === subject.owner)?.stance ?? null,
          }
        : null,
  });
  return {
    id,
    subject,
    scale,
    settings,
    rating,
    flags,
    proposal,
    stances,
    outcome,
    poll,
    voters: managers.filter((key) => key !== subject.owner),
    revealed,
    decision,
    lowering: unexplainedLowering(view, id),
    defence: view.defences.get(id) ?? null,
    participants: view.participants,
    managers,
    speakers,
    primary,
  };
}

/** The person in focus, with their cohort's picture and the first names of those who speak. */
export function useFocus(
  id: string,
): { focus: Focus; picture: CohortPicture | null; nameOf: (id: string) => string } | null {
  const view = useRecord((record) => record);
  const focus = useMemo(() => (view ? focusOf(view, id) : null), [view, id]);
  const picture = useMemo(
    () => (view ? cohortPicture({ ...view, points: view.meta.scale.length }, id) : null),
    [view, id],
  );
  const participants = view?.participants;
  const names = useMemo(() => (participants ? shortNames(participants) : NO_NAMES), [participants]);
  if (!focus) return null;
  return { focus, picture, nameOf: (key) => names.get(key) ?? "" };
}
