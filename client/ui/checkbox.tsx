import { type ReactNode, useId } from "react";
import styles from "./choice.module.css";
import { classNames } from "./class-names.ts";

type CheckboxProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some of what it stands for, not all. */
  indeterminate?: boolean;
  disabled?: boolean;
  /** The label is for screen readers alone, as in a table. */
  hideLabel?: boolean;
  name?: string;
};

/** A box to tick: takes effect with the form. What takes effect at once is a switch. */
export function Checkbox({
  label,
  hint,
  checked,
  onChange,
  indeterminate = false,
  disabled,
  hideLabel = false,
  name,
}: CheckboxProps) {
  const id = useId();
  return (
    <label className={styles.choice}>
      <input
        ref={(node) => {
          // The tree has no attribute for it, only a property.
          if (node) node.indeterminate = indeterminate;
        }}
        type="checkbox"
        className={classNames(styles.input, styles.box)}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-label={hideLabel && typeof label === "string" ? label : undefined}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      {!hideLabel && <span className={styles.words}>{label}</span>}
      {hint && (
        <span className={styles.hint} id={id}>
          {hint}
        </span>
      )}
    </label>
  );
}
