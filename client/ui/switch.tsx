import { type ReactNode, useId } from "react";
import styles from "./choice.module.css";
import { classNames } from "./class-names.ts";

type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** On or off, at once. */
export function Switch({ label, hint, checked, onChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        role="switch"
        className={classNames(styles.input, styles.switch)}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.words}>{label}</span>
      {hint && (
        <span className={styles.hint} id={id}>
          {hint}
        </span>
      )}
    </label>
  );
}
