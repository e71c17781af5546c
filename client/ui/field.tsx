import { type ReactNode, useId } from "react";
import styles from "./field.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type FieldWords = {
  label: ReactNode;
  /** What to write, or why we ask. Stays visible while there is an error. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. Marks the control as invalid. */
  error?: ReactNode;
  /** Beside the label, as in "optional". */
  aside?: ReactNode;
  /** The label is for screen readers alone. */
  hideLabel?: boolean;
};

/** What a control inside a field carries, so that label, hint and error belong to it. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** A label, a control, a hint, an error. The parts of this folder wrap it already; use it for a control of your own. */
export function Field({
  label,
  hint,
  error,
  aside,
  hideLabel = false,
  children,
}: FieldWords & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const name = (
    <label htmlFor={id} className={styles.label}>
      {label}
    </label>
  );
  return (
    <div className={styles.field}>
      {hideLabel ? (
        <VisuallyHidden>{name}</VisuallyHidden>
      ) : (
        <div className={styles.top}>
          {name}
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </div>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
