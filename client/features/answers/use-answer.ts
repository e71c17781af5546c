import type { CommandInput } from "@evenhand/shared/protocol/commands";
import { useCallback } from "react";
import { useIntl } from "react-intl";
import { withoutRefusal } from "../../state/pending.ts";
import { refusalWords } from "../../state/refusal-words.ts";
import { useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";

/** Sends an answer, and says why where it is refused. Resolves to whether it went through. */
export function useAnswer(): (command: CommandInput) => Promise<boolean> {
  const room = useRoom();
  const intl = useIntl();
  return useCallback(
    async (command) => {
      const ack = await room.send(command);
      if (ack.ok) return true;
      const title = intl.formatMessage(messages.refused);
      const why = refusalWords(intl, ack.error.code);
      const mine = room.pending.getState().refused.find((refused) => refused.command === command);
      if (mine) room.pending.setState((state) => withoutRefusal(state, mine.id));
      toast({ title, description: why, tone: "danger", timeout: 12_000 });
      announce(`${title}. ${why}`);
      return false;
    },
    [room, intl],
  );
}
