import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { useKeyHint } from "../../ui/commands.ts";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";

/** The questions of the facilitator's script, for the person or the group in focus. */
export function AskPart({
  about,
  level,
  onMore,
}: {
  /** A group of which too few stand at a point is asked for those who are not there. */
  about: "person" | "group" | "few";
  level?: string;
  /** Opens the whole script, with the red flags. */
  onMore: () => void;
}) {
  const intl = useIntl();
  const keyHint = useKeyHint("room.guide");
  const questions =
    about !== "person"
      ? [
          messages.askGroup,
          messages.askGroupStandard,
          about === "few" ? messages.askFewWho : messages.askGroupWho,
        ]
      : [messages.askEvidence, level ? messages.askElsewhere : messages.askElsewhereBare, messages.askLevel];
  return (
    <section aria-labelledby="ask-title">
      <div className={styles.askHead}>
        <h2 id="ask-title" className={styles.label}>
          <FormattedMessage {...messages.ask} />
        </h2>
        <Button size="s" variant="quiet" keyHint={keyHint} onClick={onMore}>
          <FormattedMessage {...messages.askMore} />
        </Button>
      </div>
      <ul className={styles.ask}>
        {questions.map((question) => (
          <li key={question.id}>{intl.formatMessage(question, { level })}</li>
        ))}
      </ul>
    </section>
  );
}
