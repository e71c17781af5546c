import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { messages } from "./messages.ts";
import { useAnswer } from "./use-answer.ts";

/** A reload is no absence: so long nothing is said of it, in milliseconds. */
const RELOAD = 4_000;

/**
 * The facilitator has lost their connection: everybody hears so, and that nothing is lost. The role survives it; a
 * room without it for long may ask for another, whom HR or a facilitator confirms.
 */
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
  const leaders = [...(participants ?? [])].filter(([, { role }]) => role === "facilitator");
  const missing = connected && participants !== undefined && !leaders.some(([id]) => present.has(id));
  const gone = useLastingFor(missing, RELOAD);
  const long = useLastingFor(missing, seconds * 1_000);

  if (!gone) return null;
  const alone = leaders.length === 1 ? leaders[0]?.[1].name : undefined;
  return (
    <Banner
      flush
      role="status"
      action={
        long &&
        mayAsk &&
        request === null && (
          <Button size="s" onClick={() => void answer({ type: "facilitator.ask" })}>
            <FormattedMessage {...messages.askButton} />
          </Button>
        )
      }
    >
      <FormattedMessage {...(alone ? messages.awayNamed : messages.away)} values={{ name: alone }} />{" "}
      {request === null ? (
        <FormattedMessage {...(long && mayAsk ? messages.awayAsk : messages.awayStands)} />
      ) : request === me ? (
        <FormattedMessage {...messages.askedYou} />
      ) : (
        <FormattedMessage {...messages.asked} values={{ name: requester }} />
      )}
    </Banner>
  );
}

/** Whether something has been so for a while without a break. */
function useLastingFor(isSo: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isSo, milliseconds]);
  return lasting;
}
