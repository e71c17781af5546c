import { useEffect } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { type RefusedCommand, withoutRefusal } from "../../state/pending.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { refusalWords } from "../../state/refusal-words.ts";
import { useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { useBoard } from "./board-context.tsx";
import { isOfBatch } from "./board-propose.tsx";
import { messages } from "./messages.ts";

/** Says why a command of the board was refused: the card is back already, and it alone. */
export function useRefusals(): void {
  const room = useRoom();
  const intl = useIntl();
  const { store } = useBoard();
  useEffect(() => {
    const read = (): void => {
      for (const refused of room.pending.getState().refused) {
        const { view } = room.record.getState();
        if (isOfBatch(refused.command)) continue;
        const title = view && titleOf(intl, refused, view);
        if (!title) continue;
        room.pending.setState((state) => withoutRefusal(state, refused.id));
        const why = refusalWords(intl, refused.code);
        toast({
          title,
          description: why,
          tone: "danger",
          timeout: 12_000,
          action: again(refused, view),
        });
        announce(`${title}. ${why}`);
      }
    };
    read();
    return room.pending.subscribe(read);

    /** What was written is not lost: the same proposal can be opened again with its reason. */
    function again({ command }: RefusedCommand, view: ReplicaView) {
      if (command.type !== "rating.propose") return undefined;
      const { subjectId: id, to, reason = "" } = command;
      const from = view.ratings.get(id);
      if (from === undefined || from === to) return undefined;
      return {
        label: intl.formatMessage(messages.tryAgain),
        onClick: () => store.setState({ asking: { moves: [{ id, from }], left: [], to, reason } }),
      };
    }
  }, [room, intl, store]);
}

/** What did not happen; null for commands that are not the board's. */
function titleOf(intl: IntlShape, { command }: RefusedCommand, view: ReplicaView): string | null {
  switch (command.type) {
    case "rating.propose": {
      // Attested by a facilitator: their screen says so itself.
      if (command.onBehalfOf !== undefined) return null;
      const { scale } = view.meta;
      return intl.formatMessage(messages.refusedPropose, {
        name: view.subjects.get(command.subjectId)?.name,
        value: valueAt(scale, view.ratings.get(command.subjectId) ?? 0),
      });
    }
    case "rating.withdraw": {
      const subjectId = view.proposals.get(command.proposalId)?.subjectId ?? "";
      return intl.formatMessage(messages.refusedWithdraw, { name: view.subjects.get(subjectId)?.name });
    }
    case "agenda.raise":
      return intl.formatMessage(messages.refusedRaise, { name: view.subjects.get(command.subjectId)?.name });
    default:
      return null;
  }
}
