import { cloneElement, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Kbd } from "./kbd.tsx";
import type { Side } from "./place-beside.ts";
import styles from "./tooltip.module.css";
import { usePlaced } from "./use-placed.ts";

type TooltipProps = {
  /** Nothing is shown where there is nothing to say; the child stays the same element all the while. */
  label: ReactNode;
  keyHint?: string;
  /** `description` ties the text to the child for screen readers; `none` when its name says it already. */
  relation?: "description" | "none";
  side?: Side;
  /** One focusable element. */
  children: ReactElement<{ "aria-describedby"?: string }>;
};

const DELAY = 350;
/** Within this time after one tooltip the next comes at once: somebody is reading along a row. */
const WARM = 400;
/** How long the answer to a blocked click stays where nothing hovers. */
const ANSWER = 4000;

let lastHidden = Number.NEGATIVE_INFINITY;

/**
 * A short explanation on hover, on keyboard focus, and on a click that is blocked (`aria-disabled`). It can be
 * hovered itself, Escape hides it. Never the only place of something one must know to act.
 */
export function Tooltip({ label, keyHint, relation = "description", side = "top", children }: TooltipProps) {
  const id = useId();
  const wrap = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  const silent = label === undefined || label === null || label === "";
  const described = relation === "description" && !silent;

  usePlaced(open && !silent, bubble, () => wrap.current?.firstElementChild ?? null, {
    side,
    align: "center",
    gap: 8,
  });

  const later = (next: boolean, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setOpen(next);
      if (!next) lastHidden = performance.now();
    }, delay);
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (open) lastHidden = performance.now();
    setOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  // A reason that comes of the press itself is said at once, to whoever is still there.
  const wasSilent = useRef(silent);
  useEffect(() => {
    const came = wasSilent.current && !silent;
    wasSilent.current = silent;
    const node = wrap.current;
    if (!came || !node) return;
    const hovered = node.matches(":hover");
    if (!hovered && !node.contains(document.activeElement)) return;
    clearTimeout(timer.current);
    setOpen(true);
    if (!hovered) timer.current = setTimeout(() => setOpen(false), ANSWER);
  }, [silent]);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpen(false);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its child, which is what one acts on
    // biome-ignore lint/a11y/useKeyWithClickEvents: a blocked click by key reaches the child, whose focus shows it already
    <span
      ref={wrap}
      className={styles.wrap}
      onPointerEnter={(event) => {
        if (event.pointerType !== "touch") later(true, performance.now() - lastHidden < WARM ? 0 : DELAY);
      }}
      onPointerLeave={() => later(false, 80)}
      onFocus={(event) => {
        if (event.target.matches(":focus-visible")) later(true, 0);
      }}
      onBlur={hide}
      onClick={(event) => {
        const blocked =
          event.target instanceof Element && event.target.closest('[aria-disabled="true"]') !== null;
        if (!blocked) {
          hide();
          return;
        }
        clearTimeout(timer.current);
        setOpen(true);
        if (!event.currentTarget.matches(":hover")) later(false, ANSWER);
      }}
    >
      {described ? cloneElement(children, { "aria-describedby": id }) : children}
      {!silent && (
        <span
          ref={bubble}
          id={id}
          popover="manual"
          role="tooltip"
          aria-hidden={described ? undefined : true}
          className={styles.bubble}
        >
          <span>{label}</span>
          {keyHint !== undefined && <Kbd bare>{keyHint}</Kbd>}
        </span>
      )}
    </span>
  );
}
