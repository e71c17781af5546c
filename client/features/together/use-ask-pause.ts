import type { Bias } from "@evenhand/shared/protocol/signal-words";
import { useIntl } from "react-intl";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";
import { useSignal } from "./use-signal.ts";

/** Asks the room to pause, for one of the red flags or for none in particular, and says that it was heard. */
export function useAskPause(): (bias?: Bias) => Promise<void> {
  const t = useIntl().formatMessage;
  const signal = useSignal();
  return async (bias) => {
    if (!(await signal({ type: "pause.raise", ...(bias && { bias }) }))) return;
    const sentence = t(messages.pauseSent);
    toast({ id: "pause", title: sentence });
    announce(sentence);
  };
}
