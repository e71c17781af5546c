import type { IntlShape } from "react-intl";
import type { Room } from "../../state/room.ts";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { batchMessages } from "./batch-messages.ts";
import { planBatch } from "./board-batch.ts";
import {
  type History,
  lastStep,
  type Step,
  type UndoPlan,
  undoPlan,
  withRedone,
  withUndone,
} from "./board-history.ts";
import { type BoardStore, claimFocus } from "./board-store.ts";
import { hindranceWords } from "./hindrance-words.ts";
import { messages } from "./messages.ts";

export interface UndoActions {
  /** Takes back a step of one's own, the latest unless given; asks where others have answered since. */
  undo(step?: Step): void;
  /** After the question: takes back what of the step is still open. */
  takeBack(step: Step, plan: UndoPlan): void;
  /** Proposes again what was taken back last; asks where a card has changed since. */
  redo(): void;
}

/** Undo and redo of one's own proposals. What others did is never touched: it is said instead. */
export function undoActions(
  room: Room,
  store: BoardStore,
  intl: IntlShape,
  send: (step: Step, remember: (history: History) => History) => void,
): UndoActions {
  const say = (sentence: string): void => {
    toast({ title: sentence, id: "board-undo" });
    announce(sentence);
  };
  const me = (): string | null => room.info.getState().session.participantId;
  const isOffline = (): boolean => {
    const { status } = room.connection.getState();
    if (status !== "offline" && status !== "ended") return false;
    say(intl.formatMessage(messages.offline));
    return true;
  };

  function takeBack(step: Step, plan: UndoPlan): void {
    const { view } = room.record.getState();
    const nameOf = (id: string): string => view?.subjects.get(id)?.name ?? "";
    const taken = plan.open.map(({ id, from }) => ({ id, from }));
    store.setState(({ history }) => ({ confirming: null, history: withUndone(history, step, taken) }));
    for (const { proposalId } of plan.open) void room.send({ type: "rating.withdraw", proposalId });
    const [first] = plan.open;
    const sentences: string[] = [];
    if (first && plan.open.length === 1) {
      sentences.push(intl.formatMessage(messages.withdrawn, { name: nameOf(first.id) }));
    } else if (first) {
      sentences.push(intl.formatMessage(batchMessages.undone, { count: plan.open.length }));
    }
    const others = plan.settled.filter(({ status }) => status !== "withdrawn").map(({ id }) => nameOf(id));
    if (others.length > 0) {
      const names = intl.formatList(others);
      sentences.push(intl.formatMessage(batchMessages.settled, { names, count: others.length }));
    }
    if (others.length > 0 || plan.open.length > 1) say(sentences.join(" "));
    else announce(sentences.join(" "));
    if (first) claimFocus(store, first.id);
  }

  return {
    takeBack,
    undo(given) {
      const { view } = room.record.getState();
      if (!view || isOffline()) return;
      const { pending } = room.pending.getState();
      const step = given ?? lastStep(view, store.getState().history, me(), pending);
      if (!step) {
        say(intl.formatMessage(messages.nothingToUndo));
        return;
      }
      const plan = undoPlan(view, step, me(), pending);
      if (plan.waiting.length > 0) say(intl.formatMessage(batchMessages.onItsWay));
      else if (plan.open.some(({ answered }) => answered.length > 0))
        store.setState({ confirming: { step, plan } });
      else takeBack(step, plan);
    },
    redo() {
      const { view } = room.record.getState();
      const step = store.getState().history.undone.at(-1);
      if (!view || isOffline()) return;
      if (!step) {
        say(intl.formatMessage(batchMessages.redoNothing));
        return;
      }
      const standing = { me: me(), pending: room.pending.getState().pending };
      const same = planBatch(view, standing, step.moves, step.to);
      if (same.left.length === 0) {
        send(step, (history) => withRedone(history, step, step));
        return;
      }
      // Somebody has changed since: it is asked again, from where they stand now.
      const now = planBatch(
        view,
        standing,
        step.moves.map(({ id }) => ({ id })),
        step.to,
      );
      if (now.moves.length > 0) {
        store.setState({ asking: { ...now, to: step.to, reason: step.reason, again: step } });
        return;
      }
      store.setState(({ history }) => ({ history: withRedone(history, step, null) }));
      say(
        now.left
          .map((left) =>
            intl.formatMessage(batchMessages.why, {
              name: view.subjects.get(left.id)?.name ?? "",
              why: hindranceWords(intl, view, left),
            }),
          )
          .join(". "),
      );
    },
  };
}
