import type { Refusal } from "@evenhand/shared/protocol/errors";
import type { Command } from "@evenhand/shared/session/commands";
import type { ParticipantId, SubjectId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import { FACILITATOR, MANAGERS, SPONSOR } from "./cast.ts";
import { directoryOf, found, PEOPLE } from "./directory.ts";

/** What the story needs of a room. */
export interface StoryRoom {
  readonly state: SessionState;
  submit(actor: Actor, command: Command): Promise<{ ok: true; seq: number } | Refusal>;
}

/** A participant as the one who acts. */
export const seated = (id: ParticipantId): Actor => ({ id, hr: false, participantId: id });

/**
 * The first half hour of the sample's session, up to the moment at which the demo is opened: everyone is marked
 * present, one rating has been lowered by consent and one kept, an outlier is defended, someone is raised, a
 * private poll has split, and a proposal waits for Ana. Every step is a command by whoever would give it.
 *
 * @throws where the room refuses a step: the sample and the rules have come apart
 */
export async function playOpening(room: StoryRoom): Promise<void> {
  const { participant, subject } = directoryOf(room.state);
  const act = async (name: string, command: Command): Promise<void> => {
    const answer = await room.submit(seated(participant(name)), command);
    if (!answer.ok) throw new Error(`the sample's ${command.type} was refused: ${answer.error.code}`);
  };
  const facilitate = (command: Command) => act(FACILITATOR.name, command);
  const openProposal = (subjectId: SubjectId) =>
    found(room.state.subjects.get(subjectId)?.proposalId ?? undefined, "an open proposal");
  const { ana, tobias, nkechi, rasmus, leilani, yevhen, meiLin, farrukh } = MANAGERS;

  for (const { name } of Object.values(MANAGERS)) {
    const state = name === rasmus.name ? "remote" : "room";
    await facilitate({ type: "attendance.mark", participantId: participant(name), state });
  }

  const saoirse = subject(PEOPLE.saoirse);
  await facilitate({ type: "agenda.focus", subjectId: saoirse });
  await act(nkechi.name, {
    type: "rating.propose",
    subjectId: saoirse,
    from: 5,
    to: 4,
    reason:
      "The statement generator is a strong piece of work, and one piece. Our other fives changed how several teams work.",
  });
  const lowering = openProposal(saoirse);
  await act(ana.name, { type: "rating.respond", proposalId: lowering, stance: "consent" });
  await act(farrukh.name, { type: "rating.respond", proposalId: lowering, stance: "consent" });
  await act(tobias.name, { type: "rating.respond", proposalId: lowering, stance: "consent" });
  await facilitate({
    type: "consensus.record",
    proposalId: lowering,
    internalReason: "Compared with Sagal and Björgvin: impact beyond the team is what a five needs.",
    releasableReason:
      "Your statement generator came early and clinics rely on it. A five asks for an effect beyond your own team; the design reviews you have begun are the way there.",
  });

  const sagal = subject(PEOPLE.sagal);
  await facilitate({ type: "agenda.focus", subjectId: sagal });
  await act(nkechi.name, {
    type: "rating.defend",
    subjectId: sagal,
    text: "The driver fault cost four teams an hour a night from May to August, and two seniors had looked for it. Ana and Rasmus both ran their load rehearsal on what Sagal built. I would say the same of a staff engineer.",
  });
  await facilitate({
    type: "consensus.keep",
    subjectId: sagal,
    internalReason: "Ana and Rasmus confirm the effect on their teams.",
  });

  const kwabena = subject(PEOPLE.kwabena);
  await facilitate({ type: "poll.open", subjectId: kwabena });
  const pollId = found(room.state.subjects.get(kwabena)?.pollId ?? undefined, "an open poll");
  const votes = [
    [ana.name, 3],
    [tobias.name, 4],
    [nkechi.name, 3],
    [leilani.name, 3],
    [farrukh.name, 2],
  ] as const;
  for (const [name, rating] of votes) await act(name, { type: "poll.vote", pollId, rating });
  await facilitate({ type: "poll.reveal", pollId });

  const aurelio = subject(PEOPLE.aurelio);
  await act(meiLin.name, {
    type: "rating.defend",
    subjectId: aurelio,
    text: "Three launches had to be handed on, and a clinic opened without its patient list. We met three times with a written plan, on 24 August, 7 September and 5 October. He has seen this rating coming and so has HR.",
  });
  await act(SPONSOR.name, {
    type: "agenda.raise",
    subjectId: subject(PEOPLE.tsering),
    reason:
      "Carried the hospital accounts of an L4 since August beside the old ones. Is a three what we mean?",
  });

  const inaki = subject(PEOPLE.inaki);
  await facilitate({ type: "agenda.focus", subjectId: inaki });
  await act(nkechi.name, {
    type: "rating.propose",
    subjectId: inaki,
    from: 5,
    to: 4,
    reason:
      "The matcher is excellent, and within one team. Eszter's offline check-in carries as much, in 300 clinics, and stands at four.",
  });
  const waiting = openProposal(inaki);
  await act(leilani.name, { type: "rating.respond", proposalId: waiting, stance: "consent" });
  await act(meiLin.name, { type: "rating.respond", proposalId: waiting, stance: "consent" });
  await act(yevhen.name, {
    type: "rating.respond",
    proposalId: waiting,
    stance: "stand-aside",
    reason: "I have seen one screen of it and none of the code.",
  });
  await facilitate({
    type: "rating.respond",
    proposalId: waiting,
    stance: "consent",
    onBehalfOf: participant(rasmus.name),
  });
}
