import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { lastCall } from "../../state/last-call.ts";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { announce } from "../../ui/announce.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { EVERYBODY } from "./board-filter.ts";
import { lookAt } from "./board-store.ts";
import { viewMessages } from "./view-messages.ts";

/**
 * The facilitator's last call, while it is open, to everybody else: how many nobody has talked about, and the way to
 * them. Afterwards their drafts stand.
 */
export function LastCallBanner() {
  const called = useControl((state) => state.signals.lastCall);
  // Who calls has the list.
  const calls = useAllows("lastCall.open");
  return called && !calls && <Called />;
}

function Called() {
  const intl = useIntl();
  const { store, mayRaise } = useBoard();
  const rest = useRecord((view) => lastCall(view).rest, 0);
  const shown = useBoardUi((ui) => ui.address.filter.show === "open");
  const text = mayRaise ? viewMessages.lastCallRaise : viewMessages.lastCallRead;
  const words = intl.formatMessage(text, { count: rest });
  const asked = rest > 0;
  const said = useRef("");
  said.current = `${intl.formatMessage(viewMessages.lastCall)}: ${words}`;
  useEffect(() => {
    // Once: the number gets smaller while people are raised.
    if (asked) announce(said.current, { remote: true });
  }, [asked]);
  if (!asked) return null;
  return (
    <Banner
      flush
      title={<FormattedMessage {...viewMessages.lastCall} />}
      action={
        !shown && (
          <Button size="s" onClick={() => lookAt(store, { filter: { ...EVERYBODY, show: "open" } })}>
            <FormattedMessage {...viewMessages.lastCallShow} />
          </Button>
        )
      }
    >
      {words}
    </Banner>
  );
}
