import { type ReactNode, useId } from "react";
import choice from "./choice.module.css";
import { classNames } from "./class-names.ts";
import styles from "./radio-group.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type RadioOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type RadioGroupProps<Value extends string> = {
  label: ReactNode;
  hideLabel?: boolean;
  options: ReadonlyArray<RadioOption<Value>>;
  value: Value | null;
  onChange: (value: Value) => void;
  error?: ReactNode;
  /** Side by side where there is room. */
  inline?: boolean;
  disabled?: boolean;
};

/** One of few, all visible. */
export function RadioGroup<Value extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  error,
  inline = false,
  disabled,
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset
      className={styles.group}
      disabled={disabled}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={styles.legend}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <div className={classNames(styles.options, inline && styles.inline)}>
        {options.map((option) => (
          <label key={option.value} className={choice.choice}>
            <input
              type="radio"
              className={classNames(choice.input, choice.dot)}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${name}-${option.value}` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span className={choice.words}>{option.label}</span>
            {option.hint && (
              <span className={choice.hint} id={`${name}-${option.value}`}>
                {option.hint}
              </span>
            )}
          </label>
        ))}
      </div>
      {error && (
        <p className={styles.error} id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
