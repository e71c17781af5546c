import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { messages } from "./messages.ts";
import { useAnswer } from "./use-answer.ts";

/** The role survives a disconnect; a room without it for long may ask for another. HR or a facilitator confirms. */
export function FacilitatorAway() {
  const { participantId: me } = useViewpoint();
  const mayAsk = useAllows("facilitator.ask");
  const answer = useAnswer();
  const seconds = useRecord((view) => view.meta.settings.takeoverSeconds, 60);
  const request = useRecord((view) => view.meta.facilitatorRequest, null);
  const requester = useRecord((view) => view.participants.get(view.meta.facilitatorRequest ?? "")?.name);
  const connected = useControl((state) => state.connected);
  const present = useControl((state) => state.present);
  const participants = useRecord((view) => view.participants);
  const here = [...(participants ?? [])].some(([id, { role }]) => role === "facilitator" && present.has(id));
  const missing = connected && participants !== undefined && !here;
  const [away, setAway] = useState(false);
  useEffect(() => {
    setAway(false);
    if (!missing) return;
    const timer = setTimeout(() => setAway(true), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [missing, seconds]);

  if (!away || !mayAsk) return null;
  return (
    <Banner
      flush
      role="status"
      action={
        request === null && (
          <Button size="s" onClick={() => void answer({ type: "facilitator.ask" })}>
            <FormattedMessage {...messages.askButton} />
          </Button>
        )
      }
    >
      {request === null ? (
        <FormattedMessage {...messages.away} />
      ) : request === me ? (
        <FormattedMessage {...messages.askedYou} />
      ) : (
        <FormattedMessage {...messages.asked} values={{ name: requester }} />
      )}
    </Banner>
  );
}
