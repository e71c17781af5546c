import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";

/** Nobody is in focus: how to begin, or to go on. */
export function FocusNobody({
  next,
  begun,
  onNext,
  onLastCall,
}: {
  next: string | null;
  /** Something has been decided already: the room was closed, and goes on. */
  begun: boolean;
  onNext: () => void;
  onLastCall: () => void;
}) {
  const act = next === null ? onLastCall : onNext;
  const keyHint = useKeyHint("facilitation.primary");
  useCommands([
    {
      id: "facilitation.primary",
      group: "here",
      keys: ["Enter", "r"],
      label: useIntl().formatMessage(messages.keyPrimary),
      keysOnly: true,
      run: act,
    },
  ]);
  return (
    <section className={styles.nobody}>
      <h2 className={styles.big}>
        <FormattedMessage {...(begun ? messages.againTitle : messages.startTitle)} />
      </h2>
      <p className={styles.lead}>
        <FormattedMessage {...(begun ? messages.againLead : messages.startLead)} />
      </p>
      <div>
        <Button variant="primary" keyHint={keyHint} onClick={act}>
          {next === null ? (
            <FormattedMessage {...messages.lastCall} />
          ) : (
            <FormattedMessage
              {...(begun ? messages.groupNext : messages.startFirst)}
              values={{ name: next }}
            />
          )}
        </Button>
      </div>
    </section>
  );
}
