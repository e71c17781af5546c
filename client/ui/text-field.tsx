import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldWords } from "./field.tsx";
import input from "./input.module.css";
import styles from "./text-field.module.css";

export type TextFieldProps = FieldWords &
  Omit<ComponentPropsWithRef<"input">, "onChange" | "size" | "value" | "id"> & {
    value: string;
    onChange: (value: string) => void;
    size?: "s" | "m";
    /** Decoration inside, before and after the text: an icon, a unit, a key hint. */
    before?: ReactNode;
    after?: ReactNode;
  };

/** One line of text, a number, a date: whatever `type` the browser knows. */
export function TextField({
  label,
  hint,
  error,
  aside,
  hideLabel,
  value,
  onChange,
  size = "m",
  before,
  after,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside} hideLabel={hideLabel}>
      {(control) => (
        <span className={classNames(styles.wrap, className)}>
          {before !== undefined && <span className={styles.before}>{before}</span>}
          <input
            {...rest}
            {...control}
            className={classNames(
              input.control,
              size === "s" && input.s,
              before !== undefined && styles.withBefore,
              after !== undefined && styles.withAfter,
            )}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {after !== undefined && <span className={styles.after}>{after}</span>}
        </span>
      )}
    </Field>
  );
}
