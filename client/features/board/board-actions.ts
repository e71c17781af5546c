import type { Position, Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { proposedMoves } from "../../state/board-columns.ts";
import { distributionView } from "../../state/distribution-view.ts";
import { valueAt } from "../../state/flag-words.ts";
import { openProposals } from "../../state/indexes.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import type { Room } from "../../state/room.ts";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import type { Asking, BoardStore } from "./board-store.ts";
import { returnFocus } from "./board-store.ts";
import { messages } from "./messages.ts";

/** What a hand can do on the board. Every way of moving a card ends in `ask`, and so in the same command. */
export interface BoardActions {
  /** Asks for the reason of a proposal, or says why there can be none. */
  ask(id: string, to: Position): void;
  propose(asking: Asking, reason: string): void;
  withdraw(id: string): void;
  /** Withdraws the latest open proposal of this person. */
  undo(): void;
  raise(id: string, reason: string, secret: boolean): void;
  lift(id: string, by: "pointer" | "keyboard"): void;
  /** Which rating the lifted card is over; null for none. */
  over(position: Position | null): void;
  /** One point up or down the scale, for a card lifted by keyboard. */
  step(by: -1 | 1): void;
  drop(): void;
  putBack(): void;
}

/** The actions of one board. They read the stores when they run, so that one set lasts as long as the board. */
export function boardActions(room: Room, store: BoardStore, intl: IntlShape): BoardActions {
  const view = (): ReplicaView | null => room.record.getState().view;
  const nameOf = (id: string): string => view()?.subjects.get(id)?.name ?? "";
  const scale = (): Scale => view()?.meta.scale ?? [];
  const pointWords = (position: Position) => ({
    value: valueAt(scale(), position),
    label: scale()[position - 1]?.label ?? "",
  });

  /** Why a card cannot be proposed elsewhere just now, in a sentence; null where it can. */
  function hindrance(id: string): string | null {
    const record = view();
    if (!record) return null;
    const { status } = room.connection.getState();
    if (status === "offline" || status === "ended") return intl.formatMessage(messages.offline);
    const proposed = proposedMoves(record, room.pending.getState().pending).get(id);
    if (!proposed) return null;
    const open = openProposals(record.proposals).get(id);
    const name = nameOf(id);
    const to = valueAt(scale(), proposed.to);
    const me = room.info.getState().session.participantId;
    if (!open || open.by === me) return intl.formatMessage(messages.proposalOpenOwn, { name, to });
    const by = record.participants.get(open.by)?.name ?? "";
    return intl.formatMessage(messages.proposalOpen, { name, to, by });
  }

  function explain(sentence: string): void {
    toast({ title: sentence, tone: "flag", id: "board-hindrance" });
    announce(sentence);
  }

  function ask(id: string, to: Position): void {
    const from = view()?.ratings.get(id);
    if (from === undefined) return;
    if (from === to) {
      announce(intl.formatMessage(messages.sameRating, { name: nameOf(id), value: valueAt(scale(), from) }));
      return;
    }
    const why = hindrance(id);
    if (why) explain(why);
    else store.setState({ asking: { id, from, to, reason: "" }, current: id });
  }

  function withdrawProposal(id: string, proposalId: string): void {
    announce(intl.formatMessage(messages.withdrawn, { name: nameOf(id) }));
    void room.send({ type: "rating.withdraw", proposalId });
  }

  return {
    ask,
    propose({ id, from, to }, reason) {
      store.setState({ asking: null });
      returnFocus(store, id);
      announce(
        intl.formatMessage(messages.proposed, {
          name: nameOf(id),
          from: valueAt(scale(), from),
          to: valueAt(scale(), to),
        }),
      );
      void room.send({ type: "rating.propose", subjectId: id, to, from, reason }).then((ack) => {
        // Offline from one moment to the next: nothing was taken on, so nothing may be lost either.
        if (!ack.ok && ack.error.code === "unavailable") {
          explain(intl.formatMessage(messages.offline));
          store.setState({ asking: { id, from, to, reason } });
        }
      });
    },
    withdraw(id) {
      const record = view();
      const open = record && openProposals(record.proposals).get(id);
      if (open) withdrawProposal(id, open.id);
    },
    undo() {
      const record = view();
      const me = room.info.getState().session.participantId;
      const mine = record && [...openProposals(record.proposals).values()].filter((open) => open.by === me);
      const latest = mine?.sort((a, b) => b.at - a.at)[0];
      if (latest) withdrawProposal(latest.subjectId, latest.id);
      else announce(intl.formatMessage(messages.nothingToUndo));
    },
    raise(id, reason, secret) {
      store.setState({ raising: null });
      returnFocus(store, id);
      void room
        .send({ type: "agenda.raise", subjectId: id, reason, ...(secret && { private: true }) })
        .then((ack) => {
          if (ack.ok) {
            const sentence = intl.formatMessage(messages.raised, { name: nameOf(id) });
            toast({ title: sentence });
            announce(sentence);
          }
        });
    },
    lift(id, by) {
      const from = view()?.ratings.get(id);
      if (from === undefined) return;
      const why = hindrance(id);
      if (why) {
        explain(why);
        return;
      }
      store.setState({ lift: { id, from, over: from, by }, current: id, menu: null });
      announce(intl.formatMessage(messages.lifted, { name: nameOf(id), value: valueAt(scale(), from) }));
    },
    over(position) {
      const { lift } = store.getState();
      const record = view();
      if (!lift || !record || lift.over === position) return;
      store.setState({ lift: { ...lift, over: position } });
      if (position === null) return;
      if (position === lift.from) announce(intl.formatMessage(messages.overHome, pointWords(position)));
      else {
        const { counts } = distributionView(record.ratings.values(), record.meta.scale.length, null);
        announce(
          intl.formatMessage(messages.over, { ...pointWords(position), count: counts[position - 1] ?? 0 }),
        );
      }
    },
    step(by) {
      const { lift } = store.getState();
      const next = (lift?.over ?? lift?.from ?? 0) + by;
      if (lift && next >= 1 && next <= scale().length) this.over(next);
    },
    drop() {
      const { lift } = store.getState();
      store.setState({ lift: null });
      if (!lift) return;
      if (lift.over === null || lift.over === lift.from) this.putBack();
      else ask(lift.id, lift.over);
    },
    putBack() {
      const { lift } = store.getState();
      store.setState({ lift: null });
      if (!lift) return;
      announce(
        intl.formatMessage(messages.putBack, { name: nameOf(lift.id), value: valueAt(scale(), lift.from) }),
      );
    },
  };
}
