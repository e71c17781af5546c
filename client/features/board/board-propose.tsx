import type { CommandInput } from "@evenhand/shared/protocol/commands";
import type { IntlShape } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { refusalWords } from "../../state/refusal-words.ts";
import type { Room } from "../../state/room.ts";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { batchMessages } from "./batch-messages.ts";
import { type History, type Step, withRefused } from "./board-history.ts";
import type { BoardStore } from "./board-store.ts";
import { messages } from "./messages.ts";
import { RefusedList } from "./refused-list.tsx";

/** Commands whose refusals are told together, not one by one. */
const together = new WeakSet<CommandInput>();
export const isOfBatch = (command: CommandInput): boolean => together.has(command);

/**
 * Sends a step: one proposal, or many with one reason. Each card shows its own at once, and is rolled back alone
 * where it is refused.
 *
 * @param remember how the history takes the step in
 * @param undo takes this very step back
 */
export async function sendStep(
  room: Room,
  store: BoardStore,
  intl: IntlShape,
  step: Step,
  remember: (history: History) => History,
  undo: () => void,
): Promise<void> {
  const { moves, to, reason } = step;
  const view = room.record.getState().view;
  const value = (position: number): number => valueAt(view?.meta.scale ?? [], position);
  const nameOf = (id: string): string => room.record.getState().view?.subjects.get(id)?.name ?? "";
  const [first] = moves;
  if (!first) return;
  const many = moves.length > 1;
  store.setState(({ history }) => ({ history: remember(history) }));
  if (many) {
    const sentence = intl.formatMessage(batchMessages.proposed, { to: value(to), count: moves.length });
    toast({
      title: sentence,
      id: "board-undo",
      action: { label: intl.formatMessage(batchMessages.undo), onClick: undo },
    });
    announce(sentence);
  } else {
    announce(
      intl.formatMessage(messages.proposed, {
        name: nameOf(first.id),
        from: value(first.from),
        to: value(to),
      }),
    );
  }

  const answers = await Promise.all(
    moves.map(async ({ id, from }) => {
      const command = { type: "rating.propose", subjectId: id, to, from, reason } as const;
      if (many) together.add(command);
      return { id, from, command, ack: await room.send(command) };
    }),
  );
  const refused = answers.flatMap(({ id, from, ack }) =>
    ack.ok ? [] : [{ id, from, code: ack.error.code }],
  );
  if (refused.length === 0) return;
  const ids = new Set(refused.map(({ id }) => id));
  store.setState(({ history }) => ({ history: withRefused(history, step, ids) }));
  const again = (): void =>
    store.setState({
      asking: { moves: refused.map(({ id, from }) => ({ id, from })), left: [], to, reason },
    });

  // Offline from one moment to the next: nothing was taken on, so nothing may be lost either.
  if (refused.every(({ code }) => code === "unavailable")) {
    const sentence = intl.formatMessage(messages.offline);
    toast({ title: sentence, tone: "flag", id: "board-hindrance" });
    announce(sentence);
    again();
    return;
  }
  if (!many) return;
  room.pending.setState((state) => ({
    ...state,
    refused: state.refused.filter(({ command }) => !together.has(command)),
  }));
  const title = intl.formatMessage(batchMessages.refused, { refused: refused.length, count: moves.length });
  const people = refused.map(({ id, code }) => ({ id, name: nameOf(id), why: refusalWords(intl, code) }));
  toast({
    title,
    description: <RefusedList people={people} />,
    tone: "danger",
    timeout: 0,
    action: { label: intl.formatMessage(messages.tryAgain), onClick: again },
  });
  announce([title, ...people.map(({ name, why }) => `${name}: ${why}`)].join(". "));
}
