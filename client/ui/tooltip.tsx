import { Tooltip as Base } from "@base-ui/react/tooltip";
import { type ReactElement, type ReactNode, useId } from "react";
import { Kbd } from "./kbd.tsx";
import styles from "./tooltip.module.css";

type TooltipProps = {
  /** What the bubble says. Without it the child is rendered alone. */
  label: ReactNode;
  keyHint?: string;
  /** `description` ties the text to the child for screen readers; `none` when its name says it already. */
  relation?: "description" | "none";
  side?: "top" | "bottom" | "left" | "right";
  /** One focusable element. */
  children: ReactElement<{ "aria-describedby"?: string }>;
};

/** A short explanation on hover and on focus. Never the only place of something one must know to act. */
export function Tooltip({ label, keyHint, relation = "description", side = "top", children }: TooltipProps) {
  const id = useId();
  const described = relation === "description";
  return (
    <Base.Root>
      <Base.Trigger delay={350} render={children} {...(described ? { "aria-describedby": id } : {})} />
      {described && (
        <span id={id} hidden>
          {label}
        </span>
      )}
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={8} className={styles.positioner}>
          <Base.Popup className={styles.popup} aria-hidden={described ? true : undefined}>
            <span>{label}</span>
            {keyHint !== undefined && <Kbd bare>{keyHint}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
