import { FormattedMessage, useIntl } from "react-intl";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";

/** The questions of the facilitator's script, for the person or the group in focus. */
export function AskPart({ about, level }: { about: "person" | "group"; level?: string }) {
  const intl = useIntl();
  const questions =
    about === "group"
      ? [messages.askGroup, messages.askGroupStandard, messages.askGroupWho]
      : [messages.askEvidence, level ? messages.askElsewhere : messages.askElsewhereBare, messages.askLevel];
  return (
    <section aria-labelledby="ask-title">
      <h2 id="ask-title" className={styles.label}>
        <FormattedMessage {...messages.ask} />
      </h2>
      <ul className={styles.ask}>
        {questions.map((question) => (
          <li key={question.id}>{intl.formatMessage(question, { level })}</li>
        ))}
      </ul>
    </section>
  );
}
