import type { SubjectView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import { useMemo } from "react";
import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { type Proposed, proposedMoves } from "../../state/board-columns.ts";
import { focusedPeople } from "../../state/focused-people.ts";
import type { NotesReplica, NotesState, Peer } from "../../state/notes-replica.ts";
import type { PendingCommand } from "../../state/pending.ts";
import { shortNames } from "../../state/person-names.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { usePending, useRecord, useRoom } from "../../state/room-context.tsx";
import { type CardFacts, cardFacts } from "./card-words.ts";

/** One answer for all cards of the same record and the same pending commands. */
const moves = new WeakMap<object, WeakMap<object, ReadonlyMap<string, Proposed>>>();
function movesOf(view: ReplicaView, pending: readonly PendingCommand[]): ReadonlyMap<string, Proposed> {
  const byPending = moves.get(view.proposals) ?? new WeakMap<object, ReadonlyMap<string, Proposed>>();
  moves.set(view.proposals, byPending);
  const known = byPending.get(pending);
  if (known) return known;
  const made = proposedMoves(view, pending);
  byPending.set(pending, made);
  return made;
}

export interface CardState extends CardFacts {
  readonly subject: SubjectView;
  readonly rating: Position | undefined;
  readonly proposed: Proposed | undefined;
  readonly inFocus: boolean;
}

/** What a card shows of one person; null once they are gone. It redraws when that changes, and only then. */
export function useCard(id: string): CardState | null {
  const subject = useRecord((view) => view.subjects.get(id));
  const rating = useRecord((view) => view.ratings.get(id));
  const item = useRecord((view) => view.agenda.get(id));
  const inFocus = useRecord((view) => focusedPeople(view).has(id), false);
  const pending = usePending((state) => state.pending);
  const to = useRecord((view) => movesOf(view, pending).get(id)?.to);
  const proposalId = useRecord((view) => movesOf(view, pending).get(id)?.id);
  return useMemo(() => {
    if (!subject) return null;
    const proposed = to === undefined ? undefined : { to, id: proposalId ?? null };
    const facts = cardFacts(subject, rating, item?.kind === "subject" ? item : undefined, proposed);
    return { ...facts, subject, rating, proposed, inFocus };
  }, [subject, rating, item, to, proposalId, inFocus]);
}

const nobody = createStore<NotesState>(() => ({
  text: null,
  synced: false,
  refused: null,
  peers: [],
  shared: null,
}));
const storeOf = (replica: NotesReplica | null) => replica?.store ?? nobody;

/** Whose hand is on this card elsewhere, by the name one would call them. */
export function useMover(id: string): string | null {
  const replica = useStore(useRoom().notes, (state) => state.replica);
  const peer = useStore(storeOf(replica), (state) =>
    state.peers.find((candidate: Peer) => candidate.dragging?.subjectId === id),
  );
  const short = useRecord((view) =>
    peer ? shortNames(view.participants).get(peer.participantId) : undefined,
  );
  return peer ? (short ?? peer.name) : null;
}
