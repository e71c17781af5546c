import { FileUp } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { classNames } from "./class-names.ts";
import styles from "./file-drop.module.css";
import { Spinner } from "./spinner.tsx";

type FileDropProps = {
  /** What to drop or choose. */
  label: ReactNode;
  /** Kinds and limits. */
  hint?: ReactNode;
  /** As the `accept` of a file input: ".csv,.xlsx". Dropped files are the caller's to check. */
  accept: string;
  onFile: (file: File) => void;
  error?: ReactNode;
  disabled?: boolean;
  /** What is being done with the file, instead of the hint. No other is taken meanwhile. */
  busy?: ReactNode;
};

/** A place to drop one file, and a file input underneath: the whole area opens the chooser. */
export function FileDrop({ label, hint, accept, onFile, error, disabled: off = false, busy }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const disabled = off || Boolean(busy);
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div>
      <label
        className={classNames(styles.drop, over && styles.over, Boolean(error) && styles.invalid)}
        onDragOver={(event) => {
          event.preventDefault();
          if (!disabled) setOver(true);
        }}
        onDragLeave={(event) => {
          const to = event.relatedTarget;
          if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file && !disabled) onFile(file);
        }}
      >
        {busy ? (
          <span className={styles.icon}>
            <Spinner size={24} />
          </span>
        ) : (
          <FileUp className={styles.icon} aria-hidden="true" strokeWidth={1.5} />
        )}
        <span className={styles.label}>{label}</span>
        <input
          className={styles.input}
          type="file"
          accept={accept}
          disabled={disabled}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            // The same file again is a change too.
            event.target.value = "";
          }}
        />
        {(busy || hint) && (
          <span className={styles.hint} id={`${id}-hint`} role="status">
            {busy || hint}
          </span>
        )}
      </label>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
