import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { messages } from "./messages.ts";
import styles from "./strip.module.css";
import type { Focus } from "./use-focus.ts";

/** What the strip at the foot asks for. */
export type StripState =
  | { readonly kind: "propose"; readonly to: number }
  | { readonly kind: "said"; readonly by?: string; readonly what?: SaidKind }
  | { readonly kind: "defer" }
  | { readonly kind: "reopen"; readonly decisionId: string }
  | { readonly kind: "explain"; readonly decisionId: string };
export type SaidKind = "consent" | "object" | "stand-aside" | "defend";

export type StripProps = {
  focus: Focus;
  nameOf: (id: string) => string;
  onClose: () => void;
  /** Goes on to whoever comes next. */
  onNext: () => void;
};

type StripFrameProps = {
  title: string;
  /** What Enter will write down, in the place of the title that names the form. */
  sentence?: ReactNode;
  submitLabel: string;
  /** Who reads it, and who is told: said before it is sent. */
  note?: string;
  busy: boolean;
  failure: string | null;
  onSubmit: () => void;
  /** What Ctrl or Cmd and Enter do, from any field. */
  onChord?: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** The frame of every strip: its title, its fields, the button that Enter presses, the way back. */
export function StripFrame({
  title,
  sentence,
  submitLabel,
  note,
  busy,
  failure,
  onSubmit,
  onChord,
  onClose,
  children,
}: StripFrameProps) {
  const intl = useIntl();
  return (
    <form
      className={styles.strip}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        const chord = event.key === "Enter" && (event.ctrlKey || event.metaKey) ? onChord : undefined;
        if (event.key !== "Escape" && !chord) return;
        event.preventDefault();
        event.stopPropagation();
        if (chord) chord();
        else onClose();
      }}
    >
      <p className={styles.stripTitle}>{sentence ?? title}</p>
      <div className={styles.stripFields}>{children}</div>
      {failure !== null && (
        <p className={styles.refused} role="alert">
          {intl.formatMessage(messages.refused, { why: failure })}
        </p>
      )}
      <div className={styles.stripActions}>
        <Button type="submit" variant="primary" keyHint={keyWords("Enter")} busy={busy}>
          {submitLabel}
        </Button>
        <Button onClick={onClose} keyHint={keyWords("Escape")}>
          <FormattedMessage {...messages.cancel} />
        </Button>
        {note !== undefined && <p className={styles.stripNote}>{note}</p>}
      </div>
    </form>
  );
}

/** A text that has to be there: what is missing is said once somebody has tried without it. */
export function useNeeded(start = "") {
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  return {
    text: text.trim(),
    field: { value: text, onChange: setText },
    missing: tried && empty,
    /** True where the text is there; else it is marked as missing. */
    check: (): boolean => {
      setTried(true);
      return !empty;
    },
  };
}
