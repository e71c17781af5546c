import { ChevronDown } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldWords } from "./field.tsx";
import input from "./input.module.css";
import styles from "./select.module.css";

export type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean };

export type SelectProps<Value extends string> = FieldWords &
  Omit<ComponentPropsWithRef<"select">, "onChange" | "value" | "id" | "size" | "children"> & {
    value: Value | "";
    onChange: (value: Value) => void;
    options: ReadonlyArray<SelectOption<Value>>;
    /** Shown while nothing is chosen (`value` is ""). */
    placeholder?: string;
    size?: "s" | "m";
  };

/** Whether the list is down, where the browser draws it in the page and tells. */
const isListOpen = (select: HTMLSelectElement): boolean =>
  CSS.supports("selector(select:open)") && select.matches("select:open");

/**
 * One of several. The browser's own select: right on phones and for screen readers, no script, no style element;
 * where the browser lets pages style its list, ours is styled.
 */
export function Select<Value extends string>({
  label,
  hint,
  error,
  aside,
  hideLabel,
  value,
  onChange,
  options,
  placeholder,
  size = "m",
  className,
  onKeyDown,
  ...rest
}: SelectProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside} hideLabel={hideLabel}>
      {(control) => (
        <span className={classNames(styles.wrap, className)}>
          <select
            {...rest}
            {...control}
            className={classNames(input.control, size === "s" && input.s, styles.select)}
            value={value}
            onKeyDown={(event) => {
              if (!isListOpen(event.currentTarget)) return onKeyDown?.(event);
              // The keys are the list's while it is down: Escape closes it alone, and not what the field stands in.
              if (event.key === "Escape") event.stopPropagation();
            }}
            data-empty={value === "" || undefined}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {placeholder !== undefined && (
              <option value="" disabled hidden>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={styles.arrow} aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
