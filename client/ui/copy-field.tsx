import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { announce } from "./announce.ts";
import { Button } from "./button.tsx";
import styles from "./copy-field.module.css";
import { Field } from "./field.tsx";
import input from "./input.module.css";

type CopyFieldProps = {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  value: string;
  copyLabel: string;
  /** Shown and announced for two seconds after copying. */
  copiedLabel: string;
  /** One small line: for what hardly anybody takes away. */
  quiet?: boolean;
};

/** Text to take away, such as a link, with a button that copies it. Where the clipboard is closed it is selected. */
export function CopyField({
  label,
  hideLabel,
  hint,
  value,
  copyLabel,
  copiedLabel,
  quiet = false,
}: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      // No clipboard without https or permission: select the text, so that one key copies it.
      field.current?.select();
      return;
    }
    setCopied(true);
    announce(copiedLabel);
  };

  return (
    <Field label={label} hideLabel={hideLabel} hint={hint}>
      {(control) => (
        <span className={styles.wrap} data-quiet={quiet || undefined}>
          <input
            {...control}
            ref={field}
            className={`${input.control} ${styles.text}`}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
          />
          <Button
            size={quiet ? "s" : "m"}
            variant={quiet ? "quiet" : "plain"}
            onClick={() => void copy()}
            icon={copied ? <Check /> : <Copy />}
          >
            {copied ? copiedLabel : copyLabel}
          </Button>
        </span>
      )}
    </Field>
  );
}
