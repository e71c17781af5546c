import type { CommandInput } from "@evenhand/shared/protocol/commands";
import { useCallback, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { withoutRefusal } from "./pending.ts";
import { refusalWords } from "./refusal-words.ts";
import { useRoom } from "./room-context.tsx";

export interface CommandTry {
  /** A command is on its way. */
  readonly busy: boolean;
  /** Why the last one was refused, in one sentence; null once something went well or was dismissed. */
  readonly failure: string | null;
  /** Sends one command, unless one is under way; true when it is durable. */
  readonly run: (command: CommandInput) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** Commands of one part of a screen, one at a time, with the refusal to be shown beside what was tried. */
export function useCommand(): CommandTry {
  const room = useRoom();
  const intl = useIntl();
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = useCallback(
    async (command: CommandInput): Promise<boolean> => {
      if (under.current) return false;
      under.current = true;
      setBusy(true);
      const ack = await room.send(command);
      under.current = false;
      setBusy(false);
      setFailure(ack.ok ? null : refusalWords(intl, ack.error.code));
      if (ack.ok) return true;
      // It is said here: nobody else need say it.
      room.pending.setState((state) =>
        state.refused
          .filter((refused) => refused.command === command)
          .reduce((rest, { id }) => withoutRefusal(rest, id), state),
      );
      return false;
    },
    [room, intl],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return { busy, failure, run, dismiss };
}
