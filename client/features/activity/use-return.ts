import { useEffect } from "react";
import { useIntl } from "react-intl";
import { useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { feedOf, idsOf, newSince } from "./feed.ts";
import { messages } from "./messages.ts";

/** After an interruption that was long enough to be noticed: says what has changed meanwhile, and what was sent. */
export function useReturn(onLook: () => void): void {
  const room = useRoom();
  const intl = useIntl();
  useEffect(() => {
    const feed = () => {
      const { view } = room.record.getState();
      return view ? feedOf(view) : [];
    };
    let before: ReadonlySet<string> | null = null;
    let waiting: ReadonlySet<string> = new Set();
    return room.connection.subscribe((now, last) => {
      if (now.status === "live") {
        const known = before;
        before = null;
        if (!known || !last.noticeable) return;
        const t = intl.formatMessage;
        const changes = newSince(feed(), known);
        const sentence = t(messages.backChanges, { changes });
        const sent = waiting.size > 0 ? t(messages.backSent, { sent: waiting.size }) : "";
        toast({
          id: "return",
          title: t(messages.back),
          description: [sentence, sent].filter(Boolean).join(" "),
          tone: "ok",
          action: changes > 0 ? { label: t(messages.backLook), onClick: onLook } : undefined,
        });
        announce([t(messages.back), sentence, sent].filter(Boolean).join(". "));
        return;
      }
      if (last.status === "live") before = idsOf(feed());
      if (now.noticeable) waiting = new Set(room.pending.getState().pending.map(({ id }) => id));
    });
  }, [room, intl, onLook]);
}
