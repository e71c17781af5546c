import type { SignalsMessage } from "@evenhand/shared/protocol/signals";

export type ReadyCheck = NonNullable<SignalsMessage["ready"]>;

/** How a question "ready?" stands: how many are, who is not yet, who has not answered. */
export interface ReadyCount {
  readonly people: number;
  readonly yes: number;
  readonly notYet: readonly string[];
  readonly silent: readonly string[];
}

/** Counts the answers. The lists hold participants' ids, in the order in which they were asked. */
export function readyCount({ answers }: ReadyCheck): ReadyCount {
  const of = (wanted: string | null): string[] =>
    answers.flatMap(({ participantId, answer }) => (answer === wanted ? participantId : []));
  return { people: answers.length, yes: of("yes").length, notYet: of("not-yet"), silent: of(null) };
}
