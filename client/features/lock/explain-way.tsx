import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useCommand } from "../../state/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./lock.module.css";
import { messages } from "./messages.ts";

/** Writes down why somebody was lowered, in words that they may read: a button, then the field in its place. */
export function ExplainWay({
  decisionId,
  name,
  primary = false,
}: {
  decisionId: string;
  name: string;
  /** It is what to do next. */
  primary?: boolean;
}) {
  const intl = useIntl();
  const { run, busy, failure } = useCommand();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  if (!writing) {
    return (
      <Button size="s" variant={primary ? "primary" : "plain"} onClick={() => setWriting(true)}>
        <FormattedMessage {...messages.write} />
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    );
  }
  return (
    <form
      className={styles.explain}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const releasableReason = text.trim();
        if (releasableReason !== "") void run({ type: "decision.explain", decisionId, releasableReason });
      }}
    >
      <TextField
        label={intl.formatMessage(messages.writeLabel, { name })}
        error={
          tried && text.trim() === "" ? intl.formatMessage(messages.reasonMissing) : (failure ?? undefined)
        }
        maxLength={20_000}
        value={text}
        onChange={setText}
        autoComplete="off"
        autoFocus
      />
      <Button type="submit" size="s" variant="primary" busy={busy}>
        <FormattedMessage {...messages.save} />
      </Button>
    </form>
  );
}
