import { useEffect } from "react";
import { useIntl } from "react-intl";
import { dismissNotice, type ReceivedNotice } from "../../state/control-client.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";

/**
 * Says at once what concerns this person. What they can answer stands in the bar as well, for as long as it
 * waits. Notices for facilitators (`contested`, `raised-privately`, `facilitator-asked`) are left to their screen.
 */
export function useNotices(): void {
  const room = useRoom();
  const intl = useIntl();
  useEffect(() => {
    const tell = (): void => {
      const { view } = room.record.getState();
      if (!view) return;
      for (const notice of room.control.getState().notices) {
        const message = messageOf(notice);
        if (!message) continue;
        dismissNotice(room.control, notice.key);
        const sentence = intl.formatMessage(message, {
          name: nameIn(view, notice),
          said: nameIn(view, notice),
        });
        toast({ title: sentence, tone: notice.kind === "attested" ? "flag" : "plain", timeout: 12_000 });
        announce(sentence);
      }
    };
    tell();
    const stops = [room.control.subscribe(tell), room.record.subscribe(tell)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [room, intl]);
}

const nameIn = (view: ReplicaView, { subjectId, participantId }: ReceivedNotice): string =>
  (subjectId !== undefined ? view.subjects.get(subjectId)?.name : undefined) ??
  (participantId !== undefined ? view.participants.get(participantId)?.name : undefined) ??
  "";

function messageOf({ kind }: ReceivedNotice) {
  switch (kind) {
    case "attested":
      return messages.attestedNotice;
    case "owner-assigned":
      return messages.ownerAssigned;
    case "proxy-set":
      return messages.proxySet;
    case "made-facilitator":
      return messages.madeFacilitator;
    case "pending-yours":
      return messages.pendingYours;
    case "contested":
    case "raised-privately":
    case "facilitator-asked":
      return null;
    default: {
      const never: never = kind;
      return never;
    }
  }
}
