import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useRoomNow } from "../../state/use-room-now.ts";
import { Stepper } from "../../ui/stepper.tsx";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";
import { paceOf } from "./pace.ts";

const STAGES = ["opening", "outliers", "rest", "closing"] as const;
export type Stage = (typeof STAGES)[number];

/** Where the live session is on its way: opening, the outliers, the rest, the closing. */
export function Stages({ current }: { current: Stage }) {
  const intl = useIntl();
  return (
    <Stepper
      look="words"
      label={intl.formatMessage(messages.stages)}
      doneLabel={intl.formatMessage(messages.stageDone)}
      current={current}
      steps={STAGES.map((key) => ({ key, label: intl.formatMessage(messages[key]) }))}
    />
  );
}

type SessionProgressProps = { done: number; accepted: number; total: number; onOpen: () => void };

/** "9 of 23 discussed · 2 min 41 s each · ends about 15:50"; drafts that the last call accepted are counted apart. Opens how the time was shared out. */
export function SessionProgress({ done, accepted, total, onOpen }: SessionProgressProps) {
  const intl = useIntl();
  const decisions = useRecord((view) => view.decisions, []);
  const now = useRoomNow(true, 20_000);
  const left = total - done - accepted;
  const pace = paceOf(decisions, left, now);
  return (
    <button type="button" className={styles.sessionProgress} onClick={onOpen}>
      <span>
        <FormattedMessage {...messages.progress} values={{ done, accepted, total }} />
      </span>
      {pace && left > 0 && (
        <span className={styles.pace}>
          <span className={styles.each}>
            {" · "}
            <FormattedMessage
              {...messages.pace}
              values={{ minutes: Math.floor(pace.secondsEach / 60), seconds: pace.secondsEach % 60 }}
            />
          </span>
          {" · "}
          <FormattedMessage
            {...messages.endsAbout}
            values={{ time: intl.formatTime(pace.endsAt, { timeStyle: "short" }) }}
          />
        </span>
      )}
    </button>
  );
}
