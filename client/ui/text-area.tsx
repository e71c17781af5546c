import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldWords } from "./field.tsx";
import input from "./input.module.css";
import styles from "./text-area.module.css";

export type TextAreaProps = FieldWords &
  Omit<ComponentPropsWithRef<"textarea">, "onChange" | "value" | "id"> & {
    value: string;
    onChange: (value: string) => void;
    /** Lines shown when empty; it grows with the text up to `maxRows`. */
    rows?: number;
    maxRows?: number;
    /** Shows length and limit ("120 / 500"); needs `maxLength`. */
    showCount?: boolean;
  };

/** Several lines of text. Grows with what is written; the mirror behind it gives the height, no script measures. */
export function TextArea({
  label,
  hint,
  error,
  aside,
  hideLabel,
  value,
  onChange,
  rows = 3,
  maxRows = 14,
  showCount = false,
  maxLength,
  className,
  ...rest
}: TextAreaProps) {
  const count =
    showCount && maxLength !== undefined ? (
      <span className={classNames(styles.count, value.length >= maxLength && styles.full)}>
        {value.length} / {maxLength}
      </span>
    ) : undefined;
  return (
    <Field label={label} hint={hint} error={error} aside={aside ?? count} hideLabel={hideLabel}>
      {(control) => (
        <span
          className={classNames(styles.grow, className)}
          data-mirror={`${value}\n`}
          style={{ "--rows": rows, "--max-rows": maxRows }}
        >
          <textarea
            {...rest}
            {...control}
            rows={rows}
            maxLength={maxLength}
            className={classNames(input.control, styles.area)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  );
}
