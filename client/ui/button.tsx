import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { Link } from "wouter";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import { Spinner } from "./spinner.tsx";
import { Tooltip } from "./tooltip.tsx";

type Look = {
  /** `primary`: the one thing to do now. `danger`: cannot be undone. `quiet`: no frame. */
  variant?: "primary" | "plain" | "quiet" | "danger";
  size?: "s" | "m";
  icon?: ReactNode;
  /** The key that does the same, shown beside the words. */
  keyHint?: string;
  /** Takes the whole width. */
  block?: boolean;
};

export type ButtonProps = Look &
  ComponentPropsWithRef<"button"> & {
    /** Under way: keeps its width and its place in the tab order, ignores clicks. */
    busy?: boolean;
    /**
     * Why it cannot be used now. It stays focusable and says so; a plain `disabled` explains nothing. A button that
     * its own press blocks says `null` where it can be used: it stays the same element then, and keeps the focus.
     */
    disabledReason?: ReactNode;
  };

function lookOf({ variant = "plain", size = "m", block = false }: Look): string {
  return classNames(styles.button, styles[variant], styles[size], block && styles.block);
}

/** A button. Its words name what it does ("Agree to 4"), never "OK". */
export function Button({
  variant,
  size,
  icon,
  keyHint,
  block,
  busy = false,
  disabledReason,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const blocked = busy || Boolean(disabledReason);
  const button = (
    <button
      {...rest}
      // The type is one of button, submit, reset, as React's own props say.
      type={type}
      className={classNames(lookOf({ variant, size, block }), busy && styles.busy, className)}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        if (blocked) {
          event.preventDefault();
          return;
        }
        onClick?.(event);
      }}
    >
      <Inside icon={icon} keyHint={keyHint}>
        {children}
      </Inside>
      {busy && (
        <span className={styles.wait}>
          <Spinner />
        </span>
      )}
    </button>
  );
  return disabledReason === undefined ? button : <Tooltip label={disabledReason}>{button}</Tooltip>;
}

/** A link that looks like a button. `download` and `external` leave the router out. */
export function ButtonLink({
  href,
  external = false,
  download,
  variant,
  size,
  icon,
  keyHint,
  block,
  children,
}: Look & { href: string; external?: boolean; download?: boolean | string; children: ReactNode }) {
  const className = lookOf({ variant, size, block });
  const inside = (
    <Inside icon={icon} keyHint={keyHint}>
      {children}
    </Inside>
  );
  if (external || download !== undefined) {
    return (
      <a className={className} href={href} download={download}>
        {inside}
      </a>
    );
  }
  return (
    <Link className={className} href={href}>
      {inside}
    </Link>
  );
}

function Inside({ icon, keyHint, children }: { icon?: ReactNode; keyHint?: string; children: ReactNode }) {
  return (
    <span className={styles.inside}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <span className={styles.words}>{children}</span>
      {keyHint !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Kbd bare>{keyHint}</Kbd>
        </span>
      )}
    </span>
  );
}
