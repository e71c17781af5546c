import type { Refusal } from "@evenhand/shared/protocol/errors";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import type { Command, DecideContext } from "@evenhand/shared/session/commands";
import type { DraftEvent, SessionEvent } from "@evenhand/shared/session/events";
import type { SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import type { Verdict } from "@evenhand/shared/session/verdict";
import { type Commit, eventOf } from "../store/journal.ts";
import { type Head, seal } from "./seal.ts";

/** The pure rules of a session. */
export interface Rules {
  readonly decide: (state: SessionState, command: Command, actor: Actor, context: DecideContext) => Verdict;
  readonly evolve: (state: SessionState, event: SessionEvent) => SessionState;
}

/** One event with the states around it. */
export interface Step {
  readonly before: SessionState;
  readonly event: SessionEvent;
  readonly after: SessionState;
}

/** What a submitted command is answered with: durable at `seq`, or refused. */
export type Answer = { readonly ok: true; readonly seq: number } | Refusal;

/** A command with who gave it. */
export interface Submission {
  readonly actor: Actor;
  readonly command: Command;
  /** The client's id for it; absent for acts that have none. */
  readonly commandId: string | undefined;
}

/** The name under which an accepted command is remembered: an id is its actor's own. */
export const acceptedKey = (actor: string, commandId: string): string => JSON.stringify([actor, commandId]);

/**
 * Commands that will be committed together, each decided on the state the previous one left.
 * Until the commit, nothing of it is anywhere but here.
 */
export class Batch {
  state: SessionState;
  head: Head;
  readonly commits: Commit[] = [];
  readonly steps: Step[] = [];
  readonly accepted = new Map<string, number>();
  readonly #session: SessionId;
  readonly #rules: Rules;

  constructor(session: SessionId, state: SessionState, head: Head, rules: Rules) {
    this.#session = session;
    this.state = state;
    this.head = head;
    this.#rules = rules;
  }

  /**
   * Decides one command. A refused one leaves no trace, a throwing one neither.
   *
   * @param prefix events that stand before the command's own, if it is accepted
   */
  take(
    { actor, command, commandId }: Submission,
    context: Omit<DecideContext, "head">,
    prefix: readonly DraftEvent[] = [],
  ): Answer {
    const deed = { session: this.#session, actor: actor.id, at: new Date(context.now).toISOString() };
    const lines: JournalLine[] = [];
    const steps: Step[] = [];
    let { state, head } = this;
    const fold = (draft: DraftEvent) => {
      const line = seal(deed, head, draft);
      const event = eventOf(line);
      const after = this.#rules.evolve(state, event);
      lines.push(line);
      steps.push({ before: state, event, after });
      state = after;
      head = { seq: line.seq, hash: line.hash };
    };

    prefix.forEach(fold);
    const verdict = this.#rules.decide(state, command, actor, { ...context, head: head.hash });
    if (!verdict.ok) return verdict;
    verdict.events.forEach(fold);

    const lastSeq = head.seq;
    const firstSeq = lines[0]?.seq ?? lastSeq;
    if (lines.length > 0 || verdict.effects.length > 0 || commandId !== undefined) {
      const { effects } = verdict;
      this.commits.push({
        actor: actor.id,
        ...(commandId === undefined ? {} : { commandId }),
        firstSeq,
        lastSeq,
        lines,
        effects,
      });
    }
    if (commandId !== undefined) this.accepted.set(acceptedKey(actor.id, commandId), lastSeq);
    this.steps.push(...steps);
    this.state = state;
    this.head = head;
    return { ok: true, seq: lastSeq };
  }
}
