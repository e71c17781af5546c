import { useIntl } from "react-intl";
import { useCommand } from "../../state/use-command.ts";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./messages.ts";
import { StripFrame, type StripProps, useNeeded } from "./strip-frame.tsx";

const WORDS = {
  reopen: {
    title: messages.stripReopen,
    label: messages.reopenWhy,
    hint: messages.reopenHint,
    submit: messages.reopenSubmit,
  },
  explain: {
    title: messages.stripExplain,
    label: messages.explainLabel,
    hint: messages.explainHint,
    submit: messages.explainSubmit,
  },
} as const;

/** One text about a decision: why it is reopened, or what the employee may read of it. */
export function WordsStrip({
  focus,
  onClose,
  kind,
  decisionId,
}: StripProps & { kind: "reopen" | "explain"; decisionId: string }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { run, busy, failure } = useCommand();
  const words = useNeeded();
  const { title, label, hint, submit: submitLabel } = WORDS[kind];
  const note = kind === "reopen" ? [t(hint), t(messages.stripReasonHint)].join(" ") : t(hint);

  async function submit(): Promise<void> {
    if (!words.check()) return;
    const done = await run(
      kind === "reopen"
        ? { type: "decision.reopen", decisionId, reason: words.text }
        : { type: "decision.explain", decisionId, releasableReason: words.text },
    );
    if (done) onClose();
  }
  return (
    <StripFrame
      title={t(title, { name: focus.subject.name })}
      submitLabel={t(submitLabel)}
      note={note}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        {...words.field}
        label={t(label)}
        error={words.missing ? t(messages.reasonMissing) : undefined}
        maxLength={20_000}
        autoComplete="off"
        autoFocus
      />
    </StripFrame>
  );
}
