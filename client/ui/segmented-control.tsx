import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./segmented-control.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";
import { wholeInRow } from "./whole-in-row.ts";

export type Segment<Value extends string> = {
  value: Value;
  label: ReactNode;
  /** Read out instead of the label where that is a bare number or an icon. */
  name?: string;
  disabled?: boolean;
};

type SegmentedControlProps<Value extends string> = {
  label: string;
  options: ReadonlyArray<Segment<Value>>;
  value: Value | null;
  onChange: (value: Value) => void;
  size?: "s" | "m";
  /** Takes the whole width, in equal parts. */
  block?: boolean;
  disabled?: boolean;
};

/** One of a few short words in a row: a filter, a way to look at something. Radio buttons underneath. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
  size = "m",
  block = false,
  disabled,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <VisuallyHidden as="legend">{label}</VisuallyHidden>
      <div ref={wholeInRow} className={classNames(styles.track, styles[size], block && styles.block)}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-label={option.name}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.face}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
