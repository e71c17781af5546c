import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./icon-button.module.css";
import { Tooltip } from "./tooltip.tsx";

type IconButtonProps = Omit<ComponentPropsWithRef<"button">, "aria-label" | "children"> & {
  /** Its name, read out and shown as a tooltip. */
  label: string;
  icon: ReactNode;
  size?: "s" | "m";
  keyHint?: string;
  /** For a button that stays pressed. */
  pressed?: boolean;
  framed?: boolean;
  /** Why it cannot be used now. It keeps its name and its place in the tab order, and says so. */
  disabledReason?: string;
};

/** A button that is an icon. The name is always there, as a tooltip and for screen readers. */
export function IconButton({
  label,
  icon,
  size = "m",
  keyHint,
  pressed,
  framed = false,
  disabledReason,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip
      label={disabledReason ?? label}
      keyHint={disabledReason === undefined ? keyHint : undefined}
      relation={disabledReason === undefined ? "none" : "description"}
    >
      <button
        type="button"
        {...rest}
        aria-disabled={disabledReason !== undefined || rest["aria-disabled"]}
        onClick={disabledReason === undefined ? onClick : undefined}
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(styles.button, styles[size], framed && styles.framed, className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
