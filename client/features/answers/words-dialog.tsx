import { type ReactNode, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { messages } from "./messages.ts";

/** Asks for the words that an answer needs: a reason, a case. Nothing is sent without them. */
export function WordsDialog({
  title,
  lead,
  label,
  hint,
  submit,
  onSubmit,
  onClose,
}: {
  title: ReactNode;
  lead: ReactNode;
  label: string;
  hint: string;
  submit: ReactNode;
  onSubmit: (words: string) => void;
  onClose: () => void;
}) {
  const intl = useIntl();
  const form = useRef<HTMLFormElement>(null);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={title}
      description={lead}
      closeLabel={intl.formatMessage(messages.close)}
      actions={
        <>
          <Button onClick={onClose}>
            <FormattedMessage {...messages.cancel} />
          </Button>
          <Button
            variant="primary"
            keyHint={keyWords("$mod+Enter")}
            onClick={() => form.current?.requestSubmit()}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() === "") setMissing(true);
          else onSubmit(words.trim());
        }}
      >
        <TextArea
          label={label}
          hint={hint}
          error={missing && words.trim() === "" ? intl.formatMessage(messages.needsWords) : undefined}
          rows={3}
          maxLength={20_000}
          required
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
          }}
        />
      </form>
    </Dialog>
  );
}
