import { Arrow } from "./arrow.tsx";
import { classNames } from "./class-names.ts";
import { rampColor, rampInk } from "./ramp.ts";
import styles from "./scale-badge.module.css";

type ScaleBadgeProps = {
  /** From 1, lowest first; null where there is none. */
  position: number | null;
  points: number;
  /** What stands in it: the value of the point; a dash where there is no position. */
  value: string | number;
  /** Read out instead of the bare number. */
  label?: string;
  size?: "s" | "m" | "l";
};

/** A point of an ordered scale: its number on its colour of the ramp. Never the colour alone. */
export function ScaleBadge({ position, points, value, label, size = "m" }: ScaleBadgeProps) {
  const named = label === undefined ? {} : { role: "img", "aria-label": label };
  if (position === null) {
    return (
      <span className={classNames(styles.badge, styles[size], styles.none)} {...named}>
        {value}
      </span>
    );
  }
  return (
    <span
      className={classNames(styles.badge, styles[size])}
      style={{ "--ground": rampColor(position, points), "--ink-on": rampInk(position, points) }}
      {...named}
    >
      {value}
    </span>
  );
}

/** From one to another: the former struck through. Both in words for screen readers by `label`. */
export function Change({
  from,
  to,
  label,
  size = "m",
  open = false,
}: {
  from: string | number;
  to: string | number;
  label: string;
  size?: "s" | "m" | "l";
  /** Suggested, not yet so: a question mark follows. */
  open?: boolean;
}) {
  return (
    <span className={classNames(styles.change, styles[`change-${size}`])} role="img" aria-label={label}>
      <s>{from}</s> <Arrow /> {to}
      {open && " ?"}
    </span>
  );
}
