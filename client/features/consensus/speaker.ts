/**
 * In whose name a strip begins: the owner's, whom the facilitator calls on, or of the only one who could have spoken.
 * Nobody else's is guessed: words would stand in the journal under a name that was only the first of a list.
 *
 * @param speakers who is here and may speak
 * @param owner who answers for the rating, if they are among them
 * @returns "" where somebody has to be chosen first
 */
export function firstSpeaker(speakers: readonly string[], owner: string | null): string {
  if (owner !== null && speakers.includes(owner)) return owner;
  return speakers.length === 1 ? (speakers[0] ?? "") : "";
}
