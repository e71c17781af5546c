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
  /** Sends a command, unless the very same is under way; true when it is durable. */
  readonly run: (command: CommandInput) => Promise<boolean>;
  readonly dismiss: () => void;
}

/**
 * Commands of one part of a screen, with the refusal to be shown beside what was tried. A key that is pressed twice
 * counts once. Another command does not wait for the answer to the one before: the room is seen to have moved on before
 * that arrives, and a hand that goes on with it must not be lost.
 */
export function useCommand(): CommandTry {
  const room = useRoom();
  const intl = useIntl();
  const under = useRef(new Set<string>());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = useCallback(
    async (command: CommandInput): Promise<boolean> => {
      const said = JSON.stringify(command);
      if (under.current.has(said)) return false;
      under.current.add(said);
      setBusy(true);
      const ack = await room.send(command);
      under.current.delete(said);
      setBusy(under.current.size > 0);
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
