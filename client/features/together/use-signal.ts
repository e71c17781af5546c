import type { SignalInput } from "@evenhand/shared/protocol/signals";
import { useCallback } from "react";
import { useIntl } from "react-intl";
import { refusalWords } from "../../state/refusal-words.ts";
import { useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";

/** Sends a signal, and says why where it did not reach the room. Resolves to whether it did. */
export function useSignal(): (signal: SignalInput) => Promise<boolean> {
  const room = useRoom();
  const intl = useIntl();
  return useCallback(
    async (signal) => {
      const ack = await room.signal(signal);
      if (ack.ok) return true;
      const title = intl.formatMessage(messages.failed);
      const why = refusalWords(intl, ack.error.code);
      toast({ id: "signal", title, description: why, tone: "danger" });
      announce(`${title} ${why}`);
      return false;
    },
    [room, intl],
  );
}
