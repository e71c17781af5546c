import type { Position, Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { distributionView } from "../../state/distribution-view.ts";
import { valueAt } from "../../state/flag-words.ts";
import { openProposals } from "../../state/indexes.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import type { Room } from "../../state/room.ts";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { batchMessages } from "./batch-messages.ts";
import { planBatch } from "./board-batch.ts";
import { type History, type Step, withDone, withRedone } from "./board-history.ts";
import { sendStep } from "./board-propose.tsx";
import { NOBODY, targetsOf } from "./board-selection.ts";
import type { Asking, BoardStore } from "./board-store.ts";
import { returnFocus } from "./board-store.ts";
import { type UndoActions, undoActions } from "./board-undo.ts";
import { messages } from "./messages.ts";

/** What a hand can do on the board. Every way of moving a card ends in `ask`, and so in the same command. */
export interface BoardActions extends UndoActions {
  /** Asks for the reason of one proposal or of many, or says why there can be none. */
  ask(ids: readonly string[], to: Position): void;
  propose(asking: Asking, reason: string): void;
  withdraw(id: string): void;
  raise(id: string, reason: string, secret: boolean): void;
  /** Takes a card into the hand, and with it all that are selected where it is one of them. */
  lift(id: string, by: "pointer" | "keyboard"): void;
  /** Which rating the lifted cards are over; null for none. */
  over(position: Position | null): void;
  /** One point up or down the scale, for cards lifted by keyboard. */
  step(by: -1 | 1): void;
  drop(): void;
  putBack(): void;
}

/** The actions of one board. They read the stores when they run, so that one set lasts as long as the board. */
export function boardActions(room: Room, store: BoardStore, intl: IntlShape): BoardActions {
  const view = (): ReplicaView | null => room.record.getState().view;
  const nameOf = (id: string): string => view()?.subjects.get(id)?.name ?? "";
  const scale = (): Scale => view()?.meta.scale ?? [];
  const shown = (position: Position): number => valueAt(scale(), position);
  const me = (): string | null => room.info.getState().session.participantId;
  const pointWords = (position: Position) => ({
    value: shown(position),
    label: scale()[position - 1]?.label ?? "",
  });
  const standing = () => ({ me: me(), pending: room.pending.getState().pending });
  const send = (step: Step, remember: (history: History) => History): void =>
    void sendStep(room, store, intl, step, remember, () => undo.undo(step));
  const undo = undoActions(room, store, intl, send);

  function explain(sentence: string): void {
    toast({ title: sentence, tone: "flag", id: "board-hindrance" });
    announce(sentence);
  }

  const isOffline = (): boolean => {
    const { status } = room.connection.getState();
    return status === "offline" || status === "ended";
  };

  /** Why a single card cannot be proposed elsewhere just now, in a sentence; null where it can. */
  function hindrance(id: string): string | null {
    const record = view();
    if (!record) return null;
    if (isOffline()) return intl.formatMessage(messages.offline);
    const [left] = planBatch(record, standing(), [{ id }], 0).left;
    if (left?.why !== "open") return null;
    const words = { name: nameOf(id), to: shown(left.to) };
    if (left.by === null) return intl.formatMessage(messages.proposalOpenOwn, words);
    return intl.formatMessage(messages.proposalOpen, {
      ...words,
      by: record.participants.get(left.by)?.name ?? "",
    });
  }

  function ask(ids: readonly string[], to: Position): void {
    const record = view();
    const [first] = ids;
    if (!record || first === undefined) return;
    if (ids.length > 1) {
      if (isOffline()) explain(intl.formatMessage(messages.offline));
      else {
        const people = ids.map((id) => ({ id }));
        store.setState({ asking: { ...planBatch(record, standing(), people, to), to, reason: "" } });
      }
      return;
    }
    const from = record.ratings.get(first);
    if (from === undefined) return;
    if (from === to) {
      announce(intl.formatMessage(messages.sameRating, { name: nameOf(first), value: shown(from) }));
      return;
    }
    const why = hindrance(first);
    if (why) explain(why);
    else {
      store.setState({
        asking: { moves: [{ id: first, from }], left: [], to, reason: "" },
        current: first,
      });
    }
  }

  function putBack(): void {
    const { lift } = store.getState();
    store.setState({ lift: null });
    if (!lift) return;
    announce(
      lift.ids.length > 1
        ? intl.formatMessage(batchMessages.putBack, { count: lift.ids.length })
        : intl.formatMessage(messages.putBack, { name: nameOf(lift.id), value: shown(lift.from) }),
    );
  }

  function over(position: Position | null): void {
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
  }

  return {
    ...undo,
    ask,
    over,
    putBack,
    propose({ moves, to, again }, reason) {
      const step: Step = { moves, to, reason };
      store.setState({ asking: null, ...(moves.length > 1 && { selection: NOBODY }) });
      if (moves[0]) returnFocus(store, moves[0].id);
      send(step, (history) => (again ? withRedone(history, again, step) : withDone(history, step)));
    },
    withdraw(id) {
      const record = view();
      const open = record && openProposals(record.proposals).get(id);
      if (!open) return;
      announce(intl.formatMessage(messages.withdrawn, { name: nameOf(id) }));
      void room.send({ type: "rating.withdraw", proposalId: open.id });
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
      const { selection, order } = store.getState();
      const ids = targetsOf(selection, order, id);
      store.setState({ lift: { id, ids, from, over: from, by }, current: id, menu: null });
      announce(
        ids.length > 1
          ? intl.formatMessage(batchMessages.lifted, { name: nameOf(id), others: ids.length - 1 })
          : intl.formatMessage(messages.lifted, { name: nameOf(id), value: shown(from) }),
      );
    },
    step(by) {
      const { lift } = store.getState();
      const next = (lift?.over ?? lift?.from ?? 0) + by;
      if (lift && next >= 1 && next <= scale().length) over(next);
    },
    drop() {
      const { lift } = store.getState();
      const to = lift?.over ?? null;
      // Of many, those that stand elsewhere may be meant although the one in the hand is at home.
      const away = lift && to !== null && lift.ids.some((id) => view()?.ratings.get(id) !== to);
      if (!lift || to === null || !away) {
        putBack();
        return;
      }
      store.setState({ lift: null });
      ask(lift.ids, to);
    },
  };
}
