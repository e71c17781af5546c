import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useControl } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { announce } from "../../ui/announce.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { biasMessages, messages, pauseQuestion } from "./messages.ts";
import styles from "./together.module.css";
import { useSignal } from "./use-signal.ts";

/** Somebody asked the room to pause: the question, for everybody, until a facilitator has taken it up. */
export function PauseBanner() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const pause = useControl((state) => state.signals.pause);
  const mayDismiss = useAllows("pause.dismiss");
  const signal = useSignal();
  const asked = pause !== null;
  const was = useRef(false);
  useEffect(() => {
    if (asked) announce(t(messages.pause), { remote: true });
    else if (was.current) announce(t(messages.pauseTaken), { remote: true });
    was.current = asked;
  }, [asked, t]);
  if (!pause) return null;
  const lines = pause.biases.map(
    (bias) => `${t(biasMessages[bias].name)}: ${t(biasMessages[bias].question)}`,
  );
  return (
    <Banner
      flush
      action={
        mayDismiss && (
          <Button size="s" onClick={() => void signal({ type: "pause.dismiss" })}>
            <FormattedMessage {...messages.pauseTake} />
          </Button>
        )
      }
    >
      <p className={styles.line}>
        <b>
          <FormattedMessage {...messages.pause} />
        </b>{" "}
        {lines.length > 0 ? lines.join(" ") : t(pauseQuestion)}{" "}
        <span className={styles.quiet}>
          <FormattedMessage {...messages.pausePeople} values={{ people: pause.people }} />
        </span>
      </p>
    </Banner>
  );
}
